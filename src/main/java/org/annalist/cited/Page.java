package org.annalist.cited;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** The bytes of a cited page, taken out of its file. */
final class Page {

  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s;\"',]{1,40})");

  private final byte[] bytes;
  private final String type;
  private final String charset;

  private Page(byte[] bytes, String type, String charset) {
    this.bytes = bytes;
    this.type = type;
    this.charset = charset;
  }

  static Page read(Place place, Limits limits) throws UnreadablePage {
    try {
      return place.isWholeFile() ? ofFile(place, limits) : ofRecord(place, limits);
    } catch (IOException | RuntimeException e) {
      // The parser throws whatever it stumbles over.
      throw new UnreadablePage("cannot be read: " + WarcFile.words(e));
    }
  }

  /** Returns the page, its content encoding undone. */
  byte[] bytes() {
    return bytes;
  }

  /** Returns the charset that its sender named, or null. */
  String charset() {
    return charset;
  }

  /** Says whether it is HTML: as told; a page of unknown type is when it begins like it. */
  boolean isHtml() {
    if (!type.isEmpty()) {
      return type.endsWith("html");
    }
    String start = new String(bytes, 0, Math.min(bytes.length, 512), UTF_8);
    String lower = start.stripLeading().toLowerCase(Locale.ROOT);
    return lower.startsWith("<!doctype") || lower.startsWith("<html") || lower.startsWith("<head");
  }

  private static Page ofFile(Place place, Limits limits) throws IOException, UnreadablePage {
    try (InputStream in = Files.newInputStream(Path.of(place.path()))) {
      byte[] bytes = whole(in, limits);
      return new Page(bytes, hasHtmlName(place.name()) ? "text/html" : "text/plain", null);
    }
  }

  private static Page ofRecord(Place place, Limits limits) throws IOException, UnreadablePage {
    try (FileChannel file = FileChannel.open(Path.of(place.path()))) {
      file.position(place.offset());
      try (WarcReader reader = new WarcReader(new Metered(file))) {
        WarcRecord record =
            reader.next().orElseThrow(() -> new IOException("the file has changed"));
        String field = record.headers().first("Content-Type").orElse("");
        if (!(record instanceof WarcResponse) || !Captured.isHttp(record)) {
          return of(whole(record.body().stream(), limits), field);
        }
        byte[] answer = record.body().stream().readNBytes(limits.page() + limits.header());
        HttpResponse http = Captured.http(answer);
        return of(
            whole(http.bodyDecoded().stream(), limits),
            http.headers().first("Content-Type").orElse(""));
      }
    }
  }

  private static Page of(byte[] bytes, String field) {
    return new Page(bytes, Captured.type(field), charset(field));
  }

  private static byte[] whole(InputStream in, Limits limits) throws IOException, UnreadablePage {
    byte[] bytes = in.readNBytes(limits.page() + 1);
    if (bytes.length > limits.page()) {
      throw new UnreadablePage("a page of more than " + limits.page() + " bytes");
    }
    return bytes;
  }

  /** Returns the charset that a {@code Content-Type} field names, null when there is none such. */
  private static String charset(String field) {
    Matcher charset = CHARSET.matcher(field);
    try {
      return charset.find() && Charset.isSupported(charset.group(1)) ? charset.group(1) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean hasHtmlName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml");
  }
}
