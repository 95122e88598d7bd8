package org.annalist.corroboration;

import java.time.LocalDate;
import org.annalist.timex.Edtf;

/** How the dates of two claims lie to each other. */
enum Dates {
  /** One is missing, or lies in the other. */
  AGREE,
  /** They overlap, and each goes beyond the other. */
  OVERLAP,
  /** They have no day in common. */
  DISJOINT;

  static Dates of(Edtf a, Edtf b) {
    if (a == null || b == null || within(a, b) || within(b, a)) {
      return AGREE;
    }
    boolean apart = end(a).isBefore(start(b)) || end(b).isBefore(start(a));
    return apart ? DISJOINT : OVERLAP;
  }

  private static boolean within(Edtf inner, Edtf outer) {
    return !start(inner).isBefore(start(outer)) && !end(inner).isAfter(end(outer));
  }

  static LocalDate start(Edtf date) {
    return date.start() == null ? LocalDate.MIN : date.start();
  }

  static LocalDate end(Edtf date) {
    return date.end() == null ? LocalDate.MAX : date.end();
  }
}
