package org.annalist.export;

import java.util.List;

/** The columns of {@code citations.csv}. */
final class CitationColumns {

  static final List<Column<CitationRow>> ALL =
      List.of(
          Column.of("citation_id", row -> row.reference().id()),
          Column.of("source_id", row -> row.reference().sourceId()),
          Column.text("label", row -> row.reference().label()),
          Column.of("status", row -> row.reference().status().word()),
          Column.text("title", row -> row.reference().title()),
          Column.text("publisher", row -> row.reference().publisher()),
          Column.text("url", row -> row.reference().url()),
          Column.text("archived_url", row -> row.reference().archivedUrl()),
          Column.of("published", row -> Cells.string(row.reference().published())),
          Column.of("accessed", row -> Cells.string(row.reference().accessed())),
          Column.of("resolved_source_id", CitationRow::resolvedSourceId),
          Column.of("flags", row -> Cells.list(row.flags())),
          Column.text("reference_text", row -> row.reference().text()));

  private CitationColumns() {}
}
