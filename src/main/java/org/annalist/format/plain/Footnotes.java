package org.annalist.format.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.article.Marker;
import org.annalist.text.Span;

/**
 * Finds markers that only a list of notes tells from other signs: raised digits, {@code ¹²} and
 * {@code ^12}, numbers in round brackets, {@code (3)}, and digits that were raised before they were
 * copied, {@code in 1842.3}. "5 km²" and "(1) the first" are none.
 */
final class Footnotes {

  private static final Set<String> UNITS =
      Set.of("m", "km", "cm", "mm", "dm", "ft", "in", "mi", "yd", "s", "x", "n");

  /** So many notes in their order are no accident. */
  private static final int FEWEST_LOWERED = 3;

  /** Of the notes of a list, so many are in the text. */
  private static final double SHARE_LOWERED = 0.75;

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
    return markers.isEmpty() ? lowered(text, blocks, labels) : markers;
  }

  /**
   * Raised digits are copied as plain ones behind the mark that ends the words they are about. They
   * are told from other figures by all of them counting on, 1, 2, 3, to the end of the list.
   */
  private static List<Marker> lowered(String text, List<Block> blocks, Set<String> labels) {
    int last = 0;
    while (labels.contains(Integer.toString(last + 1))) {
      last++;
    }
    List<Marker> markers = new ArrayList<>();
    if (last < FEWEST_LOWERED) {
      return markers;
    }
    for (Block block : blocks) {
      if (block.kind() == BlockKind.PROSE) {
        markers.addAll(lowered(text, block.span(), markers.size() + 1));
      }
    }
    int found = Math.min(last, markers.size());
    return found >= FEWEST_LOWERED && found >= last * SHARE_LOWERED
        ? markers.subList(0, found)
        : List.of();
  }

  /** Says whether digits behind words of {@code lines} call most of so many notes, 1, 2, 3. */
  static boolean areCalled(List<String> lines, int notes) {
    if (notes < FEWEST_LOWERED) {
      return false;
    }
    int called = 0;
    for (String line : lines) {
      called += lowered(line, new Span(0, line.length()), called + 1).size();
    }
    return called >= notes * SHARE_LOWERED;
  }

  /** Returns the markers in {@code block} that count on from {@code next}. */
  private static List<Marker> lowered(String text, Span block, int next) {
    List<Marker> markers = new ArrayList<>();
    String label = Integer.toString(next);
    for (int i = block.start() + 1; i < block.end(); i++) {
      if (text.startsWith(label, i) && isLowered(text, i, i + label.length(), block)) {
        markers.add(new Marker(new Span(i, i + label.length()), List.of(label)));
        i += label.length();
        label = Integer.toString(next + markers.size());
      }
    }
    return markers;
  }

  /** Says whether the digits stand behind a mark of punctuation and end with their word. */
  private static boolean isLowered(String text, int from, int to, Span block) {
    if (to < block.end() && !Character.isWhitespace(text.charAt(to))) {
      return false;
    }
    char before = text.charAt(from - 1);
    if ("!?;:)]\"”’".indexOf(before) >= 0) {
      return true;
    }
    // "1642.1" is a year and a note, "3.1" a figure.
    boolean stop = before == '.' || before == ',';
    boolean figure = from - 2 >= block.start() && Character.isDigit(text.charAt(from - 2));
    return stop && (!figure || isYear(text, from - 1, block));
  }

  /** Says whether a year ends at {@code end}. */
  private static boolean isYear(String text, int end, Span block) {
    int from = end;
    while (from > block.start() && end - from <= 4 && Character.isDigit(text.charAt(from - 1))) {
      from--;
    }
    boolean apart = from == block.start() || ".,".indexOf(text.charAt(from - 1)) < 0;
    return end - from == 4 && apart && (text.charAt(from) == '1' || text.startsWith("20", from));
  }

  private static Marker at(String text, int at, Span block, Set<String> labels) {
    char c = text.charAt(at);
    String label = null;
    int end = at;
    if (Superscripts.value(c) >= 0) {
      end = Superscripts.end(text, at);
      label = isPower(text, at, block) || end - at > 3 ? null : Superscripts.digits(text, at, end);
    } else if (c == '^' && "^[".indexOf(text.charAt(at - 1)) < 0) {
      end = at + 1;
      while (end < block.end() && end - at <= 4 && Character.isDigit(text.charAt(end))) {
        end++;
      }
      label = text.substring(at + 1, end);
      end += end < block.end() && text.charAt(end) == '^' ? 1 : 0;
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
    boolean figure = from == at && Character.isDigit(text.charAt(at - 1));
    return (figure && !isYear(text, at, block)) || UNITS.contains(text.substring(from, at));
  }
}
