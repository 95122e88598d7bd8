package org.annalist.format.plain;

import java.util.Locale;
import java.util.Set;
import org.annalist.text.Table;

/** Tells sentences from labels: running text ends its sentences and is full of small words. */
final class Prose {

  private static final Set<String> SMALL_WORDS = Table.words(Prose.class, "small-words.tsv");

  private static final int FEWEST_WORDS = 4;
  private static final int LONG = 25;

  /** Characters of the longest marker or name of a source that may follow a full stop. */
  private static final int LONGEST_BRACKET = 48;

  /** Letters of the longest sign-off of an agency, in capitals. */
  private static final int LONGEST_SIGN_OFF = 8;

  private static final int LONGEST_LINK = 200;

  /** Characters of the shortest line that is prose in any language. */
  private static final int WIDE = 60;

  /** The same in scripts of which a character is a word. */
  private static final int DENSE = 12;

  private Prose() {}

  /** Says whether {@code line} is running text. */
  static boolean is(String line) {
    int words = 0;
    int small = 0;
    int letters = 0;
    int lower = 0;
    int i = 0;
    int n = Math.min(line.length(), 4000);
    while (i < n) {
      while (i < n && !Character.isLetterOrDigit(line.charAt(i))) {
        i++;
      }
      int start = i;
      while (i < n && (Character.isLetterOrDigit(line.charAt(i)) || line.charAt(i) == '\'')) {
        letters += Character.isLetter(line.charAt(i)) ? 1 : 0;
        i++;
      }
      if (i > start) {
        words++;
        lower += Character.isUpperCase(line.charAt(start)) ? 0 : 1;
        if (i - start <= 8
            && SMALL_WORDS.contains(line.substring(start, i).toLowerCase(Locale.ROOT))) {
          small++;
        }
      }
    }
    // "Holt (2004) dug there in 1999 and 2001." has more figures than a label may have.
    if (letters * 2 < n && !(letters * 5 >= n * 2 && endsSentence(line))) {
      return false;
    }
    if (isOfAnotherLanguage(line, words, lower)) {
      return true;
    }
    if (words < FEWEST_WORDS) {
      return false;
    }
    if (endsSentence(line) || holdsSentenceEnd(line)) {
      return small >= (words >= 12 ? 2 : 1) || words >= 60;
    }
    return words >= LONG && small * 6 >= words;
  }

  /**
   * Without the small words of English: a line of some length that ends a sentence, most of whose
   * words begin with small letters, where the script has them.
   */
  private static boolean isOfAnotherLanguage(String line, int words, int lower) {
    // Scripts that do not part their words.
    boolean dense = words * 12 < line.length() || isEastAsian(line);
    int enough = dense ? DENSE : WIDE;
    return line.length() >= enough
        && (dense || words >= FEWEST_WORDS * 2)
        && lower * 2 >= words
        && (endsSentence(line) || holdsSentenceEnd(line));
  }

  private static boolean isEastAsian(String line) {
    int signs = 0;
    int n = Math.min(line.length(), 400);
    for (int i = 0; i < n; i++) {
      char c = line.charAt(i);
      signs += c >= '\u2e80' && c < '\ufb00' && !Character.isSurrogate(c) ? 1 : 0;
    }
    return signs * 2 > n;
  }

  /**
   * Says whether the last mark of {@code line} ends a sentence, closing quotes, markers and the
   * name of a source in brackets aside.
   */
  static boolean endsSentence(String line) {
    int i = beforePages(line, beforeLink(line, beforeSignOff(line)));
    while (i >= 0) {
      char c = line.charAt(i);
      if (c == ']') {
        int open = line.lastIndexOf('[', i);
        if (open < 0 || i - open > LONGEST_BRACKET) {
          return false;
        }
        i = open - 1;
      } else if (c == ')' && i > 0 && Character.isLetterOrDigit(line.charAt(i - 1))) {
        // "… in 1931. (BBC News)"
        int open = line.lastIndexOf('(', i);
        if (open < 0 || i - open > LONGEST_BRACKET) {
          return false;
        }
        i = open - 1;
      } else if ("\"”’')»」』）".indexOf(c) >= 0
          || Character.isWhitespace(c)
          || Character.isSpaceChar(c)
          || c == '('
          || c == '^'
          || Superscripts.value(c) >= 0) {
        i--;
      } else {
        return c == '.' || c == '!' || c == '?' || c == '…' || c == ':' || "。！？।؟۔".indexOf(c) >= 0;
      }
    }
    return false;
  }

  /** Returns the last character of {@code line} without an agency's sign-off: "… it said. — AP". */
  private static int beforeSignOff(String line) {
    int last = line.length() - 1;
    int i = last;
    while (i >= 0 && Character.isUpperCase(line.charAt(i))) {
      i--;
    }
    boolean name = last - i >= 2 && last - i <= LONGEST_SIGN_OFF;
    while (i >= 0 && line.charAt(i) == ' ') {
      i--;
    }
    return name && i > 0 && "—–-".indexOf(line.charAt(i)) >= 0 ? i - 1 : last;
  }

  /**
   * Returns the last character before the short address that a message ends in, of a page or of a
   * picture: "Is it sold? pic.network.example/Sold1".
   */
  private static int beforeLink(String line, int last) {
    int space = line.lastIndexOf(' ', last);
    boolean link =
        space > 0
            && last - space < LONGEST_LINK
            && (line.startsWith("https://t.co/", space + 1) || line.startsWith("pic.", space + 1));
    return link ? space - 1 : last;
  }

  /**
   * Returns the last character of {@code line} without the pages behind a marker: "[10]: 45–46".
   */
  private static int beforePages(String line, int last) {
    int colon = line.lastIndexOf("]:", last);
    boolean pages =
        colon > 0
            && last - colon <= LONGEST_BRACKET
            && line.substring(colon + 2, last + 1)
                .chars()
                .allMatch(c -> Character.isDigit(c) || " ,–-".indexOf(c) >= 0);
    return pages ? colon : last;
  }

  /** A full stop after a lower-case word, a space and a capital: somewhere a sentence ends. */
  private static boolean holdsSentenceEnd(String line) {
    for (int i = line.indexOf(". ");
        i > 1 && i + 2 < line.length();
        i = line.indexOf(". ", i + 1)) {
      if (Character.isLowerCase(line.charAt(i - 1))
          && Character.isLowerCase(line.charAt(i - 2))
          && Character.isUpperCase(line.charAt(i + 2))) {
        return true;
      }
    }
    return false;
  }
}
