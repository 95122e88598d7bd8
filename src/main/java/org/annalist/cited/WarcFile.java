package org.annalist.cited;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Goes through a WARC file, plain or compressed record by record. A broken record is named and left
 * out; reading goes on at the next one that can be found.
 */
public final class WarcFile {

  /** How often something may look like a record and be none before the search is given up. */
  private static final int MOST_FALSE_STARTS = 1_000;

  private static final String MISFIT = "its length is not what its head says";

  private final Path path;
  private final String name;
  private final Limits limits;
  private final List<Capture> captures = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private FileChannel file;
  private long end;
  private int records;
  private int falseStarts;

  private WarcFile(Path path, String name, Limits limits) {
    this.path = path;
    this.name = name;
    this.limits = limits;
  }

  /**
   * What is in a WARC file.
   *
   * @param captures what its records hold
   * @param problems what was left out
   * @param end byte after the last whole record; the end of the file when not all were read
   */
  public record Contents(List<Capture> captures, List<Problem> problems, long end) {}

  /**
   * Goes through {@code path}, which exports call {@code name}.
   *
   * @throws IOException when the file cannot be opened or read at all
   */
  public static Contents contents(Path path, String name) throws IOException {
    return contents(path, name, Limits.DEFAULT);
  }

  static Contents contents(Path path, String name, Limits limits) throws IOException {
    return new WarcFile(path, name, limits).read();
  }

  private Contents read() throws IOException {
    try (FileChannel channel = FileChannel.open(path)) {
      file = channel;
      long at = 0;
      while (at >= 0) {
        at = readFrom(at);
      }
      return new Contents(captures, problems, end);
    }
  }

  /** Reads records from {@code start} on; returns where to go on after a broken one, or -1. */
  private long readFrom(long start) throws IOException {
    file.position(start);
    Metered metered = new Metered(file);
    WarcReader reader = null;
    Place last = null;
    boolean[] misfit = new boolean[1];
    try {
      metered.allow(limits.header());
      reader = new WarcReader(metered);
      reader.onWarning(warning -> misfit[0] |= warning.contains("trailer"));
      while (true) {
        metered.allow(limits.header());
        WarcRecord record = reader.next().orElse(null);
        if (misfit[0]) {
          return giveUp(last, MISFIT);
        }
        Place here = place(start + reader.position());
        end = last == null ? end : here.offset();
        if (record == null) {
          end = file.size();
          return -1;
        }
        if (records == limits.records()) {
          problems.add(Problem.at(here, "more than " + limits.records() + " records; not read on"));
          end = file.size();
          return -1;
        }
        if (reader.compression() == WarcCompression.GZIP && !looksLikeRecord(here.offset())) {
          return giveUp(here, "not alone in its gzip member; compress the file record by record");
        }
        records++;
        last = here;
        metered.allow(Long.MAX_VALUE);
        readRecord(record, here, metered);
      }
    } catch (IOException | RuntimeException e) {
      // The parser throws whatever it stumbles over: bad dates, numbers, repeated fields.
      if (misfit[0]) {
        return giveUp(last, MISFIT);
      }
      Place here = place(reader == null ? start : start + reader.position());
      end = last == null || last.equals(here) ? end : here.offset();
      return giveUp(
          here,
          e instanceof EOFException ? "the file ends inside it" : "no WARC record: " + words(e));
    }
  }

  private Place place(long offset) {
    return new Place(path.toString(), name, offset);
  }

  private void readRecord(WarcRecord record, Place here, Metered metered) throws IOException {
    long size = record.body().size();
    if (size > limits.record()) {
      throw new IOException(size + " bytes; at most " + limits.record() + " are read");
    }
    Capture capture = Captured.of(record, here, limits);
    if (capture != null) {
      captures.add(capture);
    }
    consume(record.body(), metered);
  }

  private void consume(MessageBody body, Metered metered) throws IOException {
    long compressed = metered.count();
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    long size = 0;
    while (body.read(buffer.clear()) >= 0) {
      size += buffer.position();
      long taken = metered.count() - compressed + Metered.READ_AHEAD;
      if (size > 1 << 20 && size > limits.ratio() * taken) {
        throw new IOException("grows to more than " + limits.ratio() + " times its size");
      }
    }
  }

  /** Names a broken record, forgets what was made of it, and returns where the next one starts. */
  private long giveUp(Place place, String reason) throws IOException {
    captures.removeIf(capture -> capture.place().offset() >= place.offset());
    problems.add(Problem.at(place, reason));
    long next = nextAfter(place.offset());
    if (next < 0 && falseStarts >= MOST_FALSE_STARTS) {
      problems.add(Problem.at(place, "no record was found in what follows; not read on"));
    }
    return next;
  }

  /** Returns the first byte after {@code offset} at which a record starts, or -1. */
  private long nextAfter(long offset) throws IOException {
    ByteBuffer window = ByteBuffer.allocate(1 << 16);
    long from = offset + 1;
    while (from + RecordStart.LENGTH <= file.size()) {
      file.read(window.clear(), from);
      window.flip();
      int last = window.limit() - RecordStart.LENGTH;
      for (int i = 0; i <= last; i++) {
        if (RecordStart.isAt(window, i)) {
          if (opens(from + i)) {
            return from + i;
          }
          if (++falseStarts >= MOST_FALSE_STARTS) {
            return -1;
          }
        }
      }
      from += Math.max(1, last + 1);
    }
    return -1;
  }

  private boolean looksLikeRecord(long offset) throws IOException {
    ByteBuffer start = ByteBuffer.allocate(RecordStart.LENGTH);
    file.read(start, offset);
    return start.flip().limit() == RecordStart.LENGTH && RecordStart.isAt(start, 0);
  }

  private boolean opens(long offset) throws IOException {
    file.position(offset);
    Metered metered = new Metered(file);
    metered.allow(limits.header());
    try (WarcReader reader = new WarcReader(metered)) {
      return reader.next().isPresent();
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  static String words(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
