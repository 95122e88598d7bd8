package org.annalist.export;

import java.time.LocalDate;

/** Keys whose order as strings is the order of rows. */
final class SortKey {

  private static final long EPOCH_SHIFT = 1_000_000_000_000L;
  private static final int DIGITS = 13;
  private static final String LAST = "~";

  private SortKey() {}

  static String of(String... parts) {
    return String.join(" ", parts);
  }

  /** A date that is missing comes last. */
  static String date(LocalDate date) {
    return date == null ? LAST : number(date.toEpochDay() + EPOCH_SHIFT);
  }

  static String number(long number) {
    String digits = Long.toString(number);
    return "0".repeat(DIGITS - digits.length()) + digits;
  }
}
