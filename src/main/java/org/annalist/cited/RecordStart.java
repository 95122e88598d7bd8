package org.annalist.cited;

import java.nio.ByteBuffer;

/** The first bytes of a record: of a gzip member (RFC 1952, deflated), or {@code WARC/}. */
final class RecordStart {

  static final int LENGTH = 5;

  private RecordStart() {}

  static boolean isAt(ByteBuffer bytes, int i) {
    int first = bytes.get(i) & 0xFF;
    return first == 0x1F
        ? (bytes.get(i + 1) & 0xFF) == 0x8B && bytes.get(i + 2) == 8
        : first == 'W'
            && bytes.get(i + 1) == 'A'
            && bytes.get(i + 2) == 'R'
            && bytes.get(i + 3) == 'C'
            && bytes.get(i + 4) == '/';
  }
}
