package org.annalist.format.plain;

import java.util.ArrayList;
import java.util.List;
import org.annalist.text.Span;

/**
 * A line of a text, without the white space around it.
 *
 * @param text its words
 * @param span where they stand, in UTF-16 units; empty for a blank line
 */
record Line(String text, Span span) {

  boolean isBlank() {
    return text.isEmpty();
  }

  /** Returns the lines of {@code text}, blank ones included. */
  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isBreak(text.charAt(i))) {
        lines.add(trimmed(text, start, i));
        start = i + 1;
      }
    }
    return lines;
  }

  /** Returns {@code line} with every kind of space as a plain one, character for character. */
  static String plainSpaces(String line) {
    StringBuilder plain = new StringBuilder(line);
    for (int i = 0; i < plain.length(); i++) {
      if (isSpace(plain.charAt(i))) {
        plain.setCharAt(i, ' ');
      }
    }
    return plain.toString();
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u2029';
  }

  private static Line trimmed(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return new Line(text.substring(from, to), new Span(from, to));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }
}
