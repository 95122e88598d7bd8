package org.annalist.format.html;

import java.util.List;
import java.util.Locale;
import org.annalist.format.html.Box.Shape;

/**
 * The title of an article.
 *
 * @param piece which piece of the page prints it as a heading, or -1
 * @param words its words, also where no heading prints them; or null
 */
record PageTitle(int piece, String words) {

  /** Printed again, it may have lost or gained so many characters, less one. */
  private static final int SIGNS = 10;

  /** Finds the heading that the page's metadata name, else its first of the highest rank. */
  static PageTitle of(String text, List<Piece> pieces, String named) {
    int piece = find(text, pieces, named == null ? "" : key(named));
    return new PageTitle(piece, piece < 0 ? named : pieces.get(piece).span().in(text));
  }

  private static int find(String text, List<Piece> pieces, String wanted) {
    int first = -1;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.box().shape != Shape.HEADING) {
        continue;
      }
      String words = key(piece.span().in(text));
      if (words.length() > 2 && wanted.contains(words) && words.length() * 2 > wanted.length()) {
        return i;
      }
      if (first < 0 && isFirstRank(piece.box()) && !piece.box().frame) {
        first = i;
      }
    }
    return first;
  }

  private static boolean isFirstRank(Box box) {
    for (Box at = box; at != null; at = at.parent) {
      if (at.element.normalName().equals("h1")) {
        return true;
      }
    }
    return false;
  }

  /** Says whether {@code line} is the title again. */
  boolean isPrintedIn(String line) {
    return words != null
        && Math.abs(line.length() - words.length()) < SIGNS
        && key(line).equals(key(words));
  }

  private static String key(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
