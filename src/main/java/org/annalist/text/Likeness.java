package org.annalist.text;

import com.google.common.base.Splitter;
import com.google.common.primitives.Ints;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much alike two words are in what they mean, from 0 to 1. */
public final class Likeness {

  /** "arrested" and "detained": listed as words that may tell of the same act. */
  private static final double RELATED = 0.7;

  /** "Gaddafi" and "Kadhafi": the same consonants in the same order. */
  private static final double SPELT_OTHERWISE = 0.9;

  /** "democracy" and "democratic": a long common beginning. */
  private static final double SAME_FAMILY = 0.7;

  private static final char VOWEL = ' ';
  private static final int FAMILY_PREFIX = 6;
  private static final int SPELLING_LENGTH = 5;
  private static final int MANY_CONSONANTS = 3;
  private static final int SHORTEST_PAST = 5;

  /** The rows of {@code related.tsv} that each word stands in, by number. */
  private static final Map<String, int[]> GROUPS = groups("act", "thing", "capital");

  private static final Set<String> ACTS = Set.copyOf(groups("act").keySet());
  private static final Set<String> KNOWN = Set.copyOf(groups("act", "thing").keySet());

  private Likeness() {}

  /** Returns 1 for words of one stem, less for related words and other spellings, else 0. */
  public static double of(Word a, Word b) {
    if (a.key().equals(b.key())) {
      return 1;
    }
    if (a.kind() == Word.Kind.NUMBER || b.kind() == Word.Kind.NUMBER) {
      return 0;
    }
    if (a.kind() == Word.Kind.NAME && b.kind() == Word.Kind.NAME && sameSound(a.form(), b.form())) {
      return SPELT_OTHERWISE;
    }
    if (related(a.key(), b.key())) {
      return RELATED;
    }
    return isOneFamily(a.key(), b.key()) ? SAME_FAMILY : 0;
  }

  /** Says whether a word is listed as telling of an act: "arrested", "treaty", "explosion". */
  public static boolean isAct(Word word) {
    return ACTS.contains(word.key());
  }

  /**
   * Says whether a word without a capital may tell of an act: because it is listed, or by the
   * ending of the past: "chaired", not "bed".
   */
  public static boolean mayBeAct(Word word) {
    return word.kind() == Word.Kind.CONTENT && mayBeAct(word.form(), word.key());
  }

  static boolean mayBeAct(String form, String key) {
    return (form.length() >= SHORTEST_PAST && form.endsWith("ed")) || ACTS.contains(key);
  }

  /** Says whether a word is listed as telling of an act or a thing. */
  public static boolean isKnown(Word word) {
    return KNOWN.contains(word.key());
  }

  private static boolean isOneFamily(String a, String b) {
    return a.length() >= FAMILY_PREFIX
        && b.length() >= FAMILY_PREFIX
        && a.charAt(0) == b.charAt(0)
        && a.regionMatches(0, b, 0, FAMILY_PREFIX);
  }

  private static boolean related(String a, String b) {
    int[] groups = GROUPS.get(a);
    int[] others = groups == null ? null : GROUPS.get(b);
    if (others != null) {
      for (int group : groups) {
        for (int other : others) {
          if (group == other) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * Compares consonants one by one: names differ in the first or second, most of them. Names of few
   * consonants begin alike, too: "Haiti" is not "Daoud".
   */
  private static boolean sameSound(String a, String b) {
    if (a.length() < SPELLING_LENGTH || b.length() < SPELLING_LENGTH) {
      return false;
    }
    int i = 0;
    int j = 0;
    char last = 0;
    int consonants = 0;
    while (true) {
      i = nextConsonant(a, i, last);
      j = nextConsonant(b, j, last);
      if (i == a.length() || j == b.length()) {
        return i == a.length()
            && j == b.length()
            && (consonants >= MANY_CONSONANTS || consonant(a.charAt(0)) == consonant(b.charAt(0)));
      }
      last = consonant(a.charAt(i));
      if (last != consonant(b.charAt(j))) {
        return false;
      }
      consonants++;
    }
  }

  /** Where the next consonant stands that is not the one before once more. */
  private static int nextConsonant(String name, int from, char before) {
    int i = from;
    while (i < name.length()) {
      char c = consonant(name.charAt(i));
      if (c != VOWEL && c != before) {
        return i;
      }
      i++;
    }
    return i;
  }

  /** A consonant, those that transliterations mix up as one. */
  private static char consonant(char c) {
    return switch (c) {
      case 'a', 'e', 'i', 'o', 'u', 'y', 'h', 'w', '\'' -> VOWEL;
      case 'q', 'g', 'k', 'c' -> 'k';
      case 'd', 't' -> 't';
      case 'b', 'p' -> 'p';
      case 'v', 'f' -> 'f';
      case 's', 'z', 'x' -> 's';
      default -> c;
    };
  }

  private static Map<String, int[]> groups(String... kinds) {
    Map<String, int[]> groups = new HashMap<>();
    Map<List<String>, Integer> numbers = new HashMap<>();
    for (List<String> row : Table.rows(Likeness.class, "related.tsv")) {
      if (List.of(kinds).contains(row.get(0))) {
        int number = numbers.computeIfAbsent(row.subList(0, 2), name -> numbers.size());
        for (String word : Splitter.on(' ').split(row.get(2))) {
          groups.merge(Compounds.listed(word), new int[] {number}, Ints::concat);
        }
      }
    }
    return groups;
  }
}
