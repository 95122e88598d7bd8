package org.annalist.export;

import org.annalist.article.Source;
import org.annalist.claim.Claim;
import org.annalist.corroboration.CorroboratedClaim;

/**
 * A claim and the source it stands in: what a row of {@code claims.csv} and a line of {@code
 * claims.jsonl} are made from.
 */
public record ClaimRow(CorroboratedClaim corroborated, Source source) {

  Claim claim() {
    return corroborated.checked().cited().claim();
  }

  /** Orders by date, source and place: the order of the export. */
  public String sortKey() {
    Claim claim = claim();
    return SortKey.of(
        SortKey.date(claim.date().edtf() == null ? null : claim.date().edtf().start()),
        SortKey.date(claim.date().edtf() == null ? null : claim.date().edtf().end()),
        claim.sourceId(),
        SortKey.number(claim.location().sentence().start()),
        claim.id());
  }
}
