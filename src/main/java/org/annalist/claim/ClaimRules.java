package org.annalist.claim;

import java.util.List;
import org.annalist.format.plain.LineRules;
import org.annalist.rule.Rule;
import org.annalist.timex.TimexTagger;

/** Finds the rule behind an id that a claim carries. */
public final class ClaimRules {

  private ClaimRules() {}

  /**
   * A rule as a reader looks it up.
   *
   * @param id its id
   * @param file the rule file that it stands in
   * @param pattern what it matches
   */
  public record Entry(String id, String file, String pattern) {}

  /**
   * Reads and compiles all rules, which else happens when the first is needed.
   *
   * @throws org.annalist.rule.BrokenRuleException when a rule file cannot be used
   */
  public static void load() {
    find("");
    LineRules.layout();
  }

  /** Returns the rule called {@code id}, or null. */
  public static Entry find(String id) {
    for (List<Rule> book :
        List.of(TimexTagger.english().rules(), Cues.BOOK.rules(), Recurrence.BOOK.rules())) {
      for (Rule rule : book) {
        if (rule.id().equals(id)) {
          return new Entry(id, rule.file(), rule.pattern());
        }
      }
    }
    for (IntervalRule rule : IntervalRules.all()) {
      if (rule.id().equals(id)) {
        return new Entry(id, IntervalRules.FILE, rule.yields());
      }
    }
    return null;
  }
}
