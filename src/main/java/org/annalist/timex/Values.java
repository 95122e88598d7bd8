package org.annalist.timex;

import java.time.LocalDate;
import org.annalist.timex.CalendarValue.Scale;
import org.annalist.timex.TimeRule.Seek;

/** What both ways of anchoring do with values. */
final class Values {

  /** A date of which nothing is known. */
  static final CalendarValue OPEN = CalendarValue.unknown(Scale.DAY);

  private static final int SATURDAY = 6;

  private Values() {}

  /** Returns the value of a mention that says how far from {@code anchor} it is. */
  static CalendarValue shifted(Mention mention, CalendarValue anchor) {
    if (mention.shift() == null) {
      return mention.calendar() == null ? OPEN : mention.calendar();
    }
    CalendarValue value = mention.calendar();
    CalendarValue base = mention.shift().from(anchor);
    if (value != null && value.isQuarterOpen()) {
      return inQuarterOf(anchor, base);
    }
    return overlay(value, base);
  }

  /** Returns the quarter of {@code year} that {@code anchor} names, or the year. */
  private static CalendarValue inQuarterOf(CalendarValue anchor, CalendarValue year) {
    boolean isQuarter = anchor != null && anchor.isClosed() && anchor.part() != null;
    int quarter = isQuarter && year.isYearKnown() ? Shift.quarterOf(anchor) : 0;
    return quarter == 0 ? year : CalendarValue.quarter(year.astronomicalYear(), quarter);
  }

  /** Returns {@code value}, as far as it says something, with the rest from {@code base}. */
  static CalendarValue overlay(CalendarValue value, CalendarValue base) {
    if (value == null) {
      return base;
    }
    if (value.isOfWeek() && base.isOfWeek()) {
      CalendarValue ofWeek = base.onDay(value.day(), value.time());
      LocalDate day = Shift.day(ofWeek);
      return day == null ? ofWeek : CalendarValue.of(day).withTime(value.time());
    }
    if (value.month() > 0 || value.part() != null) {
      return base.isYearKnown() ? value.withYear(base.astronomicalYear()) : value;
    }
    if (value.day() > 0 && !value.isOfWeek()) {
      return base.isYearKnown() && base.month() > 0
          ? value.withYear(base.astronomicalYear()).with(base.month(), value.day(), Scale.DAY)
          : value;
    }
    return base.withTime(value.time());
  }

  /** Returns the weekday of {@code value} that is meant when {@code day} is now. */
  static CalendarValue weekday(CalendarValue value, LocalDate day, Seek seek) {
    if (value.day() == CalendarValue.WEEKEND) {
      return weekend(day, seek);
    }
    int ahead = value.day() - day.getDayOfWeek().getValue();
    int days =
        switch (seek) {
          case BEFORE -> ahead >= 0 ? ahead - 7 : ahead;
          case AFTER -> ahead <= 0 ? ahead + 7 : ahead;
          case SAME -> ahead;
          case AHEAD -> ahead < 0 ? ahead + 7 : ahead;
          case NEAR, BACK -> ahead > 0 ? ahead - 7 : ahead;
        };
    return CalendarValue.of(day.plusDays(days)).withTime(value.time());
  }

  private static CalendarValue weekend(LocalDate day, Seek seek) {
    CalendarValue saturday = CalendarValue.unknown(Scale.WEEK).onDay(SATURDAY, "");
    CalendarValue week = Shift.weekOf(Shift.day(weekday(saturday, day, seek)));
    return week.onDay(CalendarValue.WEEKEND, "");
  }

  /** Returns a value whose century is open ("the '30s", "'45") in the century of {@code year}. */
  static CalendarValue inCentury(CalendarValue value, int year) {
    int century = Math.floorDiv(year, 100) * 100;
    if (value.scale() == Scale.DECADE) {
      int decade = century + value.year() * 10;
      return CalendarValue.decade(decade > year + yearsAhead(year) ? decade - 100 : decade);
    }
    int best = century + value.year();
    if (best < year - 50) {
      best += 100;
    } else if (best > year + 50) {
      best -= 100;
    }
    return value.withYear(best);
  }

  /** "From 1943 until the '60s" looks ahead; a text of our century means decades that it knows. */
  private static int yearsAhead(int year) {
    return year < 2000 ? 40 : 9;
  }

  /** Returns the end of a range in the year, or the century, of its begin: "(1983–85)". */
  static CalendarValue endOfRange(CalendarValue value, CalendarValue begin) {
    if (value.isClosed() || begin == null || !begin.isYearKnown()) {
      return value;
    }
    return value.isCenturyOpen()
        ? inCentury(value, begin.astronomicalYear())
        : value.withYear(begin.astronomicalYear());
  }

  /** Returns how many months a season, a quarter or a half has; a holiday none. */
  static int months(String part) {
    if (Holidays.isHoliday(part)) {
      return 0;
    }
    return part.charAt(0) == 'H' ? 6 : 3;
  }

  static int lastMonth(String part) {
    if (Holidays.isHoliday(part)) {
      return Holidays.month(part);
    }
    return switch (part) {
      case "SP" -> 5;
      case "SU" -> 8;
      case "FA" -> 11;
      case "H1" -> 6;
      case "H2" -> 12;
      // Of the months of a winter, most stories that speak of "the winter" mean the last.
      case "WI" -> 2;
      default -> 3 * (part.charAt(1) - '0');
    };
  }
}
