package org.annalist.timex;

import java.util.List;
import org.annalist.text.Span;

/**
 * A time expression: where it stands, what it is, what it means.
 *
 * @param span where it stands, in UTF-16 units of the tagged text
 * @param type its TIMEX3 type
 * @param value its TIMEX3 value ({@code 2021-06-18}, {@code P3D}, {@code PAST_REF} …), empty when
 *     it cannot be resolved
 * @param date the calendar date it names, or null when it names none (sets, vague or unresolved
 *     expressions, and durations but those that end with the publication: "the past two years")
 * @param kind whether its words alone fix the value
 * @param anchor the date that a relative value was counted from, else null
 * @param rules ids of the rules that made it, the recognising rule first
 * @param flags what a reader should know: {@code impossible_date}, {@code day_month_ambiguous} …
 */
public record Timex(
    Span span,
    TimexType type,
    String value,
    Edtf date,
    Kind kind,
    Edtf anchor,
    List<String> rules,
    List<String> flags) {

  /** Whether the words alone fix the value, or an anchor is needed. */
  public enum Kind {
    EXPLICIT,
    RELATIVE
  }

  public Timex {
    rules = List.copyOf(rules);
    flags = List.copyOf(flags);
  }
}
