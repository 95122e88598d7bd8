package org.annalist.export;

import java.util.List;
import org.annalist.claim.Claim;

/** The columns of {@code facts.csv}. */
final class FactColumns {

  static final List<Column<FactRow>> ALL =
      List.of(
          Column.of("fact_id", FactRow::factId),
          Column.of("date_edtf", row -> Cells.string(row.date())),
          Column.of(
              "date_start", row -> row.date() == null ? null : Cells.date(row.date().start())),
          Column.of("date_end", row -> row.date() == null ? null : Cells.date(row.date().end())),
          Column.text("claim_text", row -> row.claims().get(0).text()),
          Column.of("corroboration", row -> row.corroboration().status().word()),
          Column.of("document_count", row -> Cells.string(row.corroboration().documentCount())),
          Column.of("publisher_count", row -> Cells.string(row.corroboration().publisherCount())),
          Column.of("origin_count", row -> Cells.string(row.corroboration().originCount())),
          Column.of("single_document", row -> Cells.string(row.corroboration().singleDocument())),
          Column.of("single_source", row -> Cells.string(row.corroboration().singleSource())),
          Column.of("claim_ids", row -> Cells.list(row.claims().stream().map(Claim::id).toList())),
          Column.of(
              "source_ids",
              row ->
                  Cells.list(
                      row.claims().stream().map(Claim::sourceId).distinct().sorted().toList())));

  private FactColumns() {}
}
