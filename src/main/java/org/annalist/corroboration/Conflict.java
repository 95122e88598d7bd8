package org.annalist.corroboration;

import java.util.Locale;

/**
 * Another claim that tells of the same event with another date or figure.
 *
 * @param claimId the other claim
 * @param what what differs
 * @param mine this claim's date as EDTF, or its figure as written
 * @param theirs the other's
 */
public record Conflict(String claimId, What what, String mine, String theirs) {

  /** What two claims differ in. */
  public enum What {
    DATE,
    FIGURE;

    /** Returns the word that exports use. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the flag of a claim that has such a conflict: {@code conflict_date}. */
    public String flag() {
      return "conflict_" + word();
    }
  }
}
