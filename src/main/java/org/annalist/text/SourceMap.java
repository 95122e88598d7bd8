package org.annalist.text;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Where in a file the characters of a text stand that was made from it. Of a plain file the text is
 * the file; of HTML and wikitext the text is what a reader sees, and each piece of it knows its
 * place in the markup, as the mappings of a <a href="https://tc39.es/ecma426/">source map</a> do.
 *
 * <p>A map is a list of pieces in the order of the text. A piece was copied character by character,
 * or stands for other characters of the file, as an ampersand for its entity. What lies between two
 * pieces was put in by the reader and has no place of its own.
 */
public final class SourceMap implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The map of a text that is its file. */
  public static final SourceMap IDENTITY = new SourceMap(new int[0]);

  /** Numbers a piece. */
  private static final int WIDTH = 5;

  /**
   * Start and end in the text (UTF-16 units), start and end in the file (code points), and the line
   * (from 1) of each piece.
   */
  private final int[] pieces;

  private SourceMap(int[] pieces) {
    this.pieces = pieces;
  }

  /** Makes a map of the numbers that {@link #numbers} gave. */
  public static SourceMap of(int[] numbers) {
    return numbers.length == 0 ? IDENTITY : new SourceMap(numbers.clone());
  }

  /** Returns the map as numbers, to be written down. */
  public int[] numbers() {
    return pieces.clone();
  }

  /** Returns the places of the characters of {@code text}, of which this is the map. */
  public Places places(String text) {
    return new Places(this, text);
  }

  boolean isIdentity() {
    return pieces.length == 0;
  }

  /** Returns the last piece that begins at or before the unit {@code offset}, or -1. */
  int pieceAt(int offset) {
    return Search.first(pieces.length / WIDTH, piece -> textStart(piece) > offset) - 1;
  }

  int textStart(int piece) {
    return pieces[piece * WIDTH];
  }

  int textEnd(int piece) {
    return pieces[piece * WIDTH + 1];
  }

  int fileStart(int piece) {
    return pieces[piece * WIDTH + 2];
  }

  int fileEnd(int piece) {
    return pieces[piece * WIDTH + 3];
  }

  int line(int piece) {
    return pieces[piece * WIDTH + 4];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceMap that && Arrays.equals(pieces, that.pieces);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(pieces);
  }
}
