package org.annalist.article;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a user says of the inputs: {@code sources.csv}, one row a file.
 *
 * @param byFile what is known of each file
 * @param problems rows that were left out, and why
 */
public record SourcesTable(Map<String, Row> byFile, List<Problem> problems)
    implements Serializable {

  /** The columns, of which {@code file} is required. */
  public static final List<String> COLUMNS =
      List.of(
          "file",
          "id",
          "url",
          "archived_url",
          "title",
          "publisher",
          "author",
          "published",
          "tier",
          "republication_of",
          "licence",
          "language");

  /** A row of another length is a problem of its own, not the end of the table. */
  private static final CsvReader.CsvReaderBuilder READER =
      CsvReader.builder().allowExtraFields(true).allowMissingFields(true);

  /** Nothing said. */
  public static final SourcesTable EMPTY = new SourcesTable(Map.of(), List.of());

  public SourcesTable {
    byFile = Map.copyOf(byFile);
    problems = List.copyOf(problems);
  }

  /**
   * What is said of a file.
   *
   * @param line line of the table, from 1
   * @param metadata what it says
   */
  public record Row(long line, Metadata metadata) implements Serializable {}

  /**
   * A row that was left out.
   *
   * @param line line of the table, from 1
   * @param reason what is wrong with it
   */
  public record Problem(long line, String reason) implements Serializable {}

  /** Returns what is said of {@code file}, nothing when it has no row. */
  public Metadata of(String file) {
    return byFile.containsKey(file) ? byFile.get(file).metadata() : Metadata.NONE;
  }

  /**
   * Returns the rows of files that are none of {@code files}, nor in one of them that holds others,
   * in the order of their lines.
   */
  public List<Problem> missing(Set<String> files) {
    return byFile.entrySet().stream()
        .filter(row -> !files.contains(row.getKey()) && !isInside(row.getKey(), files))
        .map(
            row ->
                new Problem(
                    row.getValue().line(), "file \"" + row.getKey() + "\" is not among the inputs"))
        .sorted(Comparator.comparingLong(Problem::line))
        .toList();
  }

  private static boolean isInside(String name, Set<String> files) {
    for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
      if (files.contains(name.substring(0, slash))) {
        return true;
      }
    }
    return false;
  }

  /** Reads a table; what cannot be used is among the problems. */
  public static SourcesTable parse(String csv) {
    Map<String, Row> byFile = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    List<String> header = null;
    String bare = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    try (CsvReader<CsvRecord> rows = READER.ofCsvRecord(bare)) {
      for (CsvRecord row : rows) {
        long line = row.getStartingLineNumber();
        if (header == null) {
          header = row.getFields();
          problems.addAll(problemsOf(header));
          if (!header.contains("file")) {
            break;
          }
        } else {
          addRow(header, row, line, byFile, problems);
        }
      }
    } catch (CsvParseException e) {
      problems.add(new Problem(0, "not CSV: " + e.getMessage()));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return new SourcesTable(byFile, problems);
  }

  private static List<Problem> problemsOf(List<String> header) {
    List<Problem> problems = new ArrayList<>();
    if (!header.contains("file")) {
      problems.add(new Problem(1, "no column \"file\"; expected " + String.join(", ", COLUMNS)));
    }
    for (String column : header) {
      if (!COLUMNS.contains(column)) {
        problems.add(
            new Problem(
                1, "unknown column \"" + column + "\"; expected " + String.join(", ", COLUMNS)));
      }
    }
    return problems;
  }

  private static void addRow(
      List<String> header,
      CsvRecord row,
      long line,
      Map<String, Row> byFile,
      List<Problem> problems) {
    if (row.getFieldCount() != header.size()) {
      problems.add(new Problem(line, row.getFieldCount() + " cells; expected " + header.size()));
      return;
    }
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String cell = row.getField(i).strip();
      cells.put(header.get(i), cell.isEmpty() ? null : cell);
    }
    if (row.getFields().stream().anyMatch(cell -> cell.indexOf('\n') >= 0)) {
      problems.add(new Problem(line, "a cell of several lines: a quote that is never closed?"));
      return;
    }
    String file = cells.get("file");
    if (file == null) {
      problems.add(new Problem(line, "no file"));
      return;
    }
    LocalDate published = null;
    String date = cells.get("published");
    if (date != null) {
      try {
        published = LocalDate.parse(date);
      } catch (DateTimeException e) {
        problems.add(
            new Problem(line, "published: \"" + date + "\" is not a date such as 1989-11-09"));
        return;
      }
    }
    Metadata metadata =
        new Metadata(
            cells.get("id"),
            cells.get("url"),
            cells.get("archived_url"),
            cells.get("title"),
            cells.get("publisher"),
            cells.get("author"),
            published,
            cells.get("tier"),
            cells.get("republication_of"),
            cells.get("licence"),
            cells.get("language"));
    Row known = byFile.putIfAbsent(file, new Row(line, metadata));
    if (known != null) {
      problems.add(
          new Problem(line, "file \"" + file + "\" has a row already, in line " + known.line()));
    }
  }
}
