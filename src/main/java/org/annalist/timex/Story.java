package org.annalist.timex;

import java.time.LocalDate;
import org.annalist.timex.CalendarValue.Scale;
import org.annalist.timex.TimeRule.Seek;

/** Anchoring in a narrative: the year, month and day in force move on with the story. */
final class Story implements Anchoring {

  /** The date that the story has reached; before the first, the day of publication, or null. */
  private CalendarValue now;

  private CalendarValue anchor;

  Story(LocalDate published) {
    this.now = published == null ? null : CalendarValue.of(published);
  }

  @Override
  public CalendarValue anchor() {
    return anchor;
  }

  @Override
  public CalendarValue close(Mention mention, Setting setting) {
    anchor = null;
    CalendarValue value = mention.calendar();
    CalendarValue closed;
    if (mention.rule().shift() != null) {
      closed = shifted(mention);
    } else if (value.isClosed() || isPlainYear(value)) {
      closed = inEra(value);
    } else {
      closed = fill(value, mention.rule().seek());
    }
    if (closed.isYearKnown() && !setting.parenthesis() && !setting.flashback()) {
      now = closed.withTime("");
    }
    return closed;
  }

  private static boolean isPlainYear(CalendarValue value) {
    return value.isYearKnown() && value.scale() == Scale.YEAR;
  }

  /** A year below 1000 without an era is one of the era that the story is in. */
  private CalendarValue inEra(CalendarValue value) {
    if (now != null && now.bc() && value.year().length() == 4 && value.year().startsWith("0")) {
      return new CalendarValue(
          true,
          value.year(),
          value.month(),
          value.part(),
          value.week(),
          value.day(),
          value.scale(),
          value.time());
    }
    return value;
  }

  private CalendarValue shifted(Mention mention) {
    anchor = now;
    Shift shift = Shift.parse(mention.rule().shift().fill(mention.match()));
    CalendarValue base = shift == null ? null : shift.from(now);
    if (base == null) {
      return mention.calendar() == null ? Values.OPEN : mention.calendar();
    }
    return Values.overlay(mention.calendar(), base);
  }

  private CalendarValue fill(CalendarValue value, Seek seek) {
    anchor = now;
    if (now == null) {
      return value;
    }
    if (!now.isYearKnown()) {
      return value;
    }
    int year = now.astronomicalYear();
    if (value.week() != null) {
      LocalDate day = Shift.day(now);
      return day == null ? value : Values.weekday(value, day, seek);
    }
    if (value.year().startsWith("XX") && !value.year().equals(CalendarValue.OPEN_YEAR)) {
      return Values.inCentury(value, year);
    }
    if (value.isYearKnown()) {
      return value;
    }
    if (value.month() > 0) {
      return value.withYear(yearOf(value.month(), seek));
    }
    if (value.part() != null) {
      return value.withYear(yearOf(Values.lastMonth(value.part()), seek));
    }
    if (value.scale() == Scale.DAY && value.day() > 0 && now.month() > 0) {
      return value.withYear(year).with(now.month(), value.day(), Scale.DAY);
    }
    if (value.scale() == Scale.DAY && Shift.day(now) != null) {
      return CalendarValue.of(Shift.day(now)).withTime(value.time());
    }
    return value;
  }

  private int yearOf(int month, Seek seek) {
    int year = now.astronomicalYear();
    if (now.month() == 0) {
      return year;
    }
    return switch (seek) {
      case BEFORE -> month < now.month() ? year : year - 1;
      case AFTER -> month > now.month() ? year : year + 1;
      default -> year;
    };
  }
}
