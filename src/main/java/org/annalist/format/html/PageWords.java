package org.annalist.format.html;

import org.annalist.format.html.Box.Shape;
import org.annalist.format.html.Names.Sign;
import org.jsoup.nodes.Document;

/**
 * The words of a page that is no article, or need not be one: a line a block, a line a row of a
 * table, without menus, comments and lists of notes.
 */
final class PageWords {

  private final StringBuilder words = new StringBuilder();
  private Box row;

  private PageWords() {}

  /** Returns the title of {@code document} and its words below it. */
  static String of(Document document, String html) {
    Rendering page =
        Rendering.of(document, html, new Notes(document), new Links(null, /* wiki= */ false));
    String text = page.text().toString();
    Body.of(text, page);
    PageWords words = new PageWords();
    words.words.append(document.title());
    for (Piece piece : page.pieces) {
      if (!piece.box().frame && !isNote(piece.box())) {
        words.append(piece, text);
      }
    }
    return words.words.toString();
  }

  private static boolean isNote(Box box) {
    for (Box at = box; at != null; at = at.parent) {
      if (at.note != null || at.sign == Sign.REFERENCES) {
        return true;
      }
    }
    return false;
  }

  private void append(Piece piece, String text) {
    Box inRow = piece.box().shape == Shape.CELL ? piece.box().parent : null;
    boolean goesOn = inRow != null && inRow == row;
    row = inRow;
    if (words.length() > 0) {
      words.append(goesOn ? " " : "\n\n");
    }
    words.append(text, piece.span().start(), piece.span().end());
  }
}
