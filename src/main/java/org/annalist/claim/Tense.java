package org.annalist.claim;

import java.util.Locale;
import java.util.Set;
import org.annalist.text.Table;

/** Tells sentences about how things are from those about what happened or will happen. */
final class Tense {

  private static final Set<String> PAST = Table.words(Tense.class, "past-and-future-verbs.tsv");

  /** Before a participle they make a passive or a perfect of the present. */
  private static final Set<String> PRESENT =
      Set.of("is", "are", "be", "being", "has", "have", "can", "may", "get", "gets");

  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  private Tense() {}

  /** Says whether no word of {@code sentence} speaks of the past or of the future. */
  static boolean isGeneric(String sentence) {
    String[] words = sentence.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1);
    for (int i = 0; i < words.length; i++) {
      if (PAST.contains(words[i]) || (isParticiple(words[i]) && !followsPresent(words, i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isParticiple(String word) {
    return word.length() > 4 && word.endsWith("ed") && !word.endsWith("eed");
  }

  /** "is usually covered", within three words; "a renamed hall". */
  private static boolean followsPresent(String[] words, int at) {
    for (int i = Math.max(0, at - 3); i < at; i++) {
      if (PRESENT.contains(words[i])) {
        return true;
      }
    }
    return at > 0 && ARTICLES.contains(words[at - 1]);
  }
}
