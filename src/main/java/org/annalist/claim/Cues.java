package org.annalist.claim;

import java.util.List;
import org.annalist.text.Span;
import org.annalist.timex.Edtf;

/**
 * What the words of a clause say of how it is put forward.
 *
 * @param modality asserted when no cue says otherwise
 * @param attributedTo whose word it is, or null
 * @param dateHedged whether the hedge is on the date
 * @param rules ids of the rules that said so
 */
record Cues(Modality modality, String attributedTo, boolean dateHedged, List<String> rules) {

  static Cues in(String text, Span clause, Span date) {
    return new Cues(Modality.ASSERTED, null, false, List.of());
  }

  /** Returns {@code date} marked uncertain when the clause hedges it. */
  Edtf hedged(Edtf date) {
    return date != null && dateHedged ? date.uncertain() : date;
  }
}
