package org.annalist.match;

import java.time.LocalDate;
import org.annalist.timex.Edtf;

/** How the dates of two claims lie to each other. */
public enum Dates {
  /** One is missing, or lies in the other. */
  AGREE,
  /** They overlap, and each goes beyond the other. */
  OVERLAP,
  /** They have no day in common. */
  DISJOINT;

  /** Returns how two dates lie to each other; null is no date. */
  public static Dates of(Edtf a, Edtf b) {
    if (a == null || b == null || a.isWithin(b) || b.isWithin(a)) {
      return AGREE;
    }
    return a.overlaps(b) ? OVERLAP : DISJOINT;
  }

  /** Returns the first day of a date, the first of all where it is open. */
  public static LocalDate start(Edtf date) {
    return date.start() == null ? LocalDate.MIN : date.start();
  }

  /** Returns the last day of a date, the last of all where it is open. */
  public static LocalDate end(Edtf date) {
    return date.end() == null ? LocalDate.MAX : date.end();
  }
}
