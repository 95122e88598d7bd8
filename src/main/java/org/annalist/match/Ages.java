package org.annalist.match;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.annalist.text.Word;

/**
 * How old the people are of whom a sentence tells: two sentences that give one age tell of one
 * person, whatever they call him.
 */
final class Ages {

  private static final int MOST_DIGITS = 2;

  private Ages() {}

  /**
   * Returns the ages in years, as digits: "36-year-old", "Huys, 36, was", "aged 36", "dies at 77".
   */
  static Set<String> of(String text, List<Word> words) {
    Set<String> ages = Set.of();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.kind() == Word.Kind.NUMBER
          && word.key().length() == MOST_DIGITS
          && (isYearsOld(words, i) || isAside(text, word) || isAfterAge(words, i))) {
        ages = ages.isEmpty() ? new HashSet<>() : ages;
        ages.add(word.key());
      }
    }
    return ages;
  }

  private static boolean isYearsOld(List<Word> words, int i) {
    return i + 2 < words.size()
        && words.get(i + 1).form().startsWith("year")
        && words.get(i + 2).form().equals("old");
  }

  /** Between two commas, with nothing else. */
  private static boolean isAside(String text, Word word) {
    int start = word.span().start();
    int end = word.span().end();
    return text.startsWith(", ", start - 2)
        && (text.startsWith(",", end) || text.startsWith(" ,", end));
  }

  /** After "aged"; after "at" where nothing is counted: "dies at 77", not "at 77 places". */
  private static boolean isAfterAge(List<Word> words, int i) {
    String before = i == 0 ? "" : words.get(i - 1).form();
    boolean counts = i + 1 < words.size() && words.get(i + 1).kind().tells();
    return before.equals("aged") || before.equals("age") || (before.equals("at") && !counts);
  }
}
