package org.annalist.support;

import static java.util.stream.Collectors.toSet;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.annalist.text.Figure;
import org.annalist.text.Figures;
import org.annalist.text.Word;

/**
 * Another date or figure for the same event: the best sentence carries nearly all of a claim except
 * its only year, month, day or number, has one of its own instead, and the claim's is nowhere in
 * the text. Numbers that are rough or rounded ("about 12", "300" for 312) contradict nothing.
 */
final class Contradiction {

  /** How much of the claim's other words the sentence must carry to tell of the same event. */
  private static final double SAME_EVENT = 0.75;

  private static final List<Predicate<Word>> DATES =
      List.of(Word::isYear, Word::isMonth, Word::isDay);

  private Contradiction() {}

  /**
   * Says whether the best sentence contradicts a claim.
   *
   * @param said the sentence of the claim
   * @param sentences of the cited text
   */
  static boolean isIn(
      Evidence evidence, ClaimWords claim, String said, CitedWords text, List<String> sentences) {
    if (evidence.sentences().isEmpty()) {
      return false;
    }
    int best = evidence.sentences().get(0);
    List<Word> words = text.sentences().get(best);
    return DATES.stream().anyMatch(date -> differs(date, words, evidence, claim))
        || (differs(word -> word.kind() == Word.Kind.NUMBER, words, evidence, claim)
            && !mayAgree(Figures.of(said), Figures.of(sentences.get(best))));
  }

  private static boolean mayAgree(List<Figure> claimed, List<Figure> told) {
    return claimed.stream()
        .anyMatch(
            one ->
                told.stream()
                    .anyMatch(other -> !one.exact() || !other.exact() || one.agreesWith(other)));
  }

  private static boolean differs(
      Predicate<Word> figure, List<Word> sentence, Evidence evidence, ClaimWords claim) {
    Set<String> claimed = keys(figure, claim.words());
    Set<String> told = keys(figure, sentence);
    return claimed.size() == 1
        && told.size() == 1
        && Collections.disjoint(claimed, told)
        && !isAnywhere(figure, evidence, claim)
        && otherWords(figure, evidence, claim) >= SAME_EVENT;
  }

  private static Set<String> keys(Predicate<Word> figure, List<Word> words) {
    return words.stream().filter(figure).map(Word::key).collect(toSet());
  }

  private static boolean isAnywhere(Predicate<Word> figure, Evidence evidence, ClaimWords claim) {
    for (int k = 0; k < claim.words().size(); k++) {
      if (figure.test(claim.words().get(k)) && evidence.anywhere().get(k) == 1) {
        return true;
      }
    }
    return false;
  }

  private static double otherWords(Predicate<Word> figure, Evidence evidence, ClaimWords claim) {
    double have = 0;
    double all = 0;
    for (int k = 0; k < claim.words().size(); k++) {
      if (!figure.test(claim.words().get(k))) {
        have += claim.weights().get(k) * evidence.first().get(k);
        all += claim.weights().get(k);
      }
    }
    return all == 0 ? 0 : have / all;
  }
}
