package org.annalist.export;

/**
 * A line of a table, without its line end.
 *
 * @param table the table
 * @param key what its lines are sorted by; no control characters
 * @param line the line
 */
public record ExportLine(Table table, String key, String line) {

  /** Returns the line of a source. */
  public static ExportLine of(SourceRow row, CsvLines csv) {
    return new ExportLine(Table.SOURCES, row.sortKey(), csv.line(SourceColumns.ALL, row));
  }

  /** Returns the line of a reference. */
  public static ExportLine of(CitationRow row, CsvLines csv) {
    return new ExportLine(Table.CITATIONS, row.sortKey(), csv.line(CitationColumns.ALL, row));
  }

  /** Returns the line of something left out. */
  public static ExportLine of(Rejected rejected) {
    String key = SortKey.of(rejected.where(), rejected.step(), rejected.reason());
    return new ExportLine(
        Table.REJECTED, key.replaceAll("\\p{Cntrl}", " "), ClaimJson.line(rejected));
  }
}
