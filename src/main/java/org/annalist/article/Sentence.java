package org.annalist.article;

import java.util.List;
import org.annalist.text.Span;

/**
 * A sentence of a block of prose.
 *
 * @param span from its first character to after its final punctuation, in UTF-16 units
 * @param markers the markers inside it and right after it, in order
 */
public record Sentence(Span span, List<Marker> markers) {

  public Sentence {
    markers = List.copyOf(markers);
  }

  /** Returns the words of the sentence without its markers, white space made single. */
  public String plain(String text) {
    StringBuilder out = new StringBuilder(span.length());
    int from = span.start();
    for (Marker marker : markers) {
      if (marker.span().start() >= span.end()) {
        break;
      }
      if (marker.span().start() < from) {
        continue; // in the dateline, which is no part of the sentence
      }
      append(text, from, marker.span().start(), out);
      from = Math.min(marker.span().end(), span.end());
    }
    append(text, from, span.end(), out);
    return out.toString().strip();
  }

  private static void append(String text, int from, int to, StringBuilder out) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else {
        // A marker before the comma leaves a gap that nobody wrote.
        if (i == from && ",.;，。；、".indexOf(c) >= 0 && endsWith(out, ' ')) {
          out.setLength(out.length() - 1);
        }
        out.append(c);
      }
    }
  }

  private static boolean endsWith(StringBuilder out, char c) {
    return out.length() > 0 && out.charAt(out.length() - 1) == c;
  }
}
