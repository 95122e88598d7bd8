package org.annalist.timex;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/**
 * A TIMEX3 value that names a place in the calendar, perhaps with parts left open: {@code
 * 1939-09-01}, {@code XXXX-09}, {@code 1941-SU}, {@code XX45}, {@code 193}, {@code 18}, {@code
 * BC0480-08}, {@code XXXX-WXX-5}, {@code 1918-11-11T11:00}. Rules write such values, which {@link
 * CalendarParser} reads; anchoring closes what is open; from what is closed come both the value and
 * the date that are exported.
 *
 * @param bc whether years count down to the birth of Christ
 * @param year the digits of the year that are known; of a decade the first three, of a century two
 * @param open how many digits before those are open: of {@code XXXX} four, of {@code XX45} two
 * @param month 1 to 12, 0 when open
 * @param part a season, quarter or half ({@code SU}, {@code Q2}, open {@code QX}, {@code H1}), or a
 *     holiday that moves, else null
 * @param week a week of the year, {@link #OPEN_WEEK} or, when it names none, 0
 * @param day 1 to 31; of a week 1 to 7 or {@link #WEEKEND}; 0 when open
 * @param scale what it names: years, months or days
 * @param time the time of day with its {@code T}, else empty
 */
record CalendarValue(
    boolean bc,
    int year,
    int open,
    int month,
    String part,
    int week,
    int day,
    Scale scale,
    String time) {

  /** What a value names, the coarse first. */
  enum Scale {
    CENTURY(2),
    DECADE(3),
    YEAR(4),
    PART(4),
    MONTH(4),
    WEEK(4),
    DAY(4);

    /** How many digits the year has. */
    private final int digits;

    Scale(int digits) {
      this.digits = digits;
    }

    int digits() {
      return digits;
    }
  }

  /** Some week. */
  static final int OPEN_WEEK = -1;

  /** The day of a week that stands for its end. */
  static final int WEEKEND = 8;

  private static final int LATEST_YEAR = 9999;

  static CalendarValue of(LocalDate day) {
    return of(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), Scale.DAY);
  }

  static CalendarValue of(YearMonth month) {
    return of(month.getYear(), month.getMonthValue(), 0, Scale.MONTH);
  }

  /** Returns a year, counted as astronomers do. */
  static CalendarValue year(int year) {
    return of(year, 0, 0, Scale.YEAR);
  }

  private static CalendarValue of(int year, int month, int day, Scale scale) {
    return new CalendarValue(year < 1, yearOfEra(year), 0, month, null, 0, day, scale, "");
  }

  private static int yearOfEra(int astronomical) {
    return astronomical < 1 ? 1 - astronomical : astronomical;
  }

  static CalendarValue quarter(int year, int quarter) {
    return new CalendarValue(year < 1, yearOfEra(year), 0, 0, "Q" + quarter, 0, 0, Scale.PART, "");
  }

  static CalendarValue decade(int year) {
    return new CalendarValue(year < 1, yearOfEra(year) / 10, 0, 0, null, 0, 0, Scale.DECADE, "");
  }

  static CalendarValue century(int year) {
    int digits = Math.abs(year) / 100;
    return new CalendarValue(year < 1, digits, 0, 0, null, 0, 0, Scale.CENTURY, "");
  }

  /** Returns a value of {@code scale} of which nothing is known. */
  static CalendarValue unknown(Scale scale) {
    String part = scale == Scale.PART ? "QX" : null;
    int week = scale == Scale.WEEK ? OPEN_WEEK : 0;
    return new CalendarValue(false, 0, scale.digits(), 0, part, week, 0, scale, "");
  }

  /** Returns the week {@code number} of this year. */
  CalendarValue inWeek(int number) {
    return new CalendarValue(bc, year, open, 0, null, number, 0, Scale.WEEK, "");
  }

  /** Returns a day of this week, with the time {@code ofDay}. */
  CalendarValue onDay(int dayOfWeek, String ofDay) {
    return new CalendarValue(bc, year, open, 0, null, week, dayOfWeek, Scale.DAY, ofDay);
  }

  /** Returns something of {@code newScale}, which has a year of four digits, in this year. */
  CalendarValue someOf(Scale newScale) {
    CalendarValue some = unknown(newScale);
    return new CalendarValue(bc, year, open, 0, some.part, some.week, 0, newScale, "");
  }

  CalendarValue withYear(int astronomical) {
    if (isHoliday()) {
      return of(Holidays.day(astronomical, part)).withTime(time);
    }
    return new CalendarValue(
        astronomical < 1, yearOfEra(astronomical), 0, month, part, week, day, scale, time);
  }

  CalendarValue with(int newMonth, int newDay, Scale newScale) {
    return new CalendarValue(bc, year, open, newMonth, part, 0, newDay, newScale, time);
  }

  CalendarValue withTime(String newTime) {
    return newTime.equals(time)
        ? this
        : new CalendarValue(bc, year, open, month, part, week, day, scale, newTime);
  }

  /** Returns whether it is of a week, known or not. */
  boolean isOfWeek() {
    return week != 0;
  }

  private boolean isHoliday() {
    return part != null && Holidays.isHoliday(part);
  }

  /** Returns whether it is some quarter, {@code QX}. */
  boolean isQuarterOpen() {
    return "QX".equals(part);
  }

  /** Returns whether it is in a certain year, not only in a decade or century. */
  boolean isYearKnown() {
    return open == 0 && scale.digits() == 4 && year <= LATEST_YEAR;
  }

  /** Returns whether only the century is open: "the '30s", "'45". */
  boolean isCenturyOpen() {
    return open == 2 && scale != Scale.CENTURY;
  }

  /** Returns whether both name the same year, decade or century, or leave the same open. */
  boolean sameYearAs(CalendarValue other) {
    return year == other.year && open == other.open && scale.digits() == other.scale.digits();
  }

  /** Returns whether nothing that its scale needs is open. */
  boolean isClosed() {
    return open == 0
        && switch (scale) {
          case MONTH -> month > 0;
          case DAY -> isOfWeek() ? week > 0 : month > 0 && day > 0;
          case WEEK -> week > 0;
          case PART -> !isQuarterOpen();
          default -> true;
        };
  }

  /** Returns the year as astronomers count; of a decade or century, of its first digits. */
  int astronomicalYear() {
    return switch (scale) {
      case CENTURY -> bc ? -(year * 100) : year * 100;
      case DECADE -> bc ? 1 - year * 10 : year * 10;
      default -> bc ? 1 - year : year;
    };
  }

  /** Returns the date, or null when something is open or there is no such date. */
  Edtf date() {
    int y = astronomicalYear();
    if (!isClosed() || Math.abs(y) > LATEST_YEAR) {
      return null;
    }
    try {
      return switch (scale) {
        case CENTURY -> Edtf.century(bc && y == 0 ? -1 : y);
        case DECADE -> bc ? Edtf.interval(Edtf.year(y - 9), Edtf.year(y)) : Edtf.decade(y);
        case YEAR -> Edtf.year(y);
        case PART -> partOfYear(y);
        case MONTH -> Edtf.of(YearMonth.of(y, month));
        case WEEK -> weekOf(y);
        case DAY -> isOfWeek() ? weekOf(y) : Edtf.of(LocalDate.of(y, month, day));
      };
    } catch (DateTimeException e) {
      return null;
    }
  }

  private Edtf partOfYear(int y) {
    return switch (part) {
      case "SP" -> Edtf.season(y, 1);
      case "SU" -> Edtf.season(y, 2);
      case "FA" -> Edtf.season(y, 3);
      case "WI" -> Edtf.season(y, 4);
      case "H1", "H2" -> Edtf.half(y, part.charAt(1) - '0');
      default -> Edtf.quarter(y, part.charAt(1) - '0');
    };
  }

  private Edtf weekOf(int y) {
    // The fourth of January is always in the first week (ISO 8601).
    LocalDate fourth = LocalDate.of(y, 1, 4);
    LocalDate monday = fourth.plusDays(7L * (week - 1) + 1 - fourth.getDayOfWeek().getValue());
    if (day > 0 && day < WEEKEND) {
      return Edtf.of(monday.plusDays(day - 1L));
    }
    int first = day == WEEKEND ? 5 : 0;
    return Edtf.interval(Edtf.of(monday.plusDays(first)), Edtf.of(monday.plusDays(6)));
  }

  /** Written out, as this is asked more often than anything else of a value. */
  @Override
  public boolean equals(Object other) {
    return other instanceof CalendarValue that
        && year == that.year
        && month == that.month
        && day == that.day
        && scale == that.scale
        && open == that.open
        && bc == that.bc
        && week == that.week
        && time.equals(that.time)
        && Objects.equals(part, that.part);
  }

  @Override
  public int hashCode() {
    return (year * 16 + month) * 32 + day;
  }

  /** Returns the TIMEX3 value, what is open as {@code X}. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(16);
    if (bc) {
      out.append("BC");
    }
    for (int i = 0; i < open; i++) {
      out.append('X');
    }
    digits(out, year, scale.digits() - open);
    if (isHoliday()) {
      out.append("-XX-XX");
    } else if (part != null) {
      out.append('-').append(part);
    } else if (isOfWeek()) {
      digitsOrOpen(out.append("-W"), Math.max(week, 0));
      if (day > 0) {
        out.append('-').append(day == WEEKEND ? "WE" : Integer.toString(day));
      }
    } else if (scale == Scale.MONTH || scale == Scale.DAY) {
      digitsOrOpen(out.append('-'), month);
      if (scale == Scale.DAY) {
        digitsOrOpen(out.append('-'), day);
      }
    }
    return out.append(time).toString();
  }

  private static void digitsOrOpen(StringBuilder out, int number) {
    if (number == 0) {
      out.append("XX");
    } else {
      digits(out, number, 2);
    }
  }

  private static void digits(StringBuilder out, int number, int width) {
    if (width > 1 || number > 9) {
      digits(out, number / 10, width - 1);
    }
    if (width > 0 || number > 0) {
      out.append((char) ('0' + number % 10));
    }
  }
}
