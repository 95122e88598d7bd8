package org.annalist.timex;

import java.util.ArrayList;
import java.util.List;
import org.annalist.text.Span;

/** Cuts plain text into passages: paragraphs by blank lines, short ones without a stop headings. */
final class Passages {

  private static final int LONGEST_HEADING = 100;

  private Passages() {}

  static List<Passage> of(String text) {
    List<Passage> passages = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = endOfParagraph(text, at);
      int last = lastNonBlank(text, at, end);
      if (last >= at) {
        passages.add(new Passage(new Span(at, last + 1), isHeading(text, at, last)));
      }
      at = end;
    }
    return passages;
  }

  private static int endOfParagraph(String text, int from) {
    int line = text.indexOf('\n', from);
    while (line >= 0) {
      int next = line + 1;
      while (next < text.length() && isBlankInLine(text.charAt(next))) {
        next++;
      }
      if (next < text.length() && text.charAt(next) == '\n') {
        return next + 1;
      }
      line = text.indexOf('\n', next);
    }
    return text.length();
  }

  private static boolean isHeading(String text, int first, int last) {
    if (last - first > LONGEST_HEADING || ".!?:;,\"".indexOf(text.charAt(last)) >= 0) {
      return false;
    }
    int line = text.indexOf('\n', first);
    return line < 0 || line > last;
  }

  private static int lastNonBlank(String text, int from, int end) {
    int last = end - 1;
    while (last >= from && Character.isWhitespace(text.charAt(last))) {
      last--;
    }
    return last;
  }

  private static boolean isBlankInLine(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }
}
