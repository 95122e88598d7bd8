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

  /** Opens the decompression. */
  interface Opening {
    InputStream open(InputStream compressed) throws IOException;
  }

  /** It has grown too large; the message says how. */
  static final class TooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    TooLarge(String message) {
      super(message);
    }
  }

  private final BoundedInputStream compressed;
  private final long compressedSize;
  private final Limits limits;
  private final long most;
  private long count;

  /** Decompresses {@code in}. */
  Inflating(InputStream in, Limits limits, Opening opening) throws IOException {
    this(BoundedInputStream.builder().setInputStream(in).get(), limits, opening);
  }

  private Inflating(BoundedInputStream counted, Limits limits, Opening opening) throws IOException {
    super(opening.open(counted));
    this.compressed = counted;
    this.compressedSize = -1;
    this.limits = limits;
    this.most = Long.MAX_VALUE;
  }

  /** Reads {@code in}, which comes from {@code size} compressed bytes, up to {@code most} bytes. */
  Inflating(InputStream in, long size, Limits limits, long most) {
    super(in);
    this.compressed = null;
    this.compressedSize = size;
    this.limits = limits;
    this.most = most;
  }

  /** Returns how many bytes were read. */
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
      if (count > limits.small() && size >= 0 && count / limits.times() > size) {
        throw new TooLarge(
            "more than " + limits.times() + " times as large as its compressed form");
      }
      if (count > most) {
        throw new TooLarge(
            "with it the archive is larger than " + limits.archive() + " bytes; not read on");
      }
    }
    return read;
  }
}
