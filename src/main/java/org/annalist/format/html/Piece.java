package org.annalist.format.html;

import org.annalist.text.Span;

/**
 * Text between two breaks of the page.
 *
 * @param box the innermost box that it stands in
 * @param span where it stands in the rendered text
 * @param linked how many of its characters are those of links
 */
record Piece(Box box, Span span, int linked) {

  private static final int SENTENCE = 30;
  private static final int LONG = 100;
  private static final int LONGEST_FIGURE = 12;
  private static final String STOPS = ".!?…:;。！？：؟۔।॥";
  private static final String CLOSERS = "\"'”’»)]」』 \u00a0";

  /** Says whether this reads as running text: a sentence, or long, and not mostly links. */
  boolean isProse(String text) {
    int length = width(text);
    if (linked * 2 > span.length()) {
      return false;
    }
    return length >= LONG || (length >= SENTENCE && endsSentence(text));
  }

  /** Says whether it is a number, with signs perhaps: "85%", "3–1". */
  boolean isFigure(String text) {
    String words = span.in(text);
    return words.length() <= LONGEST_FIGURE
        && words.chars().anyMatch(Character::isDigit)
        && words.chars().noneMatch(Character::isLetter);
  }

  /** Says whether nothing of it is seen: spaces that do not break are no words. */
  boolean isBlank(String text) {
    return span.in(text)
        .chars()
        .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  /** Says whether the last mark, closing quotes and brackets aside, ends a sentence. */
  boolean endsSentence(String text) {
    int i = span.end() - 1;
    while (i > span.start() && CLOSERS.indexOf(text.charAt(i)) >= 0) {
      if (text.charAt(i) == ']') {
        int open = text.lastIndexOf('[', i);
        i = open > span.start() && i - open < 24 ? open : i;
      }
      i--;
    }
    return STOPS.indexOf(text.charAt(i)) >= 0;
  }

  /** The characters outside links; those of scripts that write words with one or two count more. */
  int width(String text) {
    int width = 0;
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      width += c >= '\u2e80' && c < '\ufb00' && !Character.isSurrogate(c) ? 3 : 1;
    }
    return Math.max(0, width - linked);
  }
}
