package org.annalist.format;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** Turns the bytes of a file into text. */
final class Decoding {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final char REPLACEMENT = '\uFFFD';

  private Decoding() {}

  /**
   * Decodes by byte order mark, else as UTF-8. Bytes that are not UTF-8 become U+FFFD where the
   * rest of the file is, and windows-1252 where it is not.
   *
   * @throws UnreadableArticle when the file is empty or holds no text
   */
  static String decode(byte[] bytes) throws UnreadableArticle {
    String text = withoutMark(bytes);
    if (text.isBlank()) {
      throw new UnreadableArticle("no text: the file is empty or blank");
    }
    int controls = controlsIn(text);
    if (controls > 0 && controls * 100L >= text.length()) {
      throw new UnreadableArticle(
          "not text: " + controls + " control characters in " + text.length() + " characters");
    }
    return text;
  }

  private static String withoutMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, UTF_8);
    }
    // UTF-32 first: its mark of small order begins with that of UTF-16.
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return new String(bytes, 4, bytes.length - 4, UTF_32LE);
    }
    if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return new String(bytes, 4, bytes.length - 4, UTF_32BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, UTF_16BE);
    }
    try {
      CharBuffer strict =
          UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return strict.toString();
    } catch (CharacterCodingException e) {
      return mostlyUtf8(bytes) ? new String(bytes, UTF_8) : new String(bytes, WINDOWS_1252);
    }
  }

  /** Broken UTF-8 still has more whole multi-byte characters than broken ones. */
  private static boolean mostlyUtf8(byte[] bytes) {
    String lenient = new String(bytes, UTF_8);
    long broken = lenient.chars().filter(c -> c == REPLACEMENT).count();
    long whole = lenient.chars().filter(c -> c > 0x7F && c != REPLACEMENT).count();
    return whole >= broken;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static int controlsIn(String text) {
    int controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
        controls++;
      }
    }
    return controls;
  }
}
