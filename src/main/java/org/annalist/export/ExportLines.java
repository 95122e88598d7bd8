package org.annalist.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.annalist.corroboration.CorroboratedClaim;

/**
 * Collects lines, table by table, each as it stands in a part: the key that it is sorted by, a tab,
 * the line. No key holds a control character, so that such lines sort as their keys do.
 */
public final class ExportLines {

  private final CsvLines csv;
  private final Map<Table, List<String>> tables = new EnumMap<>(Table.class);
  private int count;

  /** Writes CSV as {@code csv} does. */
  public ExportLines(CsvLines csv) {
    this.csv = csv;
  }

  /** Adds the lines of a claim: JSON, CSV, its citations. */
  public void add(ClaimRow row) {
    put(Table.CLAIMS_JSONL, row.sortKey(), ClaimJson.line(row));
    put(Table.CLAIMS, row.sortKey(), csv.line(ClaimColumns.ALL, row));
    for (ClaimCitationRow cited : ClaimCitationRow.of(row.corroborated().checked())) {
      put(Table.CLAIM_CITATIONS, cited.sortKey(), csv.line(ClaimCitationColumns.ALL, cited));
    }
  }

  /** Adds the line of a fact, given all its claims. */
  public void addFact(List<CorroboratedClaim> members) {
    FactRow row = FactRow.of(members);
    put(Table.FACTS, row.sortKey(), csv.line(FactColumns.ALL, row));
  }

  /** Adds a line. */
  public void add(ExportLine line) {
    put(line.table(), line.key(), line.line());
  }

  /** Returns how many lines were added. */
  public int count() {
    return count;
  }

  /** Returns the lines of each table, sorted. */
  public Map<Table, List<String>> sorted() {
    tables.values().forEach(lines -> lines.sort(null));
    return tables;
  }

  private void put(Table table, String key, String line) {
    tables.computeIfAbsent(table, t -> new ArrayList<>()).add(key + '\t' + line);
    count++;
  }
}
