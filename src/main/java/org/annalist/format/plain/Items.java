package org.annalist.format.plain;

import java.util.List;
import org.annalist.format.plain.Paragraphs.Piece;

/**
 * Lists that a sentence leads to, "The boats are:". Their items go on with that sentence, so they
 * are running text.
 */
final class Items {

  /** Between two items may stand so many lines less one: an address, a price. */
  private static final int NEAR = 2;

  private static final int MOST_DIGITS = 3;

  private Items() {}

  /** Says whether a list is to be expected below {@code line}. */
  static boolean areLedToBy(String line) {
    return line.endsWith(":") && Prose.is(line);
  }

  /** Says whether {@code line} says enough to be an item. */
  static boolean is(String line) {
    int space = line.indexOf(' ');
    return space > 0
        && !line.contains("://")
        && line.substring(space).chars().anyMatch(Character::isLetter);
  }

  /** Returns the piece after the list with bullets or numbers that begins at {@code first}. */
  static int end(List<Piece> pieces, int first) {
    int end = first;
    int next = 1;
    for (int i = first; i < pieces.size() && i <= end + NEAR - 1; i++) {
      String line = pieces.get(i).line().text();
      if (number(line) == next) {
        next++;
        end = i + 1;
      } else if (next == 1 && Headings.isListItem(line)) {
        end = i + 1;
      }
    }
    return end;
  }

  /** The number before {@code ")"} or {@code ". "}, or -1. */
  private static int number(String line) {
    int i = 0;
    while (i < line.length() && i < MOST_DIGITS && Character.isDigit(line.charAt(i))) {
      i++;
    }
    boolean label = i > 0 && i + 1 < line.length() && ").".indexOf(line.charAt(i)) >= 0;
    return label && line.charAt(i + 1) == ' ' ? Integer.parseInt(line.substring(0, i)) : -1;
  }
}
