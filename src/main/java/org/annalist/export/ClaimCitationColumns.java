package org.annalist.export;

import java.util.List;

/** The columns of {@code claim_citations.csv}. */
final class ClaimCitationColumns {

  static final List<Column<ClaimCitationRow>> ALL =
      List.of(
          Column.of("claim_id", ClaimCitationRow::claimId),
          Column.of("citation_id", row -> row.citation().reference().id()),
          Column.of("scope", row -> row.citation().scope().word()),
          Column.of("support", row -> row.support().status().word()),
          Column.of("support_score", row -> ClaimJson.score(row.support().score())),
          Column.of("support_file", row -> row.support().file()),
          Column.of("flags", row -> Cells.list(row.flags())));

  private ClaimCitationColumns() {}
}
