package org.annalist.support;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * @param together how well in all chosen sentences
 * @param anywhere how well in the whole text
 */
record Evidence(
    List<Integer> sentences,
    List<Double> first,
    List<Double> window,
    List<Double> together,
    List<Double> anywhere) {

  private static final Map<String, Double> SETTINGS = Table.numbers(Evidence.class, "evidence.tsv");
  private static final double LEAST_GAIN = SETTINGS.get("gain");
  private static final double NEARBY = 1 + SETTINGS.get("nearby");
  private static final double MOST = SETTINGS.get("sentences");

  /** How far apart sentences may stand to be near one another. */
  private static final int NEAR = 2;

  static Evidence of(ClaimWords claim, CitedWords text) {
    List<List<Double>> found =
        text.sentences().stream().map(sentence -> found(claim.words(), sentence)).toList();
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
    return new Evidence(List.copyOf(chosen), first, window(found, claim), together, anywhere);
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

  private static List<Double> window(List<List<Double>> found, ClaimWords claim) {
    List<Double> best = claim.nothing();
    for (int i = 0; i < found.size(); i++) {
      List<Double> window =
          found.subList(Math.max(0, i - 1), Math.min(found.size(), i + 2)).stream()
              .reduce(claim.nothing(), Evidence::most);
      best = claim.share(window) > claim.share(best) ? window : best;
    }
    return best;
  }

  private static List<Double> most(List<Double> a, List<Double> b) {
    return IntStream.range(0, a.size()).mapToObj(k -> Math.max(a.get(k), b.get(k))).toList();
  }

  private static List<Double> found(List<Word> claim, List<Word> sentence) {
    Set<String> keys = new HashSet<>();
    sentence.forEach(word -> keys.add(word.key()));
    return claim.stream()
        .map(word -> keys.contains(word.key()) ? 1 : likest(word, sentence))
        .toList();
  }

  private static double likest(Word word, List<Word> sentence) {
    return sentence.stream()
        .filter(other -> word.kind().tells() && other.kind().tells())
        .mapToDouble(other -> Likeness.of(word, other))
        .max()
        .orElse(0);
  }
}
