package org.annalist.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words before a date that rules take with it, looked up from the date backwards. */
final class Leads {

  private final Map<String, List<IntervalRule>> rules = new HashMap<>();

  /** What leads end with, from the beginning of a word on: most words before a date are none. */
  private final Set<String> tails = new HashSet<>();

  Leads(List<IntervalRule> all) {
    for (IntervalRule rule : all) {
      for (String lead : rule.leads()) {
        rules.computeIfAbsent(lead, key -> new ArrayList<>()).add(rule);
        for (int i = 0; i < lead.length(); i++) {
          if (beginsWord(lead, i)) {
            tails.add(lead.substring(i));
          }
        }
      }
    }
  }

  /**
   * Returns the ids of the rules that take what stands before a date, each with where its longest
   * lead begins.
   *
   * @param from where to look no farther back
   * @param date where the date begins
   */
  Map<String, Integer> before(String text, int from, int date) {
    Map<String, Integer> found = Map.of();
    String words = "";
    for (int i = date - 1, end = date; i >= from; i--) {
      if (!beginsWord(text, i)) {
        continue;
      }
      words = Quotes.small(text, i, end) + words;
      end = i;
      String lead = words.stripTrailing();
      if (!tails.contains(lead)) {
        break;
      }
      for (IntervalRule rule : rules.getOrDefault(lead, List.of())) {
        found = found.isEmpty() ? new HashMap<>() : found;
        found.put(rule.id(), i);
      }
    }
    return found;
  }

  /** The second half of "follow-up" begins no word. */
  private static boolean beginsWord(String words, int at) {
    return Character.isLetterOrDigit(words.charAt(at))
        && (at == 0
            || (!Character.isLetterOrDigit(words.charAt(at - 1)) && words.charAt(at - 1) != '-'));
  }
}
