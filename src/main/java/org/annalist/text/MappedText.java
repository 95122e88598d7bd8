package org.annalist.text;

import java.util.Arrays;

/**
 * A text in the making, of pieces of a file and words of its own, that remembers where each piece
 * stands in the file.
 */
public final class MappedText {

  /** Numbers a piece: start and end in the text, start and end in the file, all in UTF-16 units. */
  private static final int WIDTH = 4;

  private final String file;
  private final StringBuilder text = new StringBuilder();
  private int[] pieces = new int[64];
  private int size;

  /** Begins a text that is made of {@code file}. */
  public MappedText(String file) {
    this.file = file;
  }

  /** Appends the characters {@code [start, end)} of the file as they are. */
  public MappedText copy(int start, int end) {
    int from = start;
    // Pieces end with their lines, so that each has one line.
    for (int i = start; i < end; i++) {
      if (file.charAt(i) == '\n') {
        add(i + 1 - from, from, i + 1);
        text.append(file, from, i + 1);
        from = i + 1;
      }
    }
    if (from < end) {
      add(end - from, from, end);
      text.append(file, from, end);
    }
    return this;
  }

  /** Appends {@code words}, which stand for the characters {@code [start, end)} of the file. */
  public MappedText replace(int start, int end, String words) {
    if (!words.isEmpty()) {
      add(words.length(), start, end);
      text.append(words);
    }
    return this;
  }

  /** Appends {@code words} that do not stand in the file. */
  public MappedText insert(String words) {
    text.append(words);
    return this;
  }

  /** Returns how long the text is, in UTF-16 units. */
  public int length() {
    return text.length();
  }

  /** Returns the character at {@code index}. */
  public char charAt(int index) {
    return text.charAt(index);
  }

  /** Returns the characters {@code [start, end)} of the text. */
  public String substring(int start, int end) {
    return text.substring(start, end);
  }

  /** Drops what was appended after the first {@code length} units. */
  public void truncate(int length) {
    text.setLength(length);
    while (size > 0 && pieces[(size - 1) * WIDTH] >= length) {
      size--;
    }
    if (size > 0) {
      int last = (size - 1) * WIDTH;
      int over = pieces[last + 1] - length;
      if (over > 0) {
        if (isCopy(last)) {
          pieces[last + 3] -= over;
        }
        pieces[last + 1] = length;
      }
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /** Returns the map of the text to the file. */
  public SourceMap map() {
    CodePoints codePoints = CodePoints.of(file);
    Lines lines = Lines.of(file);
    int[] numbers = new int[size * 5];
    for (int i = 0; i < size; i++) {
      numbers[i * 5] = pieces[i * WIDTH];
      numbers[i * 5 + 1] = pieces[i * WIDTH + 1];
      numbers[i * 5 + 2] = codePoints.at(pieces[i * WIDTH + 2]);
      numbers[i * 5 + 3] = codePoints.at(pieces[i * WIDTH + 3]);
      numbers[i * 5 + 4] = lines.at(pieces[i * WIDTH + 2]);
    }
    // A text of nothing but inserted words is not its file either.
    return SourceMap.of(size == 0 ? new int[5] : numbers);
  }

  private void add(int length, int start, int end) {
    int last = (size - 1) * WIDTH;
    if (size > 0
        && pieces[last + 1] == text.length()
        && pieces[last + 3] == start
        && isCopy(last)
        && end - start == length
        && file.charAt(start - 1) != '\n') {
      pieces[last + 1] += length;
      pieces[last + 3] = end;
      return;
    }
    if (size * WIDTH == pieces.length) {
      pieces = Arrays.copyOf(pieces, pieces.length * 2);
    }
    pieces[size * WIDTH] = text.length();
    pieces[size * WIDTH + 1] = text.length() + length;
    pieces[size * WIDTH + 2] = start;
    pieces[size * WIDTH + 3] = end;
    size++;
  }

  private boolean isCopy(int piece) {
    return pieces[piece + 1] - pieces[piece] == pieces[piece + 3] - pieces[piece + 2];
  }
}
