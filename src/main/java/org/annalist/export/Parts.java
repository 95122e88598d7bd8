package org.annalist.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * Sorted parts of a table, and their merging into the table (an external merge sort). A part holds
 * lines as {@link ExportLines} has them, and appears under its name when it is whole. Which lines
 * stand in which part does not show in the table; a step that is run again after a crash writes its
 * lines once more, and merging says each once.
 */
public final class Parts {

  /** So many parts are open at a time: systems allow few open files. */
  private static final int MOST_OPEN = 100;

  private static final String UNFINISHED = "unfinished-";

  private Parts() {}

  /** Writes {@code lines} as parts of their tables into {@code folder}. */
  public static void write(Path folder, ExportLines lines) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<Table, List<String>> table : lines.sorted().entrySet()) {
      write(
          folder,
          table.getKey(),
          out -> {
            for (String line : table.getValue()) {
              out.append(line).append('\n');
            }
          });
    }
  }

  /** Merges the parts of {@code table} in {@code folder} into {@code file}; returns its lines. */
  public static long merge(Path folder, Table table, Path file) throws IOException {
    Deque<Path> parts = new ArrayDeque<>(partsOf(folder, table));
    while (parts.size() > MOST_OPEN) {
      // What is merged goes to the end, so that no line is copied once a round.
      List<Path> some = Stream.generate(parts::remove).limit(MOST_OPEN).toList();
      parts.add(write(folder, table, out -> merge(some, line -> out.append(line).append('\n'))));
      for (Path merged : some) {
        Files.delete(merged);
      }
    }
    try (Writer out = Files.newBufferedWriter(file, UTF_8)) {
      if (!table.header().isEmpty()) {
        out.append(CsvLines.line(table.header())).append(table.lineEnd());
      }
      return merge(
          parts,
          line -> out.append(line, line.indexOf('\t') + 1, line.length()).append(table.lineEnd()));
    }
  }

  /** Writes what there is to write. */
  private interface Content {
    void write(Writer out) throws IOException;
  }

  /** Is told each line. */
  private interface LineReceiver {
    void line(String line) throws IOException;
  }

  /** Writes a part; returns it. */
  private static Path write(Path folder, Table table, Content content) throws IOException {
    Path unfinished = Files.createTempFile(folder, UNFINISHED, "");
    try (Writer out = Files.newBufferedWriter(unfinished, UTF_8)) {
      content.write(out);
    }
    String name = unfinished.getFileName().toString().substring(UNFINISHED.length());
    Path part = folder.resolve(prefix(table) + name);
    return Files.move(unfinished, part, StandardCopyOption.ATOMIC_MOVE);
  }

  private static long merge(Collection<Path> parts, LineReceiver receiver) throws IOException {
    List<Cursor> cursors = new ArrayList<>();
    long count = 0;
    try {
      PriorityQueue<Cursor> queue =
          new PriorityQueue<>(Comparator.comparing((Cursor cursor) -> cursor.line));
      for (Path part : parts) {
        Cursor cursor = new Cursor(Files.newBufferedReader(part, UTF_8));
        cursors.add(cursor);
        if (cursor.advance()) {
          queue.add(cursor);
        }
      }
      String before = null;
      while (!queue.isEmpty()) {
        Cursor next = queue.poll();
        // What two parts say alike, such as one rejected row seen twice, is said once.
        if (!next.line.equals(before)) {
          receiver.line(next.line);
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
      return files.filter(file -> file.getFileName().toString().startsWith(prefix(table))).toList();
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
  }
}
