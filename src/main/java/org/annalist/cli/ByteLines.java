package org.annalist.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Lines of bytes, one at a time, without turning them into text first. A line ends with a line feed
 * or with the input; of all lines, only the longest is ever held in memory.
 */
final class ByteLines {

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private byte[] bytes = new byte[BUFFER];

  /** Where the line begins, and where it ends. */
  private int start;

  private int end;

  /** Where the next line begins. */
  private int next;

  /** How many bytes of the buffer hold input. */
  private int held;

  private long number;

  ByteLines(InputStream in) {
    this.in = in;
  }

  /** Goes to the next line; returns false when there is none. */
  boolean next() throws IOException {
    start = next;
    int length = 0;
    while (true) {
      while (start + length < held && bytes[start + length] != '\n') {
        length++;
      }
      boolean ended = start + length < held;
      if (ended || !readOn()) {
        end = start + length;
        next = Math.min(end + 1, held);
        number++;
        return ended || length > 0;
      }
    }
  }

  /** Reads more, after what is held of the line; returns false at the end of the input. */
  private boolean readOn() throws IOException {
    if (held == bytes.length) {
      byte[] to = start > 0 ? bytes : new byte[longer(bytes.length)];
      System.arraycopy(bytes, start, to, 0, held - start);
      bytes = to;
      held -= start;
      start = 0;
    }
    int count = in.read(bytes, held, bytes.length - held);
    held += Math.max(count, 0);
    return count >= 0;
  }

  private int longer(int length) throws IOException {
    if (length > Integer.MAX_VALUE / 2) {
      throw new IOException("line " + (number + 1) + " has more than 1 GiB");
    }
    return length * 2;
  }

  /** Returns what holds the line, until the next is gone to. */
  byte[] bytes() {
    return bytes;
  }

  int start() {
    return start;
  }

  int length() {
    return end - start;
  }

  /** Returns the number of the line, the first being 1. */
  long number() {
    return number;
  }

  boolean isBlank() {
    for (int i = start; i < end; i++) {
      if (bytes[i] > ' ' || bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns the bytes {@code [from, to)} of the line, counted from where it begins. */
  byte[] part(long from, long to) {
    return Arrays.copyOfRange(bytes, start + (int) from, start + (int) to);
  }
}
