package org.annalist.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * A stream that is decompressed, and no bomb: it ends in {@link TooLarge} where it grows beyond
 * what text does.
 */
final class Inflating extends FilterInputStream {

  /** Text seldom shrinks to a tenth, and never to this part. */
  static final int MOST_TIMES = 1_000;

  /** Less is never too much. */
  private static final long SMALL = 16L << 20;

  /** Opens the decompression. */
  interface Opening {
    InputStream open(InputStream compressed) throws IOException;
  }

  /** Says why reading stopped. */
  static final class TooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean last;

    TooLarge(String message, boolean last) {
      super(message);
      this.last = last;
    }

    /** Says whether the whole archive is too large, not this entry alone. */
    boolean isFinal() {
      return last;
    }
  }

  private final BoundedInputStream compressed;
  private final long compressedSize;
  private long most = Long.MAX_VALUE;
  private long count;

  /** Decompresses {@code in}. */
  Inflating(InputStream in, Opening opening) throws IOException {
    this(BoundedInputStream.builder().setInputStream(in).get(), opening);
  }

  private Inflating(BoundedInputStream counted, Opening opening) throws IOException {
    super(opening.open(counted));
    compressed = counted;
    compressedSize = -1;
  }

  /** Reads {@code in}, which comes from {@code size} compressed bytes. */
  Inflating(InputStream in, long size) {
    super(in);
    compressed = null;
    compressedSize = size;
  }

  void atMost(long bytes) {
    most = bytes;
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    if (read > 0) {
      count += read;
      long size = compressed == null ? compressedSize : compressed.getCount();
      if (count > SMALL && size >= 0 && count / MOST_TIMES > size) {
        throw new TooLarge(
            "more than " + MOST_TIMES + " times as large as its compressed form", false);
      }
      if (count > most) {
        throw new TooLarge(
            "with it the archive is larger than " + Documents.LARGEST_ARCHIVE + " bytes", true);
      }
    }
    return read;
  }
}
