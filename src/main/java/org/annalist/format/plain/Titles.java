package org.annalist.format.plain;

import java.util.List;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.article.Metadata;

/** Takes the title, and the publisher that a page's own title names after a bar. */
final class Titles {

  private Titles() {}

  static Metadata in(String text, List<Block> blocks) {
    for (Block block : blocks) {
      if (block.kind() == BlockKind.TITLE) {
        String line = Headings.plain(block.span().in(text));
        return metadata(Headings.withoutSite(line), Headings.siteOf(line));
      }
    }
    return Metadata.NONE;
  }

  private static Metadata metadata(String title, String publisher) {
    return new Metadata(null, null, null, title, publisher, null, null, null, null, null, null);
  }
}
