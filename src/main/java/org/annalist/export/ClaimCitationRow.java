package org.annalist.export;

import java.util.ArrayList;
import java.util.List;
import org.annalist.citation.Citation;
import org.annalist.citation.CitationFlags;
import org.annalist.citation.CitedClaim;
import org.annalist.support.CheckedClaim;
import org.annalist.support.Support;

/**
 * A row of {@code claim_citations.csv}: which claim cites which reference.
 *
 * @param cited the claim and all its citations
 * @param position place of the citation among the claim's, from 1
 * @param citation the citation
 * @param support what the cited text says
 */
record ClaimCitationRow(CitedClaim cited, int position, Citation citation, Support support) {

  static List<ClaimCitationRow> of(CheckedClaim checked) {
    List<ClaimCitationRow> rows = new ArrayList<>();
    for (int i = 0; i < checked.supports().size(); i++) {
      rows.add(
          new ClaimCitationRow(
              checked.cited(),
              i + 1,
              checked.cited().citations().get(i),
              checked.supports().get(i)));
    }
    return rows;
  }

  String claimId() {
    return cited.claim().id();
  }

  /** What a reader should know of the citation. */
  List<String> flags() {
    return CitationFlags.of(cited, citation);
  }

  String sortKey() {
    return SortKey.of(claimId(), SortKey.number(position));
  }
}
