package org.annalist.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.annalist.text.Likeness;
import org.annalist.text.Table;
import org.annalist.text.Word;

/**
 * The sentences of a cited text that together carry most of a claim, chosen greedily: each next one
 * is that which adds most, those near one already chosen before others.
 *
 * @param sentences their indices, best first
 * @param first how well each word of the claim is found in the best one, 0 to 1
 * @param window how well in that sentence and its neighbours which has most of the claim
 * @param passage how well in that sentence and three on either side which have most of the claim
 * @param together how well in all chosen sentences
 * @param anywhere how well in the whole text
 * @param namesMissing share of the claim's names that no sentence has
 */
record Evidence(
    List<Integer> sentences,
    List<Double> first,
    List<Double> window,
    List<Double> passage,
    List<Double> together,
    List<Double> anywhere,
    double namesMissing) {

  private static final Map<String, Double> SETTINGS = Table.numbers(Evidence.class, "evidence.tsv");
  private static final double LEAST_GAIN = SETTINGS.get("gain");
  private static final double NEARBY = 1 + SETTINGS.get("nearby");
  private static final double MOST = SETTINGS.get("sentences");

  /** How far apart sentences may stand to be near one another. */
  private static final int NEAR = 2;

  /** How far a passage reaches to either side of a sentence. */
  private static final int PASSAGE = 3;

  static Evidence of(ClaimWords claim, CitedWords text) {
    List<List<Double>> found = found(claim, text);
    List<Double> nothing = claim.nothing();
    List<Double> together = nothing;
    List<Integer> chosen = new ArrayList<>();
    while (chosen.size() < MOST) {
      int best = best(found, together, chosen, claim);
      if (best < 0) {
        break;
      }
      chosen.add(best);
      together = most(together, found.get(best));
    }
    List<Double> first = chosen.isEmpty() ? nothing : found.get(chosen.get(0));
    List<Double> anywhere = found.stream().reduce(nothing, Evidence::most);
    return new Evidence(
        List.copyOf(chosen),
        first,
        window(found, claim, 1),
        window(found, claim, PASSAGE),
        together,
        anywhere,
        claim.names().missing(found, claim.weights()));
  }

  /** Returns the first sentence that adds most, or -1 when none adds enough. */
  private static int best(
      List<List<Double>> found, List<Double> have, List<Integer> chosen, ClaimWords claim) {
    int best = -1;
    double most = 0;
    for (int i = 0; i < found.size(); i++) {
      double gain = gain(found.get(i), have, claim) * (isNear(i, chosen) ? NEARBY : 1);
      if (gain > most) {
        best = i;
        most = gain;
      }
    }
    return most < LEAST_GAIN * claim.weight() ? -1 : best;
  }

  private static boolean isNear(int sentence, List<Integer> chosen) {
    return chosen.stream().anyMatch(other -> Math.abs(other - sentence) <= NEAR);
  }

  private static double gain(List<Double> found, List<Double> have, ClaimWords claim) {
    double gain = 0;
    for (int k = 0; k < have.size(); k++) {
      gain += claim.weights().get(k) * Math.max(0, found.get(k) - have.get(k));
    }
    return gain;
  }

  private static List<Double> window(List<List<Double>> found, ClaimWords claim, int reach) {
    List<Double> best = claim.nothing();
    for (int i = 0; i < found.size(); i++) {
      List<Double> window =
          found.subList(Math.max(0, i - reach), Math.min(found.size(), i + reach + 1)).stream()
              .reduce(claim.nothing(), Evidence::most);
      best = claim.share(window) > claim.share(best) ? window : best;
    }
    return best;
  }

  private static List<Double> most(List<Double> a, List<Double> b) {
    return IntStream.range(0, a.size()).mapToObj(k -> Math.max(a.get(k), b.get(k))).toList();
  }

  /** Returns how well each word of the claim is found, sentence by sentence. */
  static List<List<Double>> found(ClaimWords claim, CitedWords text) {
    Map<String, List<Double>> seen = new HashMap<>();
    return text.sentences().stream().map(sentence -> found(claim, sentence, seen)).toList();
  }

  /** A text has far fewer different words than words: each is compared with the claim once. */
  private static List<Double> found(
      ClaimWords claim, List<Word> sentence, Map<String, List<Double>> seen) {
    List<Double> found = claim.nothing();
    for (Word word : sentence) {
      found =
          most(
              found,
              seen.computeIfAbsent(
                  word.form() + ' ' + word.kind(), form -> likeness(claim.words(), word)));
    }
    return found;
  }

  private static List<Double> likeness(List<Word> claim, Word word) {
    return claim.stream().map(mine -> likeness(mine, word)).toList();
  }

  private static double likeness(Word mine, Word word) {
    if (mine.key().equals(word.key())) {
      return 1;
    }
    return mine.kind().tells() && word.kind().tells() ? Likeness.of(mine, word) : 0;
  }
}
