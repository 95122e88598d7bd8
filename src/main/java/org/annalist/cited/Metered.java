package org.annalist.cited;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/**
 * A channel that counts what is read and ends a record whose head has no end: the parser keeps a
 * head in memory, however long. It leaves the channel below it open.
 */
final class Metered implements ReadableByteChannel {

  /** The parser reads ahead by so much. */
  static final int READ_AHEAD = 8192;

  private final ReadableByteChannel channel;
  private long count;
  private long most = Long.MAX_VALUE;

  Metered(ReadableByteChannel channel) {
    this.channel = channel;
  }

  /** Lets {@code bytes} more be read, and what is read ahead. */
  void allow(long bytes) {
    most = bytes == Long.MAX_VALUE ? bytes : count + bytes + READ_AHEAD;
  }

  /** Returns how many bytes were read. */
  long count() {
    return count;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    if (count >= most) {
      throw new IOException("its head has no end");
    }
    int read = channel.read(into);
    count += Math.max(0, read);
    return read;
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() {
    // Whoever opened the file closes it.
  }
}
