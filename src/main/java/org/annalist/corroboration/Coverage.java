package org.annalist.corroboration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.annalist.text.Likeness;
import org.annalist.text.Table;
import org.annalist.text.Word;

/**
 * How well each word of one claim is found in another, from 0 to 1.
 *
 * @param words the words of the one claim
 * @param found for each of them, its likeness to the most alike word of the other
 */
record Coverage(List<Word> words, List<Double> found) {

  private static final Map<String, Double> WORTH = Table.numbers(Coverage.class, "worth.tsv");

  static Coverage of(Profile a, Profile b) {
    Set<String> abbreviated = a.abbreviatedIn(b);
    List<Double> found = new ArrayList<>();
    for (Word word : a.words()) {
      found.add(abbreviated.contains(word.key()) ? 1 : likest(word, b.words()));
    }
    return new Coverage(a.words(), found);
  }

  private static double likest(Word word, List<Word> others) {
    double best = 0;
    for (int i = 0; i < others.size() && best < 1; i++) {
      best = Math.max(best, Likeness.of(word, others.get(i)));
    }
    return best;
  }

  /** Says whether the claim has words of this kind. */
  boolean has(Word.Kind kind) {
    return words.stream().anyMatch(word -> word.kind() == kind);
  }

  /** Returns how many words of this kind are found. */
  double count(Word.Kind kind) {
    return sum(word -> word.kind() == kind);
  }

  /** Returns the share of words of this kind that is found, 0 when there are none. */
  double share(Word.Kind kind) {
    return share(word -> word.kind() == kind);
  }

  /** Returns the share of the words for acts that is found. */
  double shareOfActs() {
    return share(word -> word.kind() == Word.Kind.CONTENT && Likeness.isAct(word));
  }

  private double share(Predicate<Word> which) {
    long all = words.stream().filter(which).count();
    return all == 0 ? 0 : sum(which) / all;
  }

  private double sum(Predicate<Word> which) {
    double sum = 0;
    for (int i = 0; i < words.size(); i++) {
      sum += which.test(words.get(i)) ? found.get(i) : 0;
    }
    return sum;
  }

  /** Returns the share of all words that is found, each counting what its kind is worth. */
  double share() {
    double have = 0;
    double all = 0;
    for (int i = 0; i < words.size(); i++) {
      double worth = worth(words.get(i).kind());
      have += worth * found.get(i);
      all += worth;
    }
    return all == 0 ? 0 : have / all;
  }

  private static double worth(Word.Kind kind) {
    return WORTH.getOrDefault(kind.name().toLowerCase(Locale.ROOT), 0.0);
  }

  /** Returns the words that are found ({@code true}) or not, as folded. */
  List<String> telling(boolean isFound) {
    List<String> forms = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).kind().tells() && found.get(i) > 0 == isFound) {
        forms.add(words.get(i).form());
      }
    }
    return forms;
  }
}
