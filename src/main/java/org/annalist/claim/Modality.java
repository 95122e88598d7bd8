package org.annalist.claim;

import java.util.Locale;

/** How a claim is put forward by its article. */
public enum Modality {
  ASSERTED,
  REPORTED,
  HEDGED,
  NEGATED;

  /** Returns the word that exports use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
