package org.annalist.export;

import org.annalist.article.Source;

/**
 * A row of {@code sources.csv}.
 *
 * @param source the document
 * @param workId the work it is a copy of: the smallest id of its sources
 * @param referenceCount entries of its reference list
 * @param claimCount claims made from it
 */
public record SourceRow(Source source, String workId, int referenceCount, int claimCount) {

  /** Orders by id. */
  public String sortKey() {
    return source.id();
  }
}
