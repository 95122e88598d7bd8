package org.annalist.cited;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.Locale;
import java.util.Set;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/** Tells what a WARC record holds. */
final class Captured {

  private static final Set<String> TYPES =
      Set.of("", "text/html", "application/xhtml+xml", "text/plain");

  private Captured() {}

  /** Returns what {@code record} captured, or null when it is about no page. */
  static Capture of(WarcRecord record, Place place, Limits limits) throws IOException {
    if (!(record instanceof WarcTargetRecord target) || target.target() == null) {
      return null;
    }
    String url = target.target();
    String date = record.headers().first("WARC-Date").orElse("");
    if (record instanceof WarcResponse && isHttp(record)) {
      return ofResponse(http(head(record.body(), limits)), url, date, place);
    }
    if (record instanceof WarcResource || record instanceof WarcConversion) {
      String type = type(record.headers().first("Content-Type").orElse(""));
      return ofType(type, url, date, place);
    }
    if (record instanceof WarcRevisit) {
      return record
          .headers()
          .first("WARC-Refers-To-Target-URI")
          .map(original -> Capture.redirect(url, date, place, original))
          .orElse(null);
    }
    return null;
  }

  private static Capture ofResponse(HttpResponse http, String url, String date, Place place) {
    int status = http.status();
    String to = http.headers().first("Location").orElse(null);
    if (status >= 300 && status < 400 && to != null) {
      String resolved = resolve(url, to);
      return resolved == null
          ? Capture.unusable(url, date, place, "a redirect to no address: " + to)
          : Capture.redirect(url, date, place, resolved);
    }
    if (status < 200 || status >= 300) {
      return Capture.unusable(url, date, place, "HTTP status " + status + ", no page");
    }
    return ofType(type(http.headers().first("Content-Type").orElse("")), url, date, place);
  }

  private static Capture ofType(String type, String url, String date, Place place) {
    return isRead(type)
        ? Capture.page(url, date, place)
        : Capture.unusable(url, date, place, type + " is not read; expected HTML or plain text");
  }

  static boolean isHttp(WarcRecord record) {
    return type(record.headers().first("Content-Type").orElse("")).equals("application/http");
  }

  /** Says whether texts of this media type are read; without one the bytes decide. */
  static boolean isRead(String type) {
    return TYPES.contains(type);
  }

  /** Returns the media type of a {@code Content-Type} field without its parameters. */
  static String type(String field) {
    int end = field.indexOf(';');
    return (end < 0 ? field : field.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** Returns {@code to} as an absolute address, or null when it is none. */
  static String resolve(String url, String to) {
    try {
      // Many write a space or an umlaut as it is.
      URI resolved = URI.create(url).resolve(to.strip().replace(" ", "%20"));
      return resolved.getHost() == null ? null : resolved.toString();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static byte[] head(MessageBody body, Limits limits) throws IOException {
    return body.stream().readNBytes((int) Math.min(body.size(), limits.header()));
  }

  /** Parses an answer; its body ends where {@code bytes} end, whatever its head says. */
  static HttpResponse http(byte[] bytes) throws IOException {
    return HttpResponse.parse(
        LengthedBody.create(
            Channels.newChannel(new ByteArrayInputStream(bytes)),
            ByteBuffer.allocate(0),
            bytes.length));
  }
}
