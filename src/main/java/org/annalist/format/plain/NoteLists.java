package org.annalist.format.plain;

import java.util.BitSet;
import java.util.List;
import org.annalist.format.plain.Paragraphs.Piece;

/**
 * Lists of notes that stand below a text without a heading: entries whose labels only a note has,
 * {@code [1] …} or {@code ¹ …}, counted on from one to the next.
 */
final class NoteLists {

  private static final int FEWEST = 2;

  private NoteLists() {}

  /** Returns which of {@code pieces} are entries of such a list. */
  static BitSet in(List<Piece> pieces) {
    BitSet notes = new BitSet();
    int first = 0;
    int expected = -1;
    for (int i = 0; i <= pieces.size(); i++) {
      int number = i < pieces.size() ? number(pieces.get(i).line().text()) : -1;
      if (number < 0 || number != expected) {
        if (i - first >= FEWEST && expected >= 0) {
          notes.set(first, i);
        }
        first = i;
      }
      expected = number < 0 ? -1 : number + 1;
    }
    return notes;
  }

  /** The number that the label of a note is, or -1. */
  private static int number(String line) {
    ReferenceLabel label =
        line.startsWith("[") || (!line.isEmpty() && Superscripts.value(line.charAt(0)) >= 0)
            ? ReferenceLabel.of(line)
            : null;
    String printed = label == null ? null : label.label();
    if (printed == null || !printed.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return -1;
    }
    return Integer.parseInt(printed);
  }
}
