package org.annalist.export;

import java.util.List;

/** The columns of {@code sources.csv}. */
final class SourceColumns {

  static final List<Column<SourceRow>> ALL =
      List.of(
          Column.of("source_id", row -> row.source().id()),
          Column.of("work_id", SourceRow::workId),
          Column.text("file", row -> row.source().file()),
          Column.of("sha256", row -> row.source().sha256()),
          Column.text("title", row -> row.source().metadata().title()),
          Column.text("publisher", row -> row.source().metadata().publisher()),
          Column.text("author", row -> row.source().metadata().author()),
          Column.text("agency", row -> row.source().agency()),
          Column.of("published", row -> Cells.date(row.source().metadata().published())),
          Column.text("url", row -> row.source().metadata().url()),
          Column.text("archived_url", row -> row.source().metadata().archivedUrl()),
          Column.text("tier", row -> row.source().metadata().tier()),
          Column.text("republication_of", row -> row.source().metadata().republicationOf()),
          Column.text("licence", row -> row.source().metadata().licence()),
          Column.text("language", row -> row.source().metadata().language()),
          Column.of("reference_count", row -> Cells.string(row.referenceCount())),
          Column.of("claim_count", row -> Cells.string(row.claimCount())));

  private SourceColumns() {}
}
