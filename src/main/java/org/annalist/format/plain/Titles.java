package org.annalist.format.plain;

import java.util.List;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.article.Metadata;
import org.annalist.format.plain.Paragraphs.Piece;

/** Finds the title, and the publisher that a page's own title names after a bar. */
final class Titles {

  /** Among so many lines from the top stands the title of a page that has one. */
  private static final int TOP = 12;

  private Titles() {}

  /**
   * Returns the first of {@code pieces} that is no page chrome, unless it is running text; else -1.
   *
   * @param rules the rule that matched each piece, or null
   */
  static int find(List<Piece> pieces, List<LineRule> rules) {
    for (int i = 0; i < pieces.size() && i < TOP; i++) {
      String line = pieces.get(i).line().text();
      if (rules.get(i) != null) {
        continue;
      }
      boolean prose = Prose.is(line);
      boolean alone = Paragraphs.followsGap(pieces, i) && isAboveGap(pieces, i);
      boolean text = prose && (!alone || line.endsWith("."));
      return text || line.length() > LineRules.LONGEST_LINE ? -1 : i;
    }
    return -1;
  }

  private static boolean isAboveGap(List<Piece> pieces, int i) {
    return i + 1 < pieces.size() && Paragraphs.followsGap(pieces, i + 1);
  }

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
