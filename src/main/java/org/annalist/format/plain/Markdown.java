package org.annalist.format.plain;

import org.annalist.text.MappedText;

/**
 * Takes the brackets off the links of a Markdown text: {@code [words](https://…)} is read as {@code
 * words(https://…)}, an address behind the words it belongs to, and {@code ![words](https://…)}, a
 * picture, as nothing.
 */
final class Markdown {

  /** Longer words are no link's. */
  private static final int LONGEST = 300;

  private Markdown() {}

  /** Returns {@code file} without the brackets of its links; null when it has none. */
  static MappedText withoutBrackets(String file) {
    MappedText text = null;
    int from = 0;
    for (int close = file.indexOf("](http");
        close >= 0;
        close = file.indexOf("](http", close + 1)) {
      int open = openBefore(file, close, from);
      int end = endOfAddress(file, close + 2);
      if (open < 0 || end < 0) {
        continue;
      }
      text = text == null ? new MappedText(file) : text;
      boolean picture = open > from && file.charAt(open - 1) == '!';
      text.copy(from, picture ? open - 1 : open);
      if (!picture) {
        text.copy(open + 1, close).copy(close + 1, end);
      }
      from = end;
    }
    return text == null ? null : text.copy(from, file.length());
  }

  private static int openBefore(String file, int close, int from) {
    int depth = 0;
    for (int i = close - 1; i >= Math.max(from, close - LONGEST); i--) {
      char c = file.charAt(i);
      if (c == '\n') {
        return -1;
      }
      if (c == '[' && depth-- == 0) {
        return i;
      }
      depth += c == ']' ? 1 : 0;
    }
    return -1;
  }

  /** Returns the index after the bracket that closes an address, which may hold brackets itself. */
  private static int endOfAddress(String file, int start) {
    int depth = 0;
    for (int i = start; i < Math.min(file.length(), start + LONGEST * 4); i++) {
      char c = file.charAt(i);
      if (c == '\n') {
        return -1;
      }
      if (c == ')' && depth-- == 0) {
        return i + 1;
      }
      depth += c == '(' ? 1 : 0;
    }
    return -1;
  }
}
