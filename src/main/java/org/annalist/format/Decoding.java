package org.annalist.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;
import org.annalist.text.Utf8;

/** Turns the bytes of a file into text. */
final class Decoding {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Set<String> LATIN_1 =
      Set.of("iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii");
  private static final Set<String> SEVEN_BITS = Set.of("ISO-2022-JP", "ISO-2022-KR");

  /** How far an encoding is looked for; browsers look at the first 1,024 bytes. */
  private static final int PRESCAN = 4_096;

  private static final Pattern DECLARATION =
      Pattern.compile(
          "(?i)(?:<meta[^>]{0,200}?charset\\s*=|<\\?xml[^>]{0,100}?encoding\\s*=)"
              + "\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})");

  private static final char REPLACEMENT = '\uFFFD';

  private Decoding() {}

  /**
   * Decodes by byte order mark, else as UTF-8. Bytes that are not UTF-8 become U+FFFD where the
   * rest of the file is, and windows-1252 where it is not.
   *
   * @throws UnreadableArticle when the file is empty or holds no text
   */
  static String decode(byte[] bytes) throws UnreadableArticle {
    return checked(withoutMark(bytes, null));
  }

  /**
   * Decodes as {@link #decode}, but where no mark says so and the bytes are not UTF-8, by the
   * encoding that the page declares in its first {@value #PRESCAN} bytes.
   *
   * @throws UnreadableArticle when the file is empty or holds no text
   */
  static String decodeHtml(byte[] bytes) throws UnreadableArticle {
    return checked(withoutMark(bytes, declared(bytes)));
  }

  /**
   * Decodes as {@link #decodeHtml(byte[])}, but what the sender of the page named wins over what
   * the page declares; {@code named} is null when it named nothing.
   *
   * @throws UnreadableArticle when the file is empty or holds no text
   */
  static String decodeHtml(byte[] bytes, Charset named) throws UnreadableArticle {
    return checked(withoutMark(bytes, named == null ? declared(bytes) : named));
  }

  private static Charset declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, PRESCAN), ISO_8859_1);
    Matcher declaration = DECLARATION.matcher(head);
    if (!declaration.find()) {
      return null;
    }
    String name = declaration.group(1).toLowerCase(Locale.ROOT);
    // What browsers do, too: pages that say Latin-1 hold windows-1252.
    if (LATIN_1.contains(name)) {
      return WINDOWS_1252;
    }
    try {
      return Charset.isSupported(name) ? Charset.forName(name) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String checked(String text) throws UnreadableArticle {
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

  private static String withoutMark(byte[] bytes, Charset declared) {
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
    String strict = Utf8.decode(bytes, 0, bytes.length);
    if (strict != null) {
      // Only of seven bits, it may still be of another encoding.
      return declared != null && SEVEN_BITS.contains(declared.name())
          ? new String(bytes, declared)
          : strict;
    }
    if (declared != null && !declared.equals(UTF_8) && !declared.name().startsWith("UTF-")) {
      return new String(bytes, declared);
    }
    String lenient = new String(bytes, UTF_8);
    return isMostlyUtf8(lenient) ? lenient : new String(bytes, WINDOWS_1252);
  }

  /** Broken UTF-8 still has more whole multi-byte characters than broken ones. */
  private static boolean isMostlyUtf8(String lenient) {
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
