package org.annalist.text;

/**
 * Turns the offsets that the program counts in, UTF-16 units of a text, into those that exports
 * count in: code points and lines of the file that the text was read from.
 */
public final class Places {

  private final SourceMap map;
  private final CodePoints codePoints;
  private final Lines lines;

  Places(SourceMap map, String text) {
    this.map = map;
    this.codePoints = CodePoints.of(text);
    this.lines = map.isIdentity() ? Lines.of(text) : null;
  }

  /**
   * Returns the stretch of the file, in code points, that holds the words of {@code span}; in a
   * file with markup it may hold tags, too.
   */
  public Span of(Span span) {
    if (map.isIdentity()) {
      return codePoints.of(span);
    }
    int start = start(span.start());
    return new Span(start, span.length() == 0 ? start : Math.max(start, end(span.end())));
  }

  /** Returns the line of the file, from 1, that holds the character at {@code offset}. */
  public int line(int offset) {
    if (map.isIdentity()) {
      return lines.at(offset);
    }
    int piece = map.pieceAt(offset);
    return piece < 0 ? 1 : map.line(piece);
  }

  private int start(int offset) {
    int piece = map.pieceAt(offset);
    if (piece < 0) {
      return 0;
    }
    return offset < map.textEnd(piece) ? inside(piece, offset) : map.fileEnd(piece);
  }

  private int end(int offset) {
    int piece = map.pieceAt(offset - 1);
    if (piece < 0) {
      return 0;
    }
    return offset < map.textEnd(piece) ? inside(piece, offset) : map.fileEnd(piece);
  }

  private int inside(int piece, int offset) {
    int units = codePoints.at(offset) - codePoints.at(map.textStart(piece));
    return Math.min(map.fileStart(piece) + units, map.fileEnd(piece));
  }
}
