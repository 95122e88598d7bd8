package org.annalist.citation;

import java.util.Locale;

/**
 * A claim's pointer to a reference.
 *
 * @param reference the entry it points to
 * @param scope how close the marker stands
 * @param resolvedSourceId the input that the reference is, or null
 */
public record Citation(Reference reference, Scope scope, String resolvedSourceId) {

  /** How close a marker stands to the claim it is attached to, the closest first. */
  public enum Scope {
    CLAUSE,
    SENTENCE,
    PARAGRAPH;

    /** Returns the word that exports use. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
