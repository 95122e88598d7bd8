package org.annalist.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annalist.cited.Capture;
import org.annalist.cited.CitedPages;
import org.annalist.cited.WarcFile;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * The WARC file that pages are kept in. One that is there is gone on with: what a kill left of a
 * last record is cut off, and what is whole is not fetched again.
 */
public final class WarcOutput implements Closeable {

  private final FileChannel file;
  private final WarcCompression compression;
  private final Clock clock;
  private final CitedPages present;

  private WarcOutput(
      FileChannel file, WarcCompression compression, Clock clock, CitedPages present) {
    this.file = file;
    this.compression = compression;
    this.clock = clock;
    this.present = present;
  }

  /**
   * Opens {@code path}, whose name ends in {@code .warc} or {@code .warc.gz}.
   *
   * @param software what the file says that made it
   * @param clock when its records say that they were made
   * @throws IOException when it cannot be written, is being written by another, or is no WARC file
   */
  public static WarcOutput open(Path path, String software, Clock clock) throws IOException {
    FileChannel file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      lock(file, path);
      WarcCompression compression =
          path.toString().toLowerCase(Locale.ROOT).endsWith(".gz")
              ? WarcCompression.GZIP
              : WarcCompression.NONE;
      requireWarc(file, compression, path);
      WarcFile.Contents contents = WarcFile.contents(path, path.getFileName().toString());
      file.truncate(contents.end());
      file.position(contents.end());
      WarcOutput output =
          new WarcOutput(file, compression, clock, CitedPages.of(contents.captures()));
      if (contents.end() == 0) {
        output.write(info(software, clock));
      }
      return output;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static void lock(FileChannel file, Path path) throws IOException {
    try {
      if (file.tryLock() != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      // Held by this very program: the same answer.
    }
    throw new IOException(path + ": another run writes it");
  }

  /** Nothing that is no WARC file is cut off or written to. */
  private static void requireWarc(FileChannel file, WarcCompression compression, Path path)
      throws IOException {
    byte[] expected =
        compression == WarcCompression.GZIP
            ? new byte[] {0x1F, (byte) 0x8B}
            : "WARC/".getBytes(UTF_8);
    ByteBuffer start = ByteBuffer.allocate(expected.length);
    int read = Math.max(0, file.read(start, 0));
    for (int i = 0; i < read; i++) {
      if (start.get(i) != expected[i]) {
        throw new IOException(
            path + ": no WARC file, or not one of that name; nothing was written");
      }
    }
  }

  private static Warcinfo info(String software, Clock clock) {
    return new Warcinfo.Builder()
        .date(clock.instant())
        .fields(
            Map.of(
                "software", List.of(software),
                "format", List.of("WARC File Format 1.0"),
                "robots", List.of("obey")))
        .build();
  }

  /** Says whether the page is in the file already. */
  boolean has(CitedUrl cited) {
    Capture found = present.find(cited.url(), cited.archivedUrl());
    return found != null && found.kind() == Capture.Kind.PAGE;
  }

  /** A page or a redirect, and the address it was found at. */
  record Found(String url, Answer answer) {}

  /** Keeps a page and the redirects that led to it. */
  synchronized void keep(List<Found> chain) throws IOException {
    for (Found found : chain) {
      write(response(found));
    }
  }

  private WarcResponse response(Found found) throws IOException {
    Answer answer = found.answer();
    HttpResponse.Builder http = new HttpResponse.Builder(answer.status(), answer.phrase());
    answer
        .fields()
        .forEach(
            (name, values) -> {
              // The body is kept as one piece.
              if (!name.equalsIgnoreCase("Transfer-Encoding")) {
                values.forEach(value -> http.addHeader(name, value));
              }
            });
    byte[] body = answer.isRedirect() ? new byte[0] : answer.body();
    String type = answer.field("Content-Type");
    http.body(null, body);
    if (type != null) {
      http.setHeader("Content-Type", type);
    }
    return new WarcResponse.Builder(found.url())
        .date(clock.instant())
        .body(MediaType.HTTP_RESPONSE, http.build())
        .build();
  }

  /** Writes a record at once, so that a kill leaves at most one that is not whole. */
  private void write(WarcRecord record) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), compression)) {
      writer.write(record);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray());
    while (buffer.hasRemaining()) {
      file.write(buffer);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
