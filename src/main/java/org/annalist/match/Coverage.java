package org.annalist.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annalist.text.Likeness;
import org.annalist.text.Table;
import org.annalist.text.Word;

/** How well each word of one claim is found in another. */
final class Coverage {

  private static final Map<Word.Kind, Double> WORTH = worth();

  private final List<Word> words;
  private final BitSet acts;

  /** For each word, its likeness to the most alike word of the other claim, 0 to 1. */
  private final double[] found;

  /** For each word, which word of the other claim that is; -1 for none. */
  private final int[] where;

  /** For each word, whether that word is a name, or spelt out by it. */
  private final boolean[] isNamed;

  private Coverage(Profile profile, double[] found, int[] where, boolean[] isNamed) {
    this.isNamed = isNamed;
    this.words = profile.words();
    this.acts = profile.acts();
    this.found = found;
    this.where = where;
  }

  private static Map<Word.Kind, Double> worth() {
    Map<String, Double> numbers = Table.numbers(Coverage.class, "worth.tsv");
    Map<Word.Kind, Double> worth = new EnumMap<>(Word.Kind.class);
    for (Word.Kind kind : Word.Kind.values()) {
      worth.put(kind, numbers.getOrDefault(kind.name().toLowerCase(Locale.ROOT), 0.0));
    }
    return worth;
  }

  static Coverage of(Profile a, Profile b) {
    Set<String> abbreviated = a.abbreviatedIn(b);
    double[] found = new double[a.words().size()];
    int[] where = new int[found.length];
    boolean[] isNamed = new boolean[found.length];
    for (int i = 0; i < found.length; i++) {
      Word word = a.words().get(i);
      where[i] = likest(word, b);
      found[i] = where[i] < 0 ? 0 : Likeness.of(word, b.words().get(where[i]));
      isNamed[i] = where[i] >= 0 && b.words().get(where[i]).kind() == Word.Kind.NAME;
      if (abbreviated.contains(word.key())) {
        found[i] = 1;
        isNamed[i] = true;
      }
    }
    return new Coverage(a, found, where, isNamed);
  }

  /** Most words that are found are found as they are: only the others are compared with each. */
  private static int likest(Word word, Profile other) {
    Integer same = other.places().get(word.key());
    if (same != null) {
      return same;
    }
    double best = 0;
    int where = -1;
    for (int i = 0; i < other.words().size(); i++) {
      double likeness = Likeness.of(word, other.words().get(i));
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
    for (Word word : words) {
      if (word.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  /** Returns how many words of this kind are found. */
  double count(Word.Kind kind) {
    double sum = 0;
    for (int i = 0; i < found.length; i++) {
      sum += words.get(i).kind() == kind ? found[i] : 0;
    }
    return sum;
  }

  /** Says whether a number of ten or more is found: two texts hardly share one by chance. */
  boolean hasLargeNumberInBoth() {
    for (int i = 0; i < found.length; i++) {
      Word word = words.get(i);
      if (word.kind() == Word.Kind.NUMBER && word.key().length() > 1 && found[i] > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns how many names are found that are names there too: "Airlines" is no name of a "jet". A
   * part of many names, "Square", counts as half of one, and a rank as none, nor do two words for
   * one thing that begin their sentences.
   */
  double countOfNames() {
    double sum = 0;
    for (int i = 0; i < found.length; i++) {
      Word word = words.get(i);
      boolean isName = isNamed[i] && word.kind() == Word.Kind.NAME && !Ranks.isRank(word);
      if (isName && !(found[i] < 1 && Likeness.isKnown(word))) {
        sum += Ranks.isPart(word) ? found[i] / 2 : found[i];
      }
    }
    return sum;
  }

  /** Returns the share of the words for acts that is found, 0 when there are none. */
  double shareOfActs() {
    double have = 0;
    for (int i = acts.nextSetBit(0); i >= 0; i = acts.nextSetBit(i + 1)) {
      have += found[i];
    }
    return hasActs() ? have / acts.cardinality() : 0;
  }

  /** Says whether the claim has words for acts. */
  boolean hasActs() {
    return !acts.isEmpty();
  }

  /** Returns the share found of the words that are no names and no numbers, 0 for none. */
  double shareOfContent() {
    double have = 0;
    int all = 0;
    for (int i = 0; i < found.length; i++) {
      if (words.get(i).kind() == Word.Kind.CONTENT) {
        have += found[i];
        all++;
      }
    }
    return all == 0 ? 0 : have / all;
  }

  /** Returns the share of all words that is found, each counting what its kind is worth. */
  double share() {
    double have = 0;
    double all = 0;
    for (int i = 0; i < found.length; i++) {
      double worth = WORTH.get(words.get(i).kind());
      have += worth * found[i];
      all += worth;
    }
    return all == 0 ? 0 : have / all;
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
