package org.annalist.export;

import java.util.ArrayList;
import java.util.List;
import org.annalist.article.Catalogue;
import org.annalist.corroboration.CorroboratedClaim;

/**
 * A line of a table, without its line end.
 *
 * @param table the table
 * @param key what its lines are sorted by; no control characters
 * @param line the line
 */
public record ExportLine(Table table, String key, String line) {

  /** Returns the lines of a fact: its own, and of each of its claims JSON, CSV and citations. */
  public static List<ExportLine> of(
      List<CorroboratedClaim> members, Catalogue inputs, CsvLines csv) {
    List<ExportLine> lines = new ArrayList<>();
    for (CorroboratedClaim claim : members) {
      String sourceId = claim.checked().cited().claim().sourceId();
      ClaimRow row = new ClaimRow(claim, inputs.byId(sourceId));
      String key = row.sortKey();
      lines.add(new ExportLine(Table.CLAIMS_JSONL, key, ClaimJson.line(row)));
      lines.add(new ExportLine(Table.CLAIMS, key, csv.line(ClaimColumns.ALL, row)));
      for (ClaimCitationRow cited : ClaimCitationRow.of(claim.checked())) {
        lines.add(
            new ExportLine(
                Table.CLAIM_CITATIONS, cited.sortKey(), csv.line(ClaimCitationColumns.ALL, cited)));
      }
    }
    FactRow fact = FactRow.of(members);
    lines.add(new ExportLine(Table.FACTS, fact.sortKey(), csv.line(FactColumns.ALL, fact)));
    return lines;
  }

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
