package org.annalist.timex;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Objects;

/**
 * A date of the Extended Date/Time Format (ISO 8601-2:2019): a day, month, season, year, decade or
 * century with its qualifier, or an interval of two such dates, either end open. Immutable and
 * checked: what exists can be written, and reading what was written gives an equal date.
 *
 * <p>Covered of <a href="https://www.loc.gov/standards/datetime/">EDTF</a>:
 *
 * <ul>
 *   <li>level 0: {@code 2021-06-18}, {@code 2021-06}, {@code 2021}, {@code -0043} (astronomical
 *       years, so 44 BC), intervals {@code 2001/2009};
 *   <li>level 1: qualification of the whole date ({@code 2020-02?}, {@code 1850~}, {@code 1850%}),
 *       unspecified digits of the year ({@code 198X}, {@code 17XX}), open intervals ({@code
 *       2011/..}, {@code ../1990}), seasons ({@code 2001-21} spring to {@code 2001-24} winter);
 *   <li>level 2: quarters ({@code 2001-33} to {@code 2001-36}) and halves ({@code 2001-40}, {@code
 *       2001-41}) of a year.
 * </ul>
 *
 * <p>Not covered: times of day, letter-prefixed years, unspecified months and days, unknown ends of
 * intervals, sets, qualification of a part, other sub-year groupings.
 *
 * <p>Seasons are those of the northern half of the globe: spring begins on 1 March. The winter of a
 * year may be the one that ends or the one that begins in it, so that its bounds hold both.
 */
