package org.annalist.timex;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/**
 * A TIMEX3 value that names a place in the calendar, perhaps with parts left open: {@code
 * 1939-09-01}, {@code XXXX-09}, {@code 1941-SU}, {@code XX45}, {@code 193}, {@code 18}, {@code
 * BC0480-08}, {@code XXXX-WXX-5}, {@code 1918-11-11T11:00}. Rules write such values; anchoring
 * closes what is open; from what is closed come both the value and the date that are exported.
 *
 * @param bc whether years count down to the birth of Christ
 * @param year four digits, {@code XXXX} or {@code XX45}; of a decade three, of a century two
 * @param month 1 to 12, 0 when open
 * @param part a season, quarter or half ({@code SU}, {@code Q2}, open {@code QX}, {@code H1}), else
 *     null
 * @param week a week ({@code W07}, open {@code WXX}), else null
 * @param day 1 to 31; of a week 1 to 7 or 8 for its end; 0 when open
 * @param scale what it names: years, months or days
 * @param time the time of day with its {@code T}, else empty
 */
record CalendarValue(
    boolean bc,
    String year,
    int month,
    String part,
    String week,
    int day,
    Scale scale,
    String time) {

  /** What a value names, the coarse first. */
  enum Scale {
    CENTURY,
    DECADE,
    YEAR,
    PART,
    MONTH,
    WEEK,
    DAY
  }

  static final String OPEN_YEAR = "XXXX";

  /** The digits of the years that texts speak of most. */
  private static final String[] YEARS = new String[2200];

  private static final String[] TWO_DIGITS = new String[100];

  static {
    for (int number = 0; number < TWO_DIGITS.length; number++) {
      TWO_DIGITS[number] = digits(number, 2);
    }
    for (int year = 0; year < YEARS.length; year++) {
      YEARS[year] = digits(year, 4);
    }
  }

  /** Reads a value as rules write it, or returns null when it names no place in the calendar. */
  static CalendarValue parse(String value) {
    boolean bc = value.startsWith("BC");
    int t = value.indexOf('T');
    String time = t < 0 ? "" : timeOfDay(value.substring(t));
    int from = bc ? 2 : 0;
    int end = t < 0 ? value.length() : t;
    int dash = indexOfDash(value, from, end);
    String year = firstDigits(value.substring(from, dash));
    if (year.length() < 2 || year.length() > 4 || !isOpenOrDigits(year)) {
      return null;
    }
    if (dash == end) {
      Scale scale =
          year.length() == 2 ? Scale.CENTURY : year.length() == 3 ? Scale.DECADE : Scale.YEAR;
      return new CalendarValue(bc, year, 0, null, null, 0, scale, time);
    }
    // A moving holiday, written with an @, may have dashes of its own.
    int next = value.indexOf('@') < 0 ? indexOfDash(value, dash + 1, end) : end;
    String second = value.substring(dash + 1, next);
    boolean isDay = next < end;
    int day = isDay ? numberOf(value.substring(next + 1, indexOfDash(value, next + 1, end))) : 0;
    if (second.startsWith("W") && !second.equals("WI")) {
      return new CalendarValue(
          bc, year, 0, null, second, day, isDay ? Scale.DAY : Scale.WEEK, time);
    }
    if (isOpenOrDigits(second)) {
      return new CalendarValue(
          bc, year, numberOf(second), null, null, day, isDay ? Scale.DAY : Scale.MONTH, time);
    }
    CalendarValue part = new CalendarValue(bc, year, 0, second, null, 0, Scale.PART, time);
    return part.isClosed() && part.isHoliday() ? part.withYear(part.astronomicalYear()) : part;
  }

  private static int indexOfDash(String value, int from, int end) {
    int at = value.indexOf('-', from);
    return at < 0 || at > end ? end : at;
  }

  /** Returns {@code T19:30} for {@code T07:30pm}, {@code T19:30Z} for {@code T1930Z}. */
  private static String timeOfDay(String time) {
    if (time.length() >= 5 && isOpenOrDigits(time.substring(1, 5))) {
      return time.substring(0, 3) + ":" + time.substring(3);
    }
    if (!time.endsWith("am") && !time.endsWith("pm")) {
      return time;
    }
    int hour = Integer.parseInt(time.substring(1, 3)) % 12 + (time.endsWith("pm") ? 12 : 0);
    return "T" + digits(hour, 2) + time.substring(3, time.length() - 2);
  }

  /** Returns {@code 187} for {@code 1870s}, {@code 18} for {@code 1800s} and for {@code 19C}. */
  private static String firstDigits(String year) {
    int length = year.length();
    if (year.endsWith("00s") && !year.startsWith("2")) {
      return year.substring(0, length - 3);
    }
    if (year.endsWith("0s")) {
      return year.substring(0, length - 2);
    }
    if (year.endsWith("C") && length > 1 && isOpenOrDigits(year.substring(0, length - 1))) {
      return digits(Integer.parseInt(year.substring(0, length - 1)) - 1, 2);
    }
    return year;
  }

  static CalendarValue of(LocalDate day) {
    return year(day.getYear()).with(day.getMonthValue(), day.getDayOfMonth(), Scale.DAY);
  }

  static CalendarValue of(YearMonth month) {
    return year(month.getYear()).with(month.getMonthValue(), 0, Scale.MONTH);
  }

  /** Returns a year, counted as astronomers do. */
  static CalendarValue year(int year) {
    return new CalendarValue(year < 1, yearDigits(year), 0, null, null, 0, Scale.YEAR, "");
  }

  private static String yearDigits(int astronomical) {
    int year = astronomical < 1 ? 1 - astronomical : astronomical;
    return year < YEARS.length ? YEARS[year] : digits(year, 4);
  }

  static CalendarValue quarter(int year, int quarter) {
    CalendarValue y = year(year);
    return new CalendarValue(y.bc, y.year, 0, "Q" + quarter, null, 0, Scale.PART, "");
  }

  static CalendarValue decade(int year) {
    return new CalendarValue(
        year < 1, digits((year < 1 ? 1 - year : year) / 10, 3), 0, null, null, 0, Scale.DECADE, "");
  }

  static CalendarValue century(int year) {
    int digits = (year < 1 ? -year : year) / 100;
    return new CalendarValue(year < 1, digits(digits, 2), 0, null, null, 0, Scale.CENTURY, "");
  }

  CalendarValue withYear(int astronomical) {
    if (isHoliday()) {
      return of(Holidays.day(astronomical, part)).withTime(time);
    }
    return new CalendarValue(
        astronomical < 1, yearDigits(astronomical), month, part, week, day, scale, time);
  }

  CalendarValue with(int newMonth, int newDay, Scale newScale) {
    return new CalendarValue(bc, year, newMonth, part, null, newDay, newScale, time);
  }

  CalendarValue withTime(String newTime) {
    return newTime.equals(time)
        ? this
        : new CalendarValue(bc, year, month, part, week, day, scale, newTime);
  }

  private boolean isHoliday() {
    return part != null && Holidays.isHoliday(part);
  }

  /** Returns whether it is some quarter, {@code QX}. */
  boolean isQuarterOpen() {
    return "QX".equals(part);
  }

  boolean isYearKnown() {
    return year.indexOf('X') < 0 && year.length() == 4;
  }

  /** Returns whether nothing that its scale needs is open. */
  boolean isClosed() {
    return year.indexOf('X') < 0
        && switch (scale) {
          case MONTH -> month > 0;
          case DAY -> week == null ? month > 0 && day > 0 : week.indexOf('X') < 0;
          case WEEK -> week.indexOf('X') < 0;
          case PART -> !isQuarterOpen();
          default -> true;
        };
  }

  /** Returns the year as astronomers count; of a decade or century, of its first digits. */
  int astronomicalYear() {
    int number = 0;
    for (int i = 0; i < year.length(); i++) {
      number = number * 10 + year.charAt(i) - '0';
    }
    return switch (scale) {
      case CENTURY -> bc ? -(number * 100) : number * 100;
      case DECADE -> bc ? 1 - number * 10 : number * 10;
      default -> bc ? 1 - number : number;
    };
  }

  /** Returns the date, or null when something is open or there is no such date. */
  Edtf date() {
    if (!isClosed()) {
      return null;
    }
    try {
      int y = astronomicalYear();
      return switch (scale) {
        case CENTURY -> Edtf.century(bc && y == 0 ? -1 : y);
        case DECADE -> bc ? Edtf.interval(Edtf.year(y - 9), Edtf.year(y)) : Edtf.decade(y);
        case YEAR -> Edtf.year(y);
        case PART -> partOfYear(y);
        case MONTH -> Edtf.of(YearMonth.of(y, month));
        case WEEK -> weekOf(y);
        case DAY -> week == null ? Edtf.of(LocalDate.of(y, month, day)) : weekOf(y);
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
    int weeks = numberOf(week.substring(1)) - 1;
    LocalDate monday = fourth.plusDays(7L * weeks + 1 - fourth.getDayOfWeek().getValue());
    if (day > 0 && day < 8) {
      return Edtf.of(monday.plusDays(day - 1L));
    }
    return Edtf.interval(Edtf.of(monday.plusDays(day == 8 ? 5 : 0)), Edtf.of(monday.plusDays(6)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CalendarValue that
        && day == that.day
        && month == that.month
        && bc == that.bc
        && scale == that.scale
        && year.equals(that.year)
        && Objects.equals(part, that.part)
        && Objects.equals(week, that.week)
        && time.equals(that.time);
  }

  @Override
  public int hashCode() {
    return Objects.hash(year, month, day);
  }

  /** Returns the TIMEX3 value, what is open as {@code X}. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(16);
    if (bc) {
      out.append("BC");
    }
    out.append(year);
    if (isHoliday()) {
      out.append("-XX-XX");
    } else if (part != null) {
      out.append('-').append(part);
    } else if (week != null) {
      out.append('-').append(week);
      if (day > 0) {
        out.append('-').append(day == 8 ? "WE" : Integer.toString(day));
      }
    } else if (scale == Scale.MONTH || scale == Scale.DAY) {
      out.append('-').append(openOr(month));
      if (scale == Scale.DAY) {
        out.append('-').append(openOr(day));
      }
    }
    return out.append(time).toString();
  }

  private static String openOr(int number) {
    return number == 0 ? "XX" : TWO_DIGITS[number];
  }

  private static String digits(int number, int width) {
    String digits = Integer.toString(number);
    return digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
  }

  private static int numberOf(String field) {
    if (field.equals("WE")) {
      return 8;
    }
    return field.isEmpty() || field.indexOf('X') >= 0 ? 0 : Integer.parseInt(field);
  }

  private static boolean isOpenOrDigits(String field) {
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c != 'X' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }
}
