package org.annalist.rule;

/**
 * Dates and times of day in the basic format of ISO 8601, which has no separators: {@code
 * 20110311}, {@code 144600}.
 */
final class BasicFormat {

  static final int DATE_DIGITS = 8;
  static final int TIME_DIGITS = 6;

  /** Eight digits outside these years are an identifier, not a date. */
  private static final int FIRST_YEAR = 1500;

  private static final int LAST_YEAR = 2199;

  private BasicFormat() {}

  /** Returns whether {@code number} can be a date; that of 30 February is left to the calendar. */
  static boolean isDate(int number) {
    int year = number / 10_000;
    int month = number / 100 % 100;
    int day = number % 100;
    return year >= FIRST_YEAR
        && year <= LAST_YEAR
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= 31;
  }

  static boolean isTime(int number) {
    return number / 10_000 < 24 && number / 100 % 100 < 60 && number % 100 < 60;
  }

  /** Returns {@code 2011-03-11} for {@code 20110311}. */
  static String extendedDate(String digits) {
    return digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6);
  }

  /** Returns {@code 14:46:00} for {@code 144600}. */
  static String extendedTime(String digits) {
    return digits.substring(0, 2) + ":" + digits.substring(2, 4) + ":" + digits.substring(4);
  }
}
