package org.annalist.format.html;

import java.util.List;
import org.annalist.format.html.Box.Shape;
import org.annalist.format.html.Names.Sign;

/**
 * Finds the article among menus, teasers and comments. Running text speaks for the boxes that it
 * stands in, lists of links and crumbs of text speak against them; the box with most in its favour
 * holds the article. What stands in it under names such as "related" or "share" is none of it.
 */
final class Body {

  /** Characters of running text that outweigh one crumb of a menu. */
  private static final double CRUMB = 40;

  /** A table of fewer may well be the page's layout. */
  private static final int FEWEST_FIGURES = 4;

  private final String text;
  private final List<Box> boxes;
  private final List<Piece> pieces;
  private final Box article;

  private Body(String text, Rendering page) {
    this.text = text;
    this.boxes = page.boxes;
    this.pieces = page.pieces;
    sumProse();
    findTables();
    unwrapMessages();
    markFrames();
    weigh();
    this.article = heaviest();
  }

  /** Finds the article in {@code page}, whose words are {@code text}. */
  static Body of(String text, Rendering page) {
    return new Body(text, page);
  }

  /** Returns the box that holds the article, or null in a page without boxes. */
  Box article() {
    return article;
  }

  /** Says whether {@code piece} is part of the article. */
  boolean holds(Piece piece) {
    return article != null && article.holds(piece.box()) && !piece.box().frame;
  }

  /** Inner boxes come after those that they stand in. */
  private void sumProse() {
    for (Piece piece : pieces) {
      if (piece.isProse(text)) {
        piece.box().prose += piece.width(text);
      }
    }
    for (int i = boxes.size() - 1; i >= 0; i--) {
      Box box = boxes.get(i);
      if (box.parent != null) {
        box.parent.prose += box.prose;
      }
    }
  }

  /** A table without headings holds data if half of its cells are figures. */
  private void findTables() {
    for (Piece piece : pieces) {
      Box table = piece.box().table;
      if (table != null) {
        table.cells++;
        table.figures += piece.isFigure(text) ? 1 : 0;
      }
    }
    for (Box box : boxes) {
      box.holdsData |= box.figures >= FEWEST_FIGURES && box.figures * 2 >= box.cells;
    }
  }

  /** A box around a message may be named "social": it is none of the page's frame. */
  private void unwrapMessages() {
    for (Box box : boxes) {
      if (box.sign == Sign.MESSAGE) {
        for (Box at = box.parent; at != null && at.prose == box.prose; at = at.parent) {
          at.wrapsMessage = true;
        }
      }
    }
  }

  /**
   * A name is no sign where it stands on most of the page: {@code <div class="with-sidebar">}. What
   * readers wrote may well be most of it.
   */
  private void markFrames() {
    int all = boxes.isEmpty() ? 0 : boxes.get(0).prose;
    for (Box box : boxes) {
      boolean outer = box.parent != null && box.parent.frame;
      boolean small = box.prose * 5L < all * 2L;
      boolean frame = box.sign == Sign.CHROME && small && !box.wrapsMessage;
      boolean comments = box.sign == Sign.COMMENTS && box.prose * 10L < all * 9L;
      box.frame = outer || frame || comments;
    }
  }

  private void weigh() {
    for (Piece piece : pieces) {
      piece.box().weight += weight(piece);
    }
    for (int i = boxes.size() - 1; i >= 0; i--) {
      Box box = boxes.get(i);
      if (box.sign == Sign.BODY && box.weight > 0) {
        box.weight *= 1.2;
      }
      if (box.parent != null) {
        box.parent.weight += box.weight;
      }
    }
  }

  private double weight(Piece piece) {
    Box box = piece.box();
    if (box.note != null || box.shape == Shape.HEADING || box.shape == Shape.CAPTION) {
      return 0;
    }
    if (box.frame) {
      return -CRUMB;
    }
    if (!piece.isProse(text)) {
      boolean link = piece.linked() * 2 > piece.span().length();
      return box.table != null && box.table.holdsData ? 0 : link ? -CRUMB : -CRUMB / 8;
    }
    return piece.width(text);
  }

  /** Of equal boxes the innermost. */
  private Box heaviest() {
    Box best = null;
    for (Box box : boxes) {
      if (!box.frame && (best == null || box.weight >= best.weight)) {
        best = box;
      }
    }
    return best;
  }
}