public final class Edtf implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int SPRING = 21;
  private static final int WINTER = 24;
  private static final int FIRST_QUARTER = 33;
  private static final int LAST_QUARTER = 36;
  private static final int FIRST_HALF = 40;
  private static final int SECOND_HALF = 41;

  private final Precision precision;

  /** The year; of a decade or century the first digits only ({@code 198X} is 198). */
  private final int year;

  /** Whether the year is before year 0; a century can be {@code -00XX}. */
  private final boolean negative;

  /** Month, or the code of a season, quarter or half; else 0. */
  private final int month;

  private final int day;

  /** {@code ?}, {@code ~}, {@code %}, or 0. */
  private final char qualifier;

  /** Ends of an interval, null when open. */
  private final Edtf from;

  private final Edtf to;

  private Edtf(
      Precision precision, boolean negative, int year, int month, int day, char qualifier) {
    this.precision = precision;
    this.negative = negative;
    this.year = year;
    this.month = month;
    this.day = day;
    this.qualifier = qualifier;
    this.from = null;
    this.to = null;
  }

  private Edtf(Edtf from, Edtf to) {
    this.precision = Precision.INTERVAL;
    this.negative = false;
    this.year = 0;
    this.month = 0;
    this.day = 0;
    this.qualifier = 0;
    this.from = from;
    this.to = to;
  }

  /** Returns a day. */
  public static Edtf of(LocalDate day) {
    return single(Precision.DAY, day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** Returns a month. */
  public static Edtf of(YearMonth month) {
    return single(Precision.MONTH, month.getYear(), month.getMonthValue(), 0);
  }

  /** Returns a year, counted as astronomers do: 0 is 1 BC. */
  public static Edtf year(int year) {
    return single(Precision.YEAR, year, 0, 0);
  }

  /** Returns the decade of which {@code year} is one. */
  public static Edtf decade(int year) {
    return new Edtf(Precision.DECADE, year < 0, Math.abs(year) / 10, 0, 0, (char) 0);
  }

  /** Returns the century whose years begin as {@code year} does: the 18th is {@code 17XX}. */
  public static Edtf century(int year) {
    return new Edtf(Precision.CENTURY, year < 0, Math.abs(year) / 100, 0, 0, (char) 0);
  }

  /** Returns a season, 1 for spring to 4 for winter. */
  public static Edtf season(int year, int season) {
    return part(year, season, SPRING, WINTER);
  }

  /** Returns a quarter of a year, 1 to 4. */
  public static Edtf quarter(int year, int quarter) {
    return part(year, quarter, FIRST_QUARTER, LAST_QUARTER);
  }

  /** Returns a half of a year, 1 or 2. */
  public static Edtf half(int year, int half) {
    return part(year, half, FIRST_HALF, SECOND_HALF);
  }

  /** Returns the interval from the start of {@code from} to the end of {@code to}; null is open. */
  public static Edtf interval(Edtf from, Edtf to) {
    if (from == null && to == null) {
      throw new IllegalArgumentException("an interval needs an end that is not open");
    }
    if (isInterval(from) || isInterval(to)) {
      throw new IllegalArgumentException("no interval of intervals: " + from + " and " + to);
    }
    if (from != null && to != null && to.end().isBefore(from.start())) {
      throw new IllegalArgumentException(to + " ends before " + from + " begins");
    }
    return new Edtf(from, to);
  }

  /** Says whether no day of this date lies outside of {@code outer}, which may be open too. */
  public boolean isWithin(Edtf outer) {
    return first() >= outer.first() && last() <= outer.last();
  }

  /** Says whether this date and {@code other} have a day in common. */
  public boolean overlaps(Edtf other) {
    return first() <= other.last() && other.first() <= last();
  }

  /** Reads {@code text}; throws {@link IllegalArgumentException} when it is not covered EDTF. */
  public static Edtf parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return parseSingle(text);
    }
    return interval(parseEnd(text.substring(0, slash)), parseEnd(text.substring(slash + 1)));
  }

  /** Returns the first day, or null when the start is open. */
  public LocalDate start() {
    return day(first());
  }

  /** Returns the last day, or null when the end is open. */
  public LocalDate end() {
    return day(last());
  }

  /** Returns how fine this date is; quarters and halves count as seasons. */
  public Precision precision() {
    return precision;
  }

  /** Returns whether it is marked {@code ?} or {@code %}, in an interval at either end. */
  public boolean isUncertain() {
    return isMarked('?');
  }

  /** Returns whether it is marked {@code ~} or {@code %}, in an interval at either end. */
  public boolean isApproximate() {
    return isMarked('~');
  }

  /** Returns this date marked uncertain ({@code 2020-02?}), an interval at both ends. */
  public Edtf uncertain() {
    return marked('?');
  }

  /** Returns this date marked approximate ({@code 1850~}), an interval at both ends. */
  public Edtf approximate() {
    return marked('~');
  }

  /** Returns the first date of an interval, null when open; of any other date, itself. */
  public Edtf from() {
    return precision == Precision.INTERVAL ? from : this;
  }

  /** Returns the last date of an interval, null when open; of any other date, itself. */
  public Edtf to() {
    return precision == Precision.INTERVAL ? to : this;
  }

  /** Returns the date as EDTF writes it. */
  @Override
  public String toString() {
    if (precision == Precision.INTERVAL) {
      return (from == null ? ".." : from) + "/" + (to == null ? ".." : to);
    }
    StringBuilder out = new StringBuilder(12);
    if (negative) {
      out.append('-');
    }
    switch (precision) {
      case DECADE -> digits(out, year, 3).append('X');
      case CENTURY -> digits(out, year, 2).append("XX");
      default -> digits(out, year, 4);
    }
    if (month != 0) {
      digits(out.append('-'), month, 2);
    }
    if (day != 0) {
      digits(out.append('-'), day, 2);
    }
    if (qualifier != 0) {
      out.append(qualifier);
    }
    return out.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Edtf that
        && precision == that.precision
        && negative == that.negative
        && year == that.year
        && month == that.month
        && day == that.day
        && qualifier == that.qualifier
        && Objects.equals(from, that.from)
        && Objects.equals(to, that.to);
  }

  @Override
  public int hashCode() {
    // By name: the hash of an enum constant differs from one run to the next.
    return Objects.hash(precision.name(), negative, year, month, day, qualifier, from, to);
  }

  private static Edtf single(Precision precision, int year, int month, int day) {
    if (Math.abs(year) > 9999) {
      throw new IllegalArgumentException("no year of four digits: " + year);
    }
    return new Edtf(precision, year < 0, Math.abs(year), month, day, (char) 0);
  }

  private static Edtf part(int year, int number, int first, int last) {
    if (number < 1 || number > last - first + 1) {
      throw new IllegalArgumentException("no part " + number + " of " + year);
    }
    return single(Precision.SEASON, year, first + number - 1, 0);
  }

  private static boolean isInterval(Edtf date) {
    return date != null && date.precision == Precision.INTERVAL;
  }

  private static Edtf parseEnd(String text) {
    return text.equals("..") ? null : parseSingle(text);
  }

  private static Edtf parseSingle(String text) {
    int end = text.length();
    char qualifier = 0;
    if (end > 0 && "?~%".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
      qualifier = text.charAt(end);
    }
    boolean negative = text.startsWith("-");
    String[] parts = text.substring(negative ? 1 : 0, end).split("-", -1);
    String years = parts[0];
    if (years.length() != 4 || parts.length > 3 || (negative && years.equals("0000"))) {
      throw notEdtf(text);
    }
    int digits = years.endsWith("XX") ? 2 : years.endsWith("X") ? 3 : 4;
    if (digits < 4 && parts.length > 1) {
      throw notEdtf(text);
    }
    int year = number(years.substring(0, digits), text);
    int month = parts.length > 1 ? number(twoDigits(parts[1], text), text) : 0;
    int day = parts.length > 2 ? number(twoDigits(parts[2], text), text) : 0;
    Precision precision =
        digits == 2
            ? Precision.CENTURY
            : digits == 3
                ? Precision.DECADE
                : parts.length == 1
                    ? Precision.YEAR
                    : parts.length == 3
                        ? Precision.DAY
                        : month > 12 ? Precision.SEASON : Precision.MONTH;
    if (!isPossible(precision, negative ? -year : year, month, day)) {
      throw notEdtf(text);
    }
    return new Edtf(precision, negative, year, month, day, qualifier);
  }

  private static boolean isPossible(Precision precision, int year, int month, int day) {
    return switch (precision) {
      case DAY -> {
        try {
          LocalDate.of(year, month, day);
          yield true;
        } catch (DateTimeException e) {
          yield false;
        }
      }
      case MONTH -> month >= 1;
      case SEASON ->
          (month >= SPRING && month <= WINTER)
              || (month >= FIRST_QUARTER && month <= LAST_QUARTER)
              || month == FIRST_HALF
              || month == SECOND_HALF;
      default -> true;
    };
  }

  private static String twoDigits(String part, String text) {
    if (part.length() != 2) {
      throw notEdtf(text);
    }
    return part;
  }

  private static int number(String digits, String text) {
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        throw notEdtf(text);
      }
      number = number * 10 + c - '0';
    }
    return number;
  }

  private static IllegalArgumentException notEdtf(String text) {
    return new IllegalArgumentException(
        "\"" + text + "\" is not a date such as 2021-06-18, 2021-06, 198X or 2001/2009");
  }

  private static StringBuilder digits(StringBuilder out, int number, int width) {
    String digits = Integer.toString(number);
    return out.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
  }

  /** The first day as a number (dates are compared by the million), the least when it is open. */
  private int first() {
    return switch (precision) {
      case DAY -> number(signedYear(), month, day);
      case MONTH -> number(signedYear(), month, 1);
      case SEASON -> number(signedYear(), month == WINTER ? 1 : firstMonth(), 1);
      case YEAR, DECADE, CENTURY -> number(negative ? -lastYear() : firstYear(), 1, 1);
      case INTERVAL -> from == null ? Integer.MIN_VALUE : from.first();
    };
  }

  /** The last day as a number, the greatest when it is open. */
  private int last() {
    return switch (precision) {
      case DAY -> first();
      case MONTH -> endOfMonth(signedYear(), month);
      case SEASON -> {
        int last = firstMonth() + monthsOfPart() - 1;
        yield last > 12 ? endOfMonth(signedYear() + 1, last - 12) : endOfMonth(signedYear(), last);
      }
      case YEAR, DECADE, CENTURY -> number(negative ? -firstYear() : lastYear(), 12, 31);
      case INTERVAL -> to == null ? Integer.MAX_VALUE : to.last();
    };
  }

  private static int endOfMonth(int year, int month) {
    return number(year, month, Month.of(month).length(Year.isLeap(year)));
  }

  /** Days in their order, with room for 16 months a year and 32 days a month. */
  private static int number(int year, int month, int day) {
    return (year * 16 + month) * 32 + day;
  }

  private static LocalDate day(int number) {
    return number == Integer.MIN_VALUE || number == Integer.MAX_VALUE
        ? null
        : LocalDate.of(number >> 9, (number >> 5) & 15, number & 31);
  }

  private int signedYear() {
    return negative ? -year : year;
  }

  private int firstYear() {
    return year * yearsPerUnit();
  }

  private int lastYear() {
    return firstYear() + yearsPerUnit() - 1;
  }

  private int yearsPerUnit() {
    return switch (precision) {
      case DECADE -> 10;
      case CENTURY -> 100;
      default -> 1;
    };
  }

  private int firstMonth() {
    if (month <= WINTER) {
      return 3 * (month - SPRING + 1);
    }
    return month <= LAST_QUARTER ? 3 * (month - FIRST_QUARTER) + 1 : 6 * (month - FIRST_HALF) + 1;
  }

  private int monthsOfPart() {
    return month >= FIRST_HALF ? 6 : 3;
  }

  private boolean isMarked(char mark) {
    return qualifier == mark
        || qualifier == '%'
        || (from != null && from.isMarked(mark))
        || (to != null && to.isMarked(mark));
  }

  private Edtf marked(char mark) {
    if (precision == Precision.INTERVAL) {
      return new Edtf(from == null ? null : from.marked(mark), to == null ? null : to.marked(mark));
    }
    char both = qualifier == 0 || qualifier == mark ? mark : '%';
    return new Edtf(precision, negative, year, month, day, both);
  }
}
