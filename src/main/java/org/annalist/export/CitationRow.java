package org.annalist.export;

import java.util.List;
import org.annalist.citation.Reference;

/**
 * A row of {@code citations.csv}: a reference of an article.
 *
 * @param reference the reference
 * @param position its place in the article's list, from 1
 * @param resolvedSourceId the input that it is, or null
 * @param flags what a reader should know of it
 */
public record CitationRow(
    Reference reference, int position, String resolvedSourceId, List<String> flags) {

  public CitationRow {
    flags = List.copyOf(flags);
  }

  /** Orders by source and place. */
  public String sortKey() {
    return SortKey.of(reference.sourceId(), SortKey.number(position), reference.id());
  }
}
