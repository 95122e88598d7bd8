package org.annalist.text;

/**
 * The signs of Chinese, Japanese and Korean: Chinese characters, kana, bopomofo and Hangul
 * syllables. No space need part a word written in them from the next, or from a number.
 *
 * <p>Signs beyond the Basic Multilingual Plane, which are rare, are none here.
 */
public final class Ideographs {

  private static final char FIRST = '\u3005';

  private Ideographs() {}

  /** Returns whether {@code c} is such a sign; punctuation is none. */
  public static boolean is(char c) {
    return c >= FIRST
        && (isBetween(c, '\u4e00', '\u9fff')
            || isBetween(c, '\u3041', '\u309f')
            || isBetween(c, '\u30a1', '\u30fa')
            || isBetween(c, '\u30fc', '\u30ff')
            || isBetween(c, '\uac00', '\ud7af')
            || isBetween(c, '\u3005', '\u3007')
            || isBetween(c, '\u3105', '\u318f')
            || isBetween(c, '\u31a0', '\u31bf')
            || isBetween(c, '\u31f0', '\u31ff')
            || isBetween(c, '\u3400', '\u4dbf')
            || isBetween(c, '\uf900', '\ufaff')
            || isBetween(c, '\uff66', '\uff9f'));
  }

  /** Returns whether {@code text} has such a sign. */
  public static boolean areIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (is(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether of the letters of {@code span} more are such signs than others. */
  public static boolean prevail(String text, Span span) {
    int more = 0;
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      more += is(c) ? 1 : Character.isLetter(c) ? -1 : 0;
    }
    return more > 0;
  }

  private static boolean isBetween(char c, char first, char last) {
    return c >= first && c <= last;
  }
}
