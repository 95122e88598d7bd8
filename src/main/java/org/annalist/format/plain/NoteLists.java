package org.annalist.format.plain;

import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;
import org.annalist.format.plain.Paragraphs.Piece;

/**
 * Lists of notes that stand below a text without a heading, counted on from one to the next:
 * entries whose labels only a note has, {@code [1] …} or {@code ¹ …}, and plain numbers, {@code 1
 * …}, that the text above calls.
 */
final class NoteLists {

  private static final int FEWEST = 2;
  private static final int LONGEST_NUMBER = 4;

  private NoteLists() {}

  /** Returns which of {@code pieces} are entries of such a list. */
  static BitSet in(List<Piece> pieces) {
    List<String> lines = pieces.stream().map(piece -> piece.line().text()).toList();
    BitSet notes = new BitSet();
    int plain = 0;
    int plainEnd = 0;
    int first = 0;
    while (first < lines.size()) {
      int end = endOfCount(lines, first, NoteLists::number);
      if (end - first >= FEWEST) {
        notes.set(first, end);
      }
      int last = lines.get(first).startsWith("1") ? endOfPlain(lines, first) : first;
      if (last - first >= FEWEST) {
        plain = first;
        plainEnd = last;
      }
      first = Math.max(first + 1, Math.max(end, last));
    }
    // Below the text there is one such list, the last: to ask for each could take for ever.
    if (Footnotes.areCalled(lines.subList(0, plain), plainEnd - plain)) {
      notes.set(plain, plainEnd);
    }
    return notes;
  }

  /** Returns which lines of a run begin an entry that is numbered {@code 1 …}, counted on. */
  static BitSet plainEntries(List<String> run) {
    BitSet entries = new BitSet();
    int end = endOfPlain(run, 0);
    if (end >= FEWEST) {
      entries.set(0, end);
    }
    return entries;
  }

  /** Returns how long the label of an entry {@code 1 …} is, with the space after it; 0 for none. */
  private static int lengthOfPlainLabel(String line) {
    int digits = 0;
    while (digits < line.length() && digits < LONGEST_NUMBER && isDigit(line.charAt(digits))) {
      digits++;
    }
    boolean isLabel =
        digits > 0
            && digits + 1 < line.length()
            && line.charAt(digits) == ' '
            && !isDigit(line.charAt(digits + 1));
    return isLabel ? digits + 1 : 0;
  }

  private static int endOfPlain(List<String> lines, int first) {
    return endOfCount(lines, first, NoteLists::plainNumber);
  }

  /** Returns the index after the last of the lines that count on from the one at {@code first}. */
  private static int endOfCount(List<String> lines, int first, ToIntFunction<String> number) {
    int end = first;
    int expected = number.applyAsInt(lines.get(first));
    while (expected > 0 && end < lines.size() && number.applyAsInt(lines.get(end)) == expected) {
      end++;
      expected++;
    }
    return end;
  }

  /** The number of an entry {@code 1 …} or {@code 1. …}, or -1. */
  private static int plainNumber(String line) {
    int length = lengthOfPlainLabel(line);
    ReferenceLabel label = length > 0 || !startsWithDigit(line) ? null : ReferenceLabel.of(line);
    String printed =
        length > 0 ? line.substring(0, length - 1) : label == null ? null : label.label();
    return printed == null ? -1 : Integer.parseInt(printed);
  }

  private static boolean startsWithDigit(String line) {
    return !line.isEmpty() && isDigit(line.charAt(0));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
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
