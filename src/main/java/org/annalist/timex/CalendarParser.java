package org.annalist.timex;

import org.annalist.timex.CalendarValue.Scale;

/** Reads calendar values as rules write them, in one pass and without a copy of their parts. */
final class CalendarParser {

  /** What {@link #number} returns for what is not a number of known or open digits. */
  private static final int NO_NUMBER = -1;

  private final CharSequence value;

  /** Where the next field begins. */
  private int at;

  /** Where the time of day begins, or the value ends. */
  private final int end;

  /** Digits of the number read last, how many of them come first and are open. */
  private int digits;

  private int open;

  private CalendarParser(CharSequence value) {
    this.value = value;
    this.end = indexOf('T', 0, value.length());
  }

  /** Reads {@code value}, or returns null when it names no place in the calendar. */
  static CalendarValue parse(CharSequence value) {
    return new CalendarParser(value).parse();
  }

  private CalendarValue parse() {
    boolean bc = end > 1 && value.charAt(0) == 'B' && value.charAt(1) == 'C';
    at = bc ? 2 : 0;
    int dash = indexOf('-', at, end);
    int year = year(at, dash);
    int yearOpen = open;
    if (year == NO_NUMBER || digits < 2 || digits > 4) {
      return null;
    }
    String time = timeOfDay();
    if (dash == end) {
      Scale scale = digits == 2 ? Scale.CENTURY : digits == 3 ? Scale.DECADE : Scale.YEAR;
      return new CalendarValue(bc, year, yearOpen, 0, null, 0, 0, scale, time);
    }
    if (digits < 4) {
      return null;
    }
    // A moving holiday, written with an @, may have dashes of its own.
    int next = value.charAt(dash + 1) == '@' ? end : indexOf('-', dash + 1, end);
    boolean isDay = next < end;
    int day = isDay ? day(next + 1, end) : 0;
    if (isWeek(dash + 1, next)) {
      int week = number(dash + 2, next);
      return new CalendarValue(
          bc,
          year,
          yearOpen,
          0,
          null,
          open > 0 ? CalendarValue.OPEN_WEEK : week,
          day,
          isDay ? Scale.DAY : Scale.WEEK,
          time);
    }
    int month = number(dash + 1, next);
    if (month != NO_NUMBER) {
      Scale scale = isDay ? Scale.DAY : Scale.MONTH;
      return new CalendarValue(bc, year, yearOpen, month, null, 0, day, scale, time);
    }
    String part = value.subSequence(dash + 1, next).toString();
    CalendarValue found = new CalendarValue(bc, year, yearOpen, 0, part, 0, 0, Scale.PART, time);
    return yearOpen == 0 && Holidays.isHoliday(part)
        ? found.withYear(found.astronomicalYear())
        : found;
  }

  private boolean isWeek(int from, int to) {
    return to - from > 1 && value.charAt(from) == 'W' && value.charAt(from + 1) != 'I';
  }

  private int day(int from, int to) {
    if (to - from == 2 && value.charAt(from) == 'W') {
      return CalendarValue.WEEKEND;
    }
    return Math.max(0, number(from, to));
  }

  /** Reads a year: {@code 1870}, of {@code 1870s} 187, of {@code 1800s} and {@code 19C} 18. */
  private int year(int from, int to) {
    char last = to > from ? value.charAt(to - 1) : 0;
    if (last == 'C') {
      int century = number(from, to - 1);
      digits = 2;
      return century == NO_NUMBER ? NO_NUMBER : century - 1;
    }
    if (last != 's') {
      return number(from, to);
    }
    // "The 2000s" are the decade more often than the century.
    boolean century = to - from > 3 && value.charAt(to - 3) == '0' && value.charAt(from) != '2';
    return number(from, to - (century ? 3 : 2));
  }

  /** Reads digits, the first of which, or all, may be open; returns those that are known. */
  private int number(int from, int to) {
    digits = to - from;
    open = 0;
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = value.charAt(i);
      if (c >= '0' && c <= '9') {
        number = number * 10 + c - '0';
      } else if (c == 'X' && open == i - from) {
        open++;
      } else {
        return NO_NUMBER;
      }
    }
    return number;
  }

  /** Returns {@code T19:30} for {@code T07:30pm}, {@code T19:30Z} for {@code T1930Z}. */
  private String timeOfDay() {
    int length = value.length();
    if (end == length) {
      return "";
    }
    String time = value.subSequence(end, length).toString();
    if (length - end >= 5 && isNumber(end + 1, end + 5)) {
      return time.substring(0, 3) + ":" + time.substring(3);
    }
    boolean afternoon = time.endsWith("pm");
    if (!afternoon && !time.endsWith("am")) {
      return time;
    }
    int hour = Integer.parseInt(time.substring(1, 3)) % 12 + (afternoon ? 12 : 0);
    return (hour < 10 ? "T0" : "T") + hour + time.substring(3, time.length() - 2);
  }

  private boolean isNumber(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = value.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  /** Returns where {@code c} comes first in {@code [from, to)}, or {@code to}. */
  private int indexOf(char c, int from, int to) {
    int i = from;
    while (i < to && value.charAt(i) != c) {
      i++;
    }
    return i;
  }
}
