package org.annalist.corroboration;

import java.util.Comparator;
import org.annalist.article.Publisher;

/**
 * Where information enters the corpus: an article that cites nothing for it, or what an article
 * cites that is not itself in the corpus.
 *
 * @param id a work's id, the address of a reference, or its title
 * @param publisher who issued it
 */
public record Origin(String id, Publisher publisher) implements Comparable<Origin> {

  /** Orders by id. */
  @Override
  public int compareTo(Origin other) {
    return Comparator.comparing(Origin::id)
        .thenComparing(origin -> origin.publisher.toString())
        .compare(this, other);
  }
}
