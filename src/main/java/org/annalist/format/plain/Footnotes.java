package org.annalist.format.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.article.Marker;
import org.annalist.text.Span;

/**
 * Finds markers that only a list of notes tells from other signs: raised digits, {@code ¹²}, and
 * numbers in round brackets, {@code (3)}. "5 km²" and "(1) the first" are none.
 */
final class Footnotes {

  private static final Set<String> UNITS =
      Set.of("m", "km", "cm", "mm", "dm", "ft", "in", "mi", "yd", "s", "x", "n");

  private Footnotes() {}

  /** Returns the markers of the prose of {@code text} that point to one of {@code labels}. */
  static List<Marker> in(String text, List<Block> blocks, Set<String> labels) {
    List<Marker> markers = new ArrayList<>();
    for (Block block : blocks) {
      if (block.kind() != BlockKind.PROSE) {
        continue;
      }
      int i = block.span().start() + 1;
      while (i < block.span().end()) {
        Marker marker = at(text, i, block.span(), labels);
        if (marker != null) {
          markers.add(marker);
        }
        i = marker == null ? i + 1 : marker.span().end();
      }
    }
    return markers;
  }

  private static Marker at(String text, int at, Span block, Set<String> labels) {
    char c = text.charAt(at);
    String label = null;
    int end = at;
    if (Superscripts.value(c) >= 0) {
      end = Superscripts.end(text, at);
      label = isPower(text, at, block) || end - at > 3 ? null : Superscripts.digits(text, at, end);
    } else if (c == '(') {
      end = at + 1;
      while (end < block.end() && end - at <= 4 && Character.isDigit(text.charAt(end))) {
        end++;
      }
      boolean closed = end < block.end() && end > at + 1 && text.charAt(end) == ')';
      label = closed ? text.substring(at + 1, end) : null;
      end++;
      // "(1) the first" counts what follows; a note stands at the end of words.
      boolean glued = !Character.isWhitespace(text.charAt(at - 1));
      boolean closes = end >= block.end() || ".,;:".indexOf(text.charAt(end)) >= 0;
      label = glued || closes ? label : null;
    }
    return label != null && end <= block.end() && labels.contains(label)
        ? new Marker(new Span(at, end), List.of(label))
        : null;
  }

  /** A raised digit behind a unit or a figure is a power. */
  private static boolean isPower(String text, int at, Span block) {
    int from = at;
    while (from > block.start() && Character.isLetter(text.charAt(from - 1)) && at - from < 4) {
      from--;
    }
    return (from == at && Character.isDigit(text.charAt(at - 1)))
        || UNITS.contains(text.substring(from, at));
  }
}
