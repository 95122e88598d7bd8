package org.annalist.timex;

import java.util.Locale;

/** How fine a date is. */
public enum Precision {
  DAY,
  MONTH,
  SEASON,
  YEAR,
  DECADE,
  CENTURY,
  INTERVAL;

  /** Returns the word that exports use: {@code day}, {@code month} … */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
