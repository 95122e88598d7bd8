package org.annalist.format.plain;

import java.util.Locale;

/**
 * What a company prints below each of its press releases, and an author below each of his texts:
 * "About Mill Holdings. Mill Holdings is a maker of …".
 */
public final class Boilerplate {

  /** Below so many characters of prose it may begin. */
  private static final int LITTLE_PROSE = 500;

  /** The name stands among the first characters of what is said about it. */
  private static final int HEAD = 120;

  private Boilerplate() {}

  /** Says whether the rules that say {@code yields} know a line that such a text may follow. */
  public static boolean mayOpen(String yields) {
    return yields.equals("section:author") || yields.equals("section:about");
  }

  /**
   * Says whether a line opens such a text, and no part of an article about its subject.
   *
   * @param yields what the rules say of the line
   * @param line the line, "About Mill Holdings:"
   * @param next the words below it
   * @param before characters of the prose above it
   * @param after characters of the prose below it
   */
  public static boolean opens(String yields, String line, String next, int before, int after) {
    if (before < LITTLE_PROSE || after * 2L > before) {
      return false;
    }
    return yields.equals("section:author") || names(line, next);
  }

  /** Says whether {@code next} begins with the name that {@code line} ends in. */
  private static boolean names(String line, String next) {
    String head = next.substring(0, Math.min(next.length(), HEAD)).toLowerCase(Locale.ROOT);
    String[] words = line.split("[ :,]+", -1);
    for (int i = 1; i < words.length; i++) {
      if (words[i].length() > 3 && Character.isUpperCase(words[i].charAt(0))) {
        return head.contains(words[i].toLowerCase(Locale.ROOT));
      }
    }
    return false;
  }
}
