package org.annalist.export;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** The files of an export that are merged from sorted parts. */
public enum Table {
  CLAIMS_JSONL("claims.jsonl", List.of()),
  CLAIMS("claims.csv", Column.names(ClaimColumns.ALL)),
  SOURCES("sources.csv", Column.names(SourceColumns.ALL)),
  CITATIONS("citations.csv", Column.names(CitationColumns.ALL)),
  CLAIM_CITATIONS("claim_citations.csv", Column.names(ClaimCitationColumns.ALL)),
  FACTS("facts.csv", Column.names(FactColumns.ALL)),
  REJECTED("rejected.jsonl", List.of());

  private final String file;
  private final ImmutableList<String> header;

  Table(String file, List<String> header) {
    this.file = file;
    this.header = ImmutableList.copyOf(header);
  }

  /** Returns the name of the file. */
  public String file() {
    return file;
  }

  /** Returns the names of the columns, empty for JSON Lines. */
  public List<String> header() {
    return header;
  }

  /** Returns what ends a line: CRLF in CSV (RFC 4180), LF in JSON Lines. */
  String lineEnd() {
    return header.isEmpty() ? "\n" : "\r\n";
  }
}
