package org.annalist.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Sorted parts of a table, one a shard, and their merging into the table. A part holds lines of
 * key, tab, line; it appears under its name when it is whole, so that a step that is run again
 * after a crash writes the same part again.
 */
public final class Parts {

  private Parts() {}

  /** Writes the parts of {@code shard} into {@code folder}. */
  public static void write(Path folder, int shard, ExportLines lines) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<Table, SortedMap<String, String>> table : lines.tables().entrySet()) {
      Path part = folder.resolve(prefix(table.getKey()) + shard);
      Path unfinished = Files.createTempFile(folder, "unfinished-", "");
      try (Writer out = Files.newBufferedWriter(unfinished, UTF_8)) {
        for (Map.Entry<String, String> line : table.getValue().entrySet()) {
          out.append(line.getKey()).append('\t').append(line.getValue()).append('\n');
        }
      }
      Files.move(unfinished, part, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Merges the parts of {@code table} in {@code folder} into {@code file}; returns its lines. */
  public static long merge(Path folder, Table table, Path file) throws IOException {
    List<Cursor> cursors = new ArrayList<>();
    long count = 0;
    try (Writer out = Files.newBufferedWriter(file, UTF_8)) {
      if (!table.header().isEmpty()) {
        out.append(CsvLines.line(table.header())).append(table.lineEnd());
      }
      PriorityQueue<Cursor> queue =
          new PriorityQueue<>(
              Comparator.comparing(Cursor::key).thenComparing(cursor -> cursor.line));
      for (Path part : partsOf(folder, table)) {
        Cursor cursor = new Cursor(Files.newBufferedReader(part, UTF_8));
        cursors.add(cursor);
        if (cursor.advance()) {
          queue.add(cursor);
        }
      }
      String before = null;
      while (!queue.isEmpty()) {
        Cursor next = queue.poll();
        // What two shards say alike, such as one rejected row seen twice, is said once.
        if (!next.line.equals(before)) {
          out.append(next.payload()).append(table.lineEnd());
          count++;
          before = next.line;
        }
        if (next.advance()) {
          queue.add(next);
        }
      }
    } finally {
      for (Cursor cursor : cursors) {
        cursor.reader.close();
      }
    }
    return count;
  }

  private static List<Path> partsOf(Path folder, Table table) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix(table)))
          .sorted()
          .toList();
    }
  }

  private static String prefix(Table table) {
    return table.file() + ".part-";
  }

  /** A part that is being read. */
  private static final class Cursor {

    private final BufferedReader reader;
    private String line;

    Cursor(BufferedReader reader) {
      this.reader = reader;
    }

    boolean advance() throws IOException {
      line = reader.readLine();
      return line != null;
    }

    String key() {
      return line.substring(0, line.indexOf('\t'));
    }

    String payload() {
      return line.substring(line.indexOf('\t') + 1);
    }
  }
}
