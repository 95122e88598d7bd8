package org.annalist.format;

import com.google.common.base.Splitter;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.text.Table;

/**
 * Tells the language of a text: by its script, or, in Latin script, by its small words. Where that
 * is not sure, it says nothing.
 */
final class Language {

  /** Word and the languages that have it. */
  private static final Map<String, List<String>> WORDS = words();

  /** More of a text is not looked at, in UTF-16 units. */
  private static final int ENOUGH = 20_000;

  private static final int FEWEST_LETTERS = 40;

  /** Of fewer words nothing is said. */
  private static final int FEWEST_WORDS = 30;

  /**
   * Running text of a listed language holds this share of its small words; its cousins hold less.
   */
  private static final double SHARE = 0.2;

  /** English text, however full of names, holds this share of small English words. */
  private static final double LEAST_ENGLISH = 0.1;

  /** The most frequent language must lead the next one by so much. */
  private static final double LEAD = 1.3;

  private static final Map<UnicodeScript, String> TAGS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(UnicodeScript.HIRAGANA, "ja"),
              Map.entry(UnicodeScript.KATAKANA, "ja"),
              Map.entry(UnicodeScript.HAN, "und-Hani"),
              Map.entry(UnicodeScript.HANGUL, "ko"),
              Map.entry(UnicodeScript.GREEK, "el"),
              Map.entry(UnicodeScript.THAI, "th"),
              Map.entry(UnicodeScript.ARMENIAN, "hy"),
              Map.entry(UnicodeScript.GEORGIAN, "ka"),
              Map.entry(UnicodeScript.HEBREW, "und-Hebr"),
              Map.entry(UnicodeScript.CYRILLIC, "und-Cyrl"),
              Map.entry(UnicodeScript.ARABIC, "und-Arab"),
              Map.entry(UnicodeScript.DEVANAGARI, "und-Deva"),
              Map.entry(UnicodeScript.BENGALI, "und-Beng"),
              Map.entry(UnicodeScript.TAMIL, "ta")));

  /** Some language, but not English (BCP 47, ISO 639-2). */
  private static final String UNDETERMINED = "und";

  private Language() {}

  /**
   * Returns the BCP 47 tag of the language that the prose is in, {@code und} when it is none that
   * is known here, null when it cannot be told.
   */
  static String of(String text, List<Block> blocks) {
    StringBuilder prose = new StringBuilder();
    for (Block block : blocks) {
      if (block.kind() == BlockKind.PROSE && prose.length() < ENOUGH) {
        int end = Math.min(block.span().end(), block.span().start() + ENOUGH);
        prose.append(text, block.span().start(), end).append('\n');
      }
    }
    String script = script(prose.toString());
    return script == null || !script.equals("Latn") ? script : byWords(prose.toString());
  }

  /** Returns the tag of a script other than Latin, "Latn", or null for too few letters. */
  private static String script(String prose) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    int letters = 0;
    int ascii = 0;
    for (int i = 0; i < prose.length(); i++) {
      char c = prose.charAt(i);
      if (c < 0x80) {
        ascii += Character.isLetter(c) ? 1 : 0;
      } else if (Character.isLetter(c)) {
        letters++;
        counts.merge(UnicodeScript.of(c), 1, Integer::sum);
      }
    }
    letters += ascii;
    counts.merge(UnicodeScript.LATIN, ascii, Integer::sum);
    if (letters < FEWEST_LETTERS) {
      return null;
    }
    int latin = counts.get(UnicodeScript.LATIN);
    if (latin * 2 >= letters) {
      return "Latn";
    }
    // Japanese is told from Chinese by its syllables.
    int kana =
        counts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
    if (kana * 10 >= letters) {
      return "ja";
    }
    UnicodeScript most = null;
    for (Map.Entry<UnicodeScript, Integer> entry : counts.entrySet()) {
      if (most == null || entry.getValue() > counts.get(most)) {
        most = entry.getKey();
      }
    }
    return TAGS.getOrDefault(most, UNDETERMINED);
  }

  private static String byWords(String prose) {
    Map<String, Integer> counts = new HashMap<>();
    int words = 0;
    int at = 0;
    while (at < prose.length()) {
      while (at < prose.length() && !Character.isLetter(prose.charAt(at))) {
        at++;
      }
      int start = at;
      while (at < prose.length() && Character.isLetter(prose.charAt(at))) {
        at++;
      }
      words += at > start ? 1 : 0;
      if (at > start && at - start < 12) {
        String word = prose.substring(start, at).toLowerCase(Locale.ROOT);
        for (String language : WORDS.getOrDefault(word, List.of())) {
          counts.merge(language, 1, Integer::sum);
        }
      }
    }
    String best = null;
    int most = 0;
    int next = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        next = most;
        most = entry.getValue();
        best = entry.getKey();
      } else {
        next = Math.max(next, entry.getValue());
      }
    }
    if (words < FEWEST_WORDS) {
      return null;
    }
    if (most >= words * SHARE && most >= next * LEAD) {
      return best;
    }
    return counts.getOrDefault("en", 0) < words * LEAST_ENGLISH ? UNDETERMINED : null;
  }

  private static Map<String, List<String>> words() {
    Map<String, List<String>> words = new HashMap<>();
    Table.map(Language.class, "language-words.tsv")
        .forEach(
            (language, row) ->
                Splitter.on(' ')
                    .split(row)
                    .forEach(
                        word -> words.computeIfAbsent(word, w -> new ArrayList<>()).add(language)));
    return words;
  }
}
