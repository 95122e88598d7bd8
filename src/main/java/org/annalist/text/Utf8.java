package org.annalist.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Decodes UTF-8 and says so where bytes are none. */
public final class Utf8 {

  private static final char REPLACEMENT = '\uFFFD';

  private Utf8() {}

  /**
   * Returns the text of {@code length} bytes from {@code from} on; null when they are not UTF-8.
   */
  public static String decode(byte[] bytes, int from, int length) {
    // Far faster than a strict decoder; only of a text with U+FFFD is it not known whether it
    // erred.
    String lenient = new String(bytes, from, length, UTF_8);
    if (lenient.indexOf(REPLACEMENT) < 0) {
      return lenient;
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, length)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
