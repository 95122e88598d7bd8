package org.annalist.timex;

import java.time.LocalDate;

/**
 * A date of the Extended Date/Time Format (ISO 8601-2:2019): a day, month, season, year, decade or
 * century with its qualifier, or an interval of two such dates, either end open.
 */
public final class Edtf {

  /** Reads {@code text}; throws {@link IllegalArgumentException} when it is not covered EDTF. */
  public static Edtf parse(String text) {
    throw new UnsupportedOperationException(text);
  }

  /** Returns the first day, or null when the start is open. */
  public LocalDate start() {
    throw new UnsupportedOperationException();
  }

  /** Returns the last day, or null when the end is open. */
  public LocalDate end() {
    throw new UnsupportedOperationException();
  }

  /** Returns how fine this date is. */
  public Precision precision() {
    throw new UnsupportedOperationException();
  }

  /** Returns this date marked uncertain ({@code 2020-02?}). */
  public Edtf uncertain() {
    throw new UnsupportedOperationException();
  }

  /** Returns the interval from the start of {@code from} to the end of {@code to}; null is open. */
  public static Edtf interval(Edtf from, Edtf to) {
    throw new UnsupportedOperationException(from + "/" + to);
  }
}
