package org.annalist.claim;

import java.util.Locale;
import org.annalist.timex.Edtf;

/**
 * The date that a claim gives its event: one time expression, or several that make an interval
 * ("from 1962 until its closure in March 1999").
 *
 * @param text the words as written
 * @param edtf what they mean, or null when they cannot be resolved
 * @param kind explicit, relative or inherited
 * @param anchor what a relative date was counted from, an EDTF date, else null
 */
public record EventDate(String text, Edtf edtf, Kind kind, String anchor) {

  /** Where the date comes from. */
  public enum Kind {
    EXPLICIT,
    RELATIVE,
    /** Taken over from the sentence before, with {@code --inherit-dates}. */
    INHERITED;

    /** Returns the word that exports use. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
