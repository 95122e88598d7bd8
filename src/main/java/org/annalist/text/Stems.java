package org.annalist.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Light stemming of English: one suffix is cut by a table, irregular forms are listed, so that
 * "arrested", "arrests" and "arresting" compare alike. Not a dictionary: a stem need not be a word.
 */
final class Stems {

  private static final Map<String, String> IRREGULAR = Table.map(Stems.class, "irregular.tsv");
  private static final Map<String, Suffix> SUFFIXES = suffixes();
  private static final int LONGEST = 6;

  /** The letters that suffixes end with: words that end otherwise are not looked up. */
  private static final String ENDS = ends();

  private record Suffix(String instead, int remain) {}

  private Stems() {}

  /** Returns the stem of {@code word}, which is folded. */
  static String of(String word) {
    return cut(IRREGULAR.getOrDefault(word, word));
  }

  private static String cut(String word) {
    boolean ends = !word.isEmpty() && ENDS.indexOf(word.charAt(word.length() - 1)) >= 0;
    for (int n = ends ? Math.min(LONGEST, word.length() - 1) : 0; n > 0; n--) {
      Suffix suffix = SUFFIXES.get(word.substring(word.length() - n));
      if (suffix != null && word.length() - n >= suffix.remain) {
        return tidy(word.substring(0, word.length() - n) + suffix.instead);
      }
    }
    return tidy(word);
  }

  /** "captur(e)", "stop(p)": a final e and a doubled consonant tell nothing. */
  private static String tidy(String stem) {
    int last = stem.length() - 1;
    if (last >= 3 && stem.charAt(last) == 'e') {
      return stem.substring(0, last);
    }
    if (last >= 3 && stem.charAt(last) == 'y') {
      return stem.substring(0, last) + 'i';
    }
    boolean doubled = last >= 2 && stem.charAt(last) == stem.charAt(last - 1);
    return doubled && "bdglmnprtk".indexOf(stem.charAt(last)) >= 0 ? stem.substring(0, last) : stem;
  }

  private static String ends() {
    StringBuilder ends = new StringBuilder();
    SUFFIXES.keySet().forEach(suffix -> ends.append(suffix.charAt(suffix.length() - 1)));
    return ends.toString();
  }

  private static Map<String, Suffix> suffixes() {
    Map<String, Suffix> suffixes = new HashMap<>();
    for (List<String> row : Table.rows(Stems.class, "suffixes.tsv")) {
      String instead = row.get(1).equals("-") ? "" : row.get(1);
      suffixes.put(row.get(0), new Suffix(instead, Integer.parseInt(row.get(2))));
    }
    return suffixes;
  }
}
