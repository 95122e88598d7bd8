package org.annalist.format.html;

import java.util.List;
import org.annalist.article.Block;

/**
 * Lists that are running text: their items go on with the sentence that leads to them, "The boats
 * are:", or with the heading that stands for one. On pages with notes a list below a heading is one
 * of works, members or prizes.
 */
final class LedLists {

  private final String text;
  private final boolean cites;
  private Box led;

  /** Lists of a page with the words {@code text}, which {@code cites} by notes or does not. */
  LedLists(String text, boolean cites) {
    this.text = text;
    this.cites = cites;
  }

  /** Says whether {@code item} is in such a list, where {@code above} stand above it. */
  boolean holds(Box item, List<Block> above) {
    Box list = item.list();
    if (list == null) {
      return false;
    }
    if (list != led && lead(above)) {
      led = list;
    }
    return list == led;
  }

  private boolean lead(List<Block> above) {
    for (int i = above.size() - 1; i >= 0; i--) {
      Block block = above.get(i);
      switch (block.kind()) {
        case PROSE -> {
          return block.span().in(text).strip().endsWith(":");
        }
        case HEADING -> {
          return !cites;
        }
        case CAPTION, CHROME -> {}
        default -> {
          return false;
        }
      }
    }
    return false;
  }
}
