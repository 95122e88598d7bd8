package org.annalist.rule;

import java.util.List;
import java.util.Map;

/**
 * One rule of a book, as its file says it.
 *
 * @param id its name, unique in the book
 * @param file the resource it stands in
 * @param pattern what it matches
 * @param priority which of two rules wins where both match the same words; the higher
 * @param yields what a match means, in the words of the rule's topic
 * @param examples phrases it must match
 * @param counterexamples phrases it must not match
 */
public record Rule(
    String id,
    String file,
    String pattern,
    int priority,
    Map<String, String> yields,
    List<Example> examples,
    List<String> counterexamples) {

  public Rule {
    yields = Map.copyOf(yields);
    examples = List.copyOf(examples);
    counterexamples = List.copyOf(counterexamples);
  }

  /** Returns the exception to throw when what this rule yields cannot be used. */
  public BrokenRuleException broken(String problem) {
    return new BrokenRuleException(file, "rule " + id, problem);
  }
}
