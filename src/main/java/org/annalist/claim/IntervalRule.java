package org.annalist.claim;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says what the words around dates make of them: "from … to …", "since …", "by the end of …".
 *
 * @param id name of the rule
 * @param leads words right before the (first) date, one of these; empty for any
 * @param gap words between two dates, or null when the rule takes one date
 * @param trail words right after the date, or null for any
 * @param yields {@code A}, {@code A/B}, {@code A/..}, {@code ../A}, {@code A~}, where A and B are
 *     the dates; {@code A+6} and {@code A-6} for the week from or to a day
 * @param examples sentences with what the rule makes of them
 * @param counterexamples sentences in which the rule must not fire
 */
public record IntervalRule(
    String id,
    Set<String> leads,
    Pattern gap,
    Pattern trail,
    String yields,
    List<Example> examples,
    List<String> counterexamples) {

  public IntervalRule {
    leads = Set.copyOf(leads);
    examples = List.copyOf(examples);
    counterexamples = List.copyOf(counterexamples);
  }

  /**
   * A sentence and what is to be found in it.
   *
   * @param text the sentence
   * @param date the words of the date
   * @param edtf its value
   */
  public record Example(String text, String date, String edtf) {}
}
