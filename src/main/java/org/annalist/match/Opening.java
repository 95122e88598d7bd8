package org.annalist.match;

import java.util.List;
import org.annalist.text.Word;

/**
 * The part of a sentence that tells its news: up to the first comma, if enough is said before it.
 * "Police arrested Marten Huys in Velden" of "…, a day after the mill that his family owns burned".
 */
public final class Opening {

  /** So many words with a meaning make an opening; "On Monday," does not. */
  private static final int LEAST = 4;

  private Opening() {}

  /** Returns the first of {@code words}, or all when there is no such comma in {@code text}. */
  static List<Word> of(String text, List<Word> words) {
    int told = 0;
    for (int i = 0; i < words.size(); i++) {
      Word.Kind kind = words.get(i).kind();
      told += kind.tells() || kind == Word.Kind.COMMON ? 1 : 0;
      if (told >= LEAST && i + 1 < words.size() && isCommaAfter(text, words, i)) {
        return words.subList(0, i + 1);
      }
    }
    return words;
  }

  private static boolean isCommaAfter(String text, List<Word> words, int i) {
    for (int c = words.get(i).span().end(); c < words.get(i + 1).span().start(); c++) {
      if (text.charAt(c) == ',') {
        return true;
      }
    }
    return false;
  }
}
