package org.annalist.support;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.annalist.text.Word;

/**
 * Whether a claim and the sentence that bears it out agree in what they deny: "was not closed" and
 * "was closed" share all words that tell.
 */
final class Negation {

  /** How many words after "not" or "never" may stand before the word that it denies. */
  private static final int REACH = 3;

  private Negation() {}

  /** Says whether one of the two denies a word that the other has and does not deny. */
  static boolean differs(List<Word> claim, List<Word> sentence) {
    Set<String> deniedHere = denied(claim);
    Set<String> deniedThere = denied(sentence);
    return deniesMore(deniedHere, deniedThere, sentence)
        || deniesMore(deniedThere, deniedHere, claim);
  }

  private static boolean deniesMore(Set<String> denied, Set<String> other, List<Word> otherWords) {
    return otherWords.stream()
        .map(Word::key)
        .anyMatch(key -> denied.contains(key) && !other.contains(key));
  }

  /** The first word that tells after each negation. */
  private static Set<String> denied(List<Word> words) {
    Set<String> denied = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).kind() == Word.Kind.NEGATION) {
        words.subList(i + 1, Math.min(words.size(), i + 1 + REACH)).stream()
            .filter(word -> word.kind() == Word.Kind.CONTENT)
            .findFirst()
            .ifPresent(word -> denied.add(word.key()));
      }
    }
    return denied;
  }
}
