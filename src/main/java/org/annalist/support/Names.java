package org.annalist.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annalist.text.Table;
import org.annalist.text.Word;

/**
 * The names of a claim, each whole: "James Marshall" is one, and a text that speaks of another
 * James does not have it.
 *
 * @param names each as its words, by their indices in the claim
 */
record Names(List<List<Integer>> names) {

  /** What may stand between two words of one name, without spaces. */
  private static final Set<String> INSIDE = Set.of("", ".", "-", "of", "ofthe", "the");

  private static final Map<String, Double> SETTINGS = Table.numbers(Names.class, "evidence.tsv");
  private static final double SURNAME = SETTINGS.get("surname");

  Names {
    names = List.copyOf(names);
  }

  /**
   * Finds the names of a claim.
   *
   * @param text the claim
   * @param all its words
   * @param words the different ones, in the order by which they are counted
   */
  static Names of(String text, List<Word> all, List<Word> words) {
    Map<String, Integer> index = new HashMap<>();
    for (int k = 0; k < words.size(); k++) {
      index.put(words.get(k).key(), k);
    }
    List<List<Integer>> names = new ArrayList<>();
    Word last = null;
    for (Word word : all) {
      if (word.kind() != Word.Kind.NAME) {
        continue;
      }
      if (last == null || !isInside(text.substring(last.span().end(), word.span().start()))) {
        names.add(new ArrayList<>());
      }
      names.get(names.size() - 1).add(index.get(word.key()));
      last = word;
    }
    return new Names(names);
  }

  private static boolean isInside(String gap) {
    return gap.length() <= 10 && INSIDE.contains(gap.replace(" ", ""));
  }

  /**
   * Returns the share of the names that no sentence has: 0 when each is in one, or when there are
   * none.
   *
   * @param found how well each word of the claim is found, sentence by sentence
   */
  double missing(List<List<Double>> found, List<Double> weights) {
    double missing = 0;
    for (List<Integer> name : names) {
      double best = 0;
      for (List<Double> sentence : found) {
        best = Math.max(best, carries(sentence, name, weights));
      }
      missing += 1 - best;
    }
    return names.isEmpty() ? 0 : missing / names.size();
  }

  /**
   * Half of a name is less than half of it; only its last word may stand for it, as surnames do.
   */
  private static double carries(List<Double> sentence, List<Integer> name, List<Double> weights) {
    double have = 0;
    double all = 0;
    for (int k : name) {
      have += weights.get(k) * sentence.get(k);
      all += weights.get(k);
    }
    double share = all == 0 ? 0 : have / all;
    return Math.max(share * share, SURNAME * sentence.get(name.get(name.size() - 1)));
  }
}
