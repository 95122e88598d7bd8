package org.annalist.timex;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * Days of holidays that move: {@code @easter-2} is two days before Easter Sunday, {@code @11-4-4}
 * the fourth Thursday of November, {@code @05-9-1} the last Monday of May.
 */
final class Holidays {

  private static final String EASTER = "@easter";
  private static final int LAST = 9;

  private Holidays() {}

  static boolean isHoliday(String code) {
    return code.startsWith("@");
  }

  /** Returns the month that a holiday falls in, mostly. */
  static int month(String code) {
    return code.startsWith(EASTER) ? 4 : Integer.parseInt(code.substring(1, 3));
  }

  /** Returns the day of a holiday. */
  static LocalDate day(int year, String code) {
    if (code.startsWith(EASTER)) {
      String days = code.substring(EASTER.length());
      return easter(year).plusDays(days.isEmpty() ? 0 : Integer.parseInt(days));
    }
    int week = code.charAt(4) - '0';
    DayOfWeek weekday = DayOfWeek.of(code.charAt(6) - '0');
    LocalDate month = LocalDate.of(year, month(code), 1);
    return month.with(
        week == LAST
            ? TemporalAdjusters.lastInMonth(weekday)
            : TemporalAdjusters.dayOfWeekInMonth(week, weekday));
  }

  /** Returns Easter Sunday of the Gregorian calendar, by the method printed in Nature in 1876. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int days = h + l - 7 * m + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
