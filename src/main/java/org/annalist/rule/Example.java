package org.annalist.rule;

import java.util.Map;

/**
 * A phrase that proves a rule.
 *
 * @param text the phrase
 * @param match the part of it that the rule must match
 * @param expected what else the rule's topic expects of it, by name
 */
public record Example(String text, String match, Map<String, String> expected) {

  public Example {
    expected = Map.copyOf(expected);
  }
}
