package org.annalist.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells sentences about how things are from those about what happened or will happen. */
public final class Tense {

  private static final Set<String> PAST = Table.words(Tense.class, "past-and-future-verbs.tsv");

  /** Before a participle they make a passive or a perfect of the present. */
  private static final Set<String> PRESENT =
      Set.of("is", "are", "be", "being", "has", "have", "can", "may", "get", "gets");

  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  private Tense() {}

  /** Says whether no word of {@code sentence} speaks of the past or of the future. */
  public static boolean isGeneric(String sentence) {
    List<String> words = verbs(sentence);
    for (int i = 0; i < words.size(); i++) {
      if (PAST.contains(words.get(i))
          || (isParticiple(words.get(i)) && !isPassive(words, i) && !followsPresent(words, i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * The words in small letters, with an empty one for each that is no verb: a name, "the United
   * States", and an aside of one word, "Ana Ruiz, left, speaks".
   */
  private static List<String> verbs(String sentence) {
    List<String> words = new ArrayList<>();
    int i = 0;
    while (i < sentence.length()) {
      int start = i;
      while (i < sentence.length() && Character.isLetter(sentence.charAt(i))) {
        i++;
      }
      if (i == start) {
        i++;
        continue;
      }
      boolean name = !words.isEmpty() && Character.isUpperCase(sentence.charAt(start));
      boolean aside = sentence.startsWith(",", i) && sentence.startsWith(", ", start - 2);
      words.add(name || aside ? "" : sentence.substring(start, i).toLowerCase(Locale.ROOT));
    }
    return words;
  }

  private static boolean isParticiple(String word) {
    return word.length() > 4 && word.endsWith("ed") && !word.endsWith("eed");
  }

  /** "a ship operated by two brothers" says nothing of when; "was operated by" says it by "was". */
  private static boolean isPassive(List<String> words, int at) {
    return at + 1 < words.size() && words.get(at + 1).equals("by");
  }

  /** "is usually covered", within three words; "a renamed hall". */
  private static boolean followsPresent(List<String> words, int at) {
    for (int i = Math.max(0, at - 3); i < at; i++) {
      if (PRESENT.contains(words.get(i))) {
        return true;
      }
    }
    return at > 0 && ARTICLES.contains(words.get(at - 1));
  }
}
