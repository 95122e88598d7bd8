package org.annalist.timex;

import java.util.HashMap;
import java.util.Map;
import org.annalist.rule.Rule;
import org.annalist.rule.RuleBook;

/**
 * The rules for English, and for the dates of other languages that no English could be, read once.
 */
final class English {

  /** The file with the rules for dates such as 2012年5月4日. */
  static final String IDEOGRAPHIC = "ideographic-dates.yaml";

  static final RuleBook BOOK =
      RuleBook.load(
          English.class,
          TimeRule.YIELDS,
          "vocabulary.yaml",
          "dates.yaml",
          "seasons.yaml",
          "relative.yaml",
          "times.yaml",
          "durations.yaml",
          "sets.yaml",
          "vague.yaml",
          "not-dates.yaml",
          "cues.yaml",
          IDEOGRAPHIC);

  private static final Map<String, TimeRule> RULES = new HashMap<>();

  static {
    for (Rule rule : BOOK.rules()) {
      RULES.put(rule.id(), TimeRule.of(rule, BOOK.parts(rule)));
    }
  }

  private English() {}

  static TimeRule rule(Rule rule) {
    return RULES.get(rule.id());
  }
}
