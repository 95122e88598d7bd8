package org.annalist.text;

import com.google.common.base.Splitter;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
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

  private static final int FAMILY_PREFIX = 6;
  private static final int SPELLING_LENGTH = 5;
  private static final Map<String, Set<String>> GROUPS = groups("act", "thing");
  private static final Set<String> ACTS = Set.copyOf(groups("act").keySet());

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
    return a.key().regionMatches(0, b.key(), 0, FAMILY_PREFIX) ? SAME_FAMILY : 0;
  }

  /** Says whether a word is listed as telling of an act: "arrested", "treaty", "explosion". */
  public static boolean isAct(Word word) {
    return ACTS.contains(word.key());
  }

  private static boolean related(String a, String b) {
    Set<String> groups = GROUPS.get(a);
    return groups != null && !Collections.disjoint(groups, GROUPS.getOrDefault(b, Set.of()));
  }

  private static boolean sameSound(String a, String b) {
    return a.length() >= SPELLING_LENGTH
        && b.length() >= SPELLING_LENGTH
        && skeleton(a).equals(skeleton(b));
  }

  /** The consonants, those that transliterations mix up as one, none twice in a row. */
  private static String skeleton(String name) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c =
          switch (name.charAt(i)) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'h', 'w', '\'' -> ' ';
            case 'q', 'g', 'k', 'c' -> 'k';
            case 'd', 't' -> 't';
            case 'b', 'p' -> 'p';
            case 'v', 'f' -> 'f';
            case 's', 'z', 'x' -> 's';
            default -> name.charAt(i);
          };
      if (c != ' ' && (out.length() == 0 || out.charAt(out.length() - 1) != c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static Map<String, Set<String>> groups(String... kinds) {
    Map<String, Set<String>> groups = new HashMap<>();
    for (List<String> row : Table.rows(Likeness.class, "related.tsv")) {
      if (List.of(kinds).contains(row.get(0))) {
        for (String word : Splitter.on(' ').split(row.get(2))) {
          groups.computeIfAbsent(Stems.of(word), w -> new HashSet<>()).add(row.get(1));
        }
      }
    }
    return groups;
  }
}
