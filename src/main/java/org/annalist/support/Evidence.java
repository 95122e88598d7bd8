package org.annalist.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.annalist.text.Likeness;
import org.annalist.text.Word;

/**
 * The sentences of a cited text that together carry most of a claim, chosen greedily: each next one
 * is that which adds most.
 *
 * @param sentences their indices, best first
 * @param first how well each word of the claim is found in the best one, 0 to 1
 * @param together how well in all of them
 * @param anywhere how well in the whole text
 */
record Evidence(
    List<Integer> sentences, List<Double> first, List<Double> together, List<Double> anywhere) {

  private static final int MOST = 3;

  /** What a sentence must add to be evidence, as a share of the claim. */
  private static final double LEAST_GAIN = 0.12;

  static Evidence of(ClaimWords claim, CitedWords text) {
    List<List<Double>> found =
        text.sentences().stream().map(sentence -> found(claim.words(), sentence)).toList();
    List<Double> nothing = Collections.nCopies(claim.words().size(), 0.0);
    List<Double> together = nothing;
    List<Double> first = nothing;
    List<Integer> chosen = new ArrayList<>();
    while (chosen.size() < MOST) {
      int best = best(found, together, claim);
      if (best < 0 || gain(found.get(best), together, claim) < LEAST_GAIN * claim.weight()) {
        break;
      }
      together = most(together, found.get(best));
      first = chosen.isEmpty() ? together : first;
      chosen.add(best);
    }
    List<Double> anywhere = found.stream().reduce(nothing, Evidence::most);
    return new Evidence(List.copyOf(chosen), first, together, anywhere);
  }

  /** Returns the first sentence that adds most, or -1 when none adds anything. */
  private static int best(List<List<Double>> found, List<Double> have, ClaimWords claim) {
    int best = -1;
    double most = 0;
    for (int i = 0; i < found.size(); i++) {
      double gain = gain(found.get(i), have, claim);
      if (gain > most) {
        best = i;
        most = gain;
      }
    }
    return best;
  }

  private static double gain(List<Double> found, List<Double> have, ClaimWords claim) {
    double gain = 0;
    for (int k = 0; k < have.size(); k++) {
      gain += claim.weights().get(k) * Math.max(0, found.get(k) - have.get(k));
    }
    return gain;
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
