package org.annalist.article;

import java.util.List;

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
