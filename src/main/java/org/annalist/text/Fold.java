package org.annalist.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The one way in which two strings are compared: by ids, by quote matching, by works.
 *
 * <p>Folding is NFKC, white space to one space, curly quotes and dashes to ASCII, trim, lower case.
 */
public final class Fold {

  /** What each ASCII character is folded to. */
  private static final byte[] ASCII = foldedAscii();

  /**
   * What ASCII and the letters of European languages, up to U+024F, and the punctuation of U+2000
   * to U+206F are folded to whatever stands beside them; null where that is not known of one alone.
   */
  private static final String[] LETTERS = foldedAlone(0, 0x250);

  private static final char FIRST_PUNCTUATION = 0x2000;
  private static final String[] PUNCTUATION = foldedAlone(FIRST_PUNCTUATION, 0x2070);

  private Fold() {}

  /** Returns the folded form of {@code text}; null folds to the empty string. */
  public static String fold(String text) {
    if (text == null) {
      return "";
    }
    int plain = 0;
    while (plain < text.length() && text.charAt(plain) < 128) {
      plain++;
    }
    if (plain == text.length()) {
      return foldAscii(text);
    }
    String folded = foldKnown(text);
    return folded == null ? foldAny(text) : folded;
  }

  /** Does the same for text of characters that are folded one by one; null when one is not. */
  private static String foldKnown(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      String folded = knownOf(text.charAt(i));
      if (folded == null) {
        return null;
      }
      if (folded.equals(" ")) {
        space = true;
      } else if (!folded.isEmpty()) {
        if (space && out.length() > 0) {
          out.append(' ');
        }
        space = false;
        out.append(folded);
      }
    }
    return out.toString();
  }

  private static String knownOf(char c) {
    if (c < LETTERS.length) {
      return LETTERS[c];
    }
    int place = c - FIRST_PUNCTUATION;
    return place >= 0 && place < PUNCTUATION.length ? PUNCTUATION[place] : null;
  }

  private static String[] foldedAlone(int from, int to) {
    String[] folded = new String[to - from];
    for (int c = from; c < to; c++) {
      String between = foldAny("a" + (char) c + "a");
      String alone = between.substring(1, between.length() - 1);
      // An accent of its own, "´", is a space and a mark that joins what stands before it.
      folded[c - from] = alone.length() > 1 && alone.indexOf(' ') >= 0 ? null : alone;
    }
    return folded;
  }

  /** Does the same for any text. */
  static String foldAny(String text) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(normal.length());
    boolean space = true;
    int above = 0;
    for (int i = 0; i < normal.length(); i++) {
      char c = normal.charAt(i);
      if (isSpace(c)) {
        space = true;
        continue;
      }
      if (isInvisible(c)) {
        continue;
      }
      if (space && out.length() > 0) {
        out.append(' ');
      }
      space = false;
      char folded = ascii(c);
      above |= folded;
      out.append(folded);
    }
    String folded = out.toString();
    // Upper case first, so that "ß" and "SS", final and medial sigma fold alike.
    return (above < 0x80 ? folded : folded.toUpperCase(Locale.ROOT)).toLowerCase(Locale.ROOT);
  }

  /** Does the same for the text that most is, in one pass. */
  private static String foldAscii(String text) {
    byte[] out = text.getBytes(StandardCharsets.ISO_8859_1);
    int length = 0;
    byte last = ' ';
    for (byte each : out) {
      byte folded = ASCII[each];
      out[length] = folded;
      length += folded != ' ' || last != ' ' ? 1 : 0;
      last = folded;
    }
    length -= length > 0 && last == ' ' ? 1 : 0;
    return new String(out, 0, length, StandardCharsets.ISO_8859_1);
  }

  private static byte[] foldedAscii() {
    byte[] ascii = new byte[128];
    for (char c = 0; c < ascii.length; c++) {
      ascii[c] = (byte) (isSpace(c) ? ' ' : Character.toLowerCase(ascii(c)));
    }
    return ascii;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Soft hyphen, zero-width characters, direction marks, byte order mark. */
  private static boolean isInvisible(char c) {
    return c == '\u00ad' || (c >= '\u200b' && c <= '\u200f') || c == '\u2060' || c == '\ufeff';
  }

  private static char ascii(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u201a', '\u201b', '\u2032', '\u00b4', '`' -> '\'';
      case '\u201c', '\u201d', '\u201e', '\u201f', '\u2033', '\u00ab', '\u00bb' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
      default -> c;
    };
  }
}
