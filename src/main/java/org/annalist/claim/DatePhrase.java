package org.annalist.claim;

import java.util.List;
import org.annalist.text.Span;
import org.annalist.timex.Edtf;
import org.annalist.timex.Timex;

/**
 * The words of a sentence that give a date: one time expression, or several made an interval.
 *
 * @param span where they stand, in UTF-16 units
 * @param edtf what they mean, or null when they cannot be resolved
 * @param kind whether the words alone fix the date
 * @param anchor what a relative date was counted from, else null
 * @param rules ids of the rules that made it
 * @param flags what a reader should know
 */
record DatePhrase(
    Span span, Edtf edtf, Timex.Kind kind, Edtf anchor, List<String> rules, List<String> flags) {

  static DatePhrase of(Timex timex) {
    return new DatePhrase(
        timex.span(), timex.date(), timex.kind(), timex.anchor(), timex.rules(), timex.flags());
  }
}
