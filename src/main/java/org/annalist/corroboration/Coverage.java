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

/** How well each word of one claim is found in another. */
final class Coverage {

  private static final Map<String, Double> WORTH = Table.numbers(Coverage.class, "worth.tsv");

  private final List<Word> words;

  /** For each word, its likeness to the most alike word of the other claim, 0 to 1. */
  private final double[] found;

  /** For each word, which word of the other claim that is; -1 for none. */
  private final int[] where;

  private Coverage(List<Word> words, double[] found, int[] where) {
    this.words = words;
    this.found = found;
    this.where = where;
  }

  static Coverage of(Profile a, Profile b) {
    Set<String> abbreviated = a.abbreviatedIn(b);
    double[] found = new double[a.words().size()];
    int[] where = new int[found.length];
    for (int i = 0; i < found.length; i++) {
      Word word = a.words().get(i);
      where[i] = likest(word, b.words());
      found[i] = where[i] < 0 ? 0 : Likeness.of(word, b.words().get(where[i]));
      if (abbreviated.contains(word.key())) {
        found[i] = 1;
      }
    }
    return new Coverage(a.words(), found, where);
  }

  private static int likest(Word word, List<Word> others) {
    double best = 0;
    int where = -1;
    for (int i = 0; i < others.size() && best < 1; i++) {
      double likeness = Likeness.of(word, others.get(i));
      if (likeness > best) {
        best = likeness;
        where = i;
      }
    }
    return where;
  }

  /** Returns which word of the other claim is most like the word at {@code index}; -1 for none. */
  int where(int index) {
    return where[index];
  }

  /** Says whether the word at {@code index} is found. */
  boolean isFound(int index) {
    return found[index] > 0;
  }

  /** Says whether the claim has words of this kind. */
  boolean has(Word.Kind kind) {
    return words.stream().anyMatch(word -> word.kind() == kind);
  }

  /** Returns how many words of this kind are found. */
  double count(Word.Kind kind) {
    return sum(word -> word.kind() == kind);
  }

  /** Returns the share of the words for acts that is found. */
  double shareOfActs() {
    return share(Coverage::isAct);
  }

  /** Says whether the claim has words for acts. */
  boolean hasActs() {
    return words.stream().anyMatch(Coverage::isAct);
  }

  private static boolean isAct(Word word) {
    return word.kind() == Word.Kind.CONTENT && Likeness.isAct(word);
  }

  private double share(Predicate<Word> which) {
    long all = words.stream().filter(which).count();
    return all == 0 ? 0 : sum(which) / all;
  }

  private double sum(Predicate<Word> which) {
    double sum = 0;
    for (int i = 0; i < found.length; i++) {
      sum += which.test(words.get(i)) ? found[i] : 0;
    }
    return sum;
  }

  /** Returns the share of all words that is found, each counting what its kind is worth. */
  double share() {
    double have = 0;
    double all = 0;
    for (int i = 0; i < found.length; i++) {
      double worth = worth(words.get(i).kind());
      have += worth * found[i];
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
    for (int i = 0; i < found.length; i++) {
      if (words.get(i).kind().tells() && found[i] > 0 == isFound) {
        forms.add(words.get(i).form());
      }
    }
    return forms;
  }
}
