package org.annalist.cited;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** A WARC file being made for a test. */
final class Warc {

  static final Instant FIRST = Instant.parse("2021-06-18T12:00:00Z");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final WarcWriter writer;
  private Instant date = FIRST;
  private int records;

  private Warc(WarcCompression compression) throws IOException {
    writer = new WarcWriter(Channels.newChannel(bytes), compression);
  }

  static Warc plain() throws IOException {
    return new Warc(WarcCompression.NONE);
  }

  static Warc compressed() throws IOException {
    return new Warc(WarcCompression.GZIP);
  }

  /** The records after this were made on {@code day} of June 2021. */
  Warc on(int day) {
    date = Instant.parse("2021-06-18T12:00:00Z").plusSeconds(86_400L * (day - 18));
    return this;
  }

  Warc info() throws IOException {
    writer.write(
        new Warcinfo.Builder()
            .date(date)
            .setHeader("WARC-Record-ID", id())
            .body(MediaType.WARC_FIELDS, new byte[0])
            .build());
    return this;
  }

  Warc page(String url, String body) throws IOException {
    return answer(
        url,
        new HttpResponse.Builder(200, "OK")
            .body(MediaType.parse("text/html; charset=utf-8"), utf8(body)));
  }

  Warc text(String url, String body) throws IOException {
    return answer(
        url,
        new HttpResponse.Builder(200, "OK")
            .body(MediaType.parse("text/plain; charset=utf-8"), utf8(body)));
  }

  Warc redirect(String url, String to) throws IOException {
    return answer(url, new HttpResponse.Builder(301, "Moved").addHeader("Location", to));
  }

  Warc answer(String url, HttpResponse.Builder http) throws IOException {
    writer.write(
        new WarcResponse.Builder(url)
            .date(date)
            .setHeader("WARC-Record-ID", id())
            .body(http.build())
            .build());
    return this;
  }

  Warc revisit(String url, String original) throws IOException {
    writer.write(
        new WarcRevisit.Builder(url, WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1)
            .date(date)
            .setHeader("WARC-Record-ID", id())
            .setHeader("WARC-Refers-To-Target-URI", original)
            .build());
    return this;
  }

  /** Not drawn by chance: the same records are the same bytes. */
  private String id() {
    return "<urn:uuid:" + new UUID(0, ++records) + ">";
  }

  /** Adds what no writer would. */
  Warc raw(String record) {
    bytes.writeBytes(utf8(record));
    return this;
  }

  long size() {
    return bytes.size();
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  Path in(Path folder, String name) throws IOException {
    return Files.write(folder.resolve(name), bytes());
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }
}
