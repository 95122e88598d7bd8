package org.annalist.format.plain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.annalist.article.Marker;
import org.annalist.text.Search;
import org.annalist.text.Span;

/**
 * Joins the lines of a text that were one before they were copied: hard-wrapped lines, and the
 * pieces between which a marker stands on lines of its own.
 */
final class Paragraphs {

  /** "Sources:", "References cited in this report:". */
  private static final int LONGEST_LEAD = 40;

  private Paragraphs() {}

  /**
   * A line, or several that belong together.
   *
   * @param line the joined words, as they stand in the text
   * @param run number of the run of lines without a blank one that it belongs to
   */
  record Piece(Line line, int run) {}

  /** Returns the pieces of {@code text}; {@code markers} are all its markers, in order. */
  static List<Piece> of(String text, List<Marker> markers) {
    List<Piece> pieces = new ArrayList<>();
    List<Line> run = new ArrayList<>();
    int number = 0;
    int m = 0;
    for (Line line : Line.of(text)) {
      while (m < markers.size() && markers.get(m).span().end() <= line.span().start()) {
        m++;
      }
      boolean insideMarker =
          m < markers.size() && markers.get(m).span().start() < line.span().start();
      if (!line.isBlank()) {
        run.add(line);
      } else if (!insideMarker && !run.isEmpty()) {
        addPieces(text, run, number++, markers, pieces);
        run.clear();
      }
    }
    addPieces(text, run, number, markers, pieces);
    return pieces;
  }

  /** Says whether piece {@code i} of {@code pieces} stands below a blank line, or first. */
  static boolean followsGap(List<Piece> pieces, int i) {
    return i == 0 || pieces.get(i - 1).run() != pieces.get(i).run();
  }

  private static void addPieces(
      String text, List<Line> run, int number, List<Marker> markers, List<Piece> pieces) {
    if (run.isEmpty()) {
      return;
    }
    boolean entries = isListOfEntries(run);
    BitSet wrapped = entries ? new BitSet() : Wrapping.joinsIn(run);
    boolean items = Headings.isListItem(run.get(0).text());
    BitSet notes = NoteLists.plainEntries(run.stream().map(Line::text).toList());
    int first = 0;
    for (int i = 1; i <= run.size(); i++) {
      if (i < run.size()
          && !notes.get(i)
          && !(entries && Headings.isEntry(run.get(i).text()))
          && !(items && Headings.isListItem(run.get(i).text()))
          && (wrapped.get(i) || continues(run.get(first), run.get(i - 1), run.get(i), markers))) {
        continue;
      }
      if (first < run.size()) {
        pieces.add(new Piece(joined(text, run.get(first), run.get(i - 1)), number));
      }
      first = i;
    }
  }

  /** A reference list, below its heading or without one, whose entries may be wrapped. */
  private static boolean isListOfEntries(List<Line> run) {
    if (run.size() < 2) {
      return false;
    }
    String lead = run.get(0).text();
    int first = lead.endsWith(":") && lead.length() <= LONGEST_LEAD ? 1 : 0;
    if (!Headings.isEntry(run.get(first).text())) {
      return false;
    }
    for (int i = first + 1; i < run.size(); i++) {
      if (Headings.isEntry(run.get(i).text())) {
        return true;
      }
    }
    return false;
  }

  private static Line joined(String text, Line first, Line last) {
    if (first.equals(last)) {
      return first;
    }
    Span span = new Span(first.span().start(), last.span().end());
    return new Line(span.in(text), span);
  }

  /**
   * A marker at the head of a line, or on lines of its own, belongs to what went before; and what
   * follows a line that is nothing but a marker goes on with the sentence that it stands in.
   */
  private static boolean continues(Line first, Line above, Line line, List<Marker> markers) {
    int at = Search.first(markers.size(), i -> markers.get(i).span().end() > above.span().start());
    String head = head(first.text());
    if (at == markers.size()
        || isEntry(head)
        || (Headings.isEntry(head) && Headings.isEntry(line.text()))) {
      return false;
    }
    for (int i = at; i < markers.size(); i++) {
      Span marker = markers.get(i).span();
      if (marker.start() > line.span().start()) {
        return false;
      }
      boolean reaches = marker.end() > line.span().start();
      boolean fillsAbove =
          marker.start() <= above.span().start() && marker.end() == above.span().end();
      if (reaches || (fillsAbove && !first.equals(above))) {
        return true;
      }
    }
    return false;
  }

  private static String head(String line) {
    return line.substring(0, Math.min(line.length(), LineRules.LONGEST_LINE));
  }

  /** Entries of a reference list may begin with a marker of their own: {@code [3] https://…}. */
  private static boolean isEntry(String open) {
    return open.startsWith("[") || open.contains("://");
  }
}
