package org.annalist.format.plain;

import java.util.ArrayList;
import java.util.List;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.article.Entry;
import org.annalist.article.Marker;
import org.annalist.article.Page;
import org.annalist.text.SourceMap;
import org.annalist.text.Span;
import org.annalist.timex.TimexTagger;

/** Reads plain text as people paste and save it: what its parts are is told by their words. */
public final class PlainPage {

  private PlainPage() {}

  /** Reads {@code text}; dates of bylines are read with {@code tagger}. */
  public static Page read(String text, TimexTagger tagger) {
    List<Marker> markers = Markers.in(text, new Span(0, text.length()));
    Bylines bylines = Bylines.in(text, Layout.of(text, markers), tagger);
    List<Block> blocks = bylines.blocks();
    return new Page(
        text,
        SourceMap.IDENTITY,
        Titles.in(text, blocks).or(bylines.metadata()),
        blocks,
        markers,
        entries(text, blocks));
  }

  private static List<Entry> entries(String text, List<Block> blocks) {
    List<Entry> entries = new ArrayList<>();
    String section = null;
    int unlabelled = 0;
    for (Block block : blocks) {
      if (block.kind() != BlockKind.REFERENCE) {
        continue;
      }
      if (!block.section().equals(section)) {
        section = block.section();
        unlabelled = 0;
      }
      String line = block.span().in(text);
      ReferenceLabel label = ReferenceLabel.of(line);
      unlabelled++;
      // A list without numbers is numbered by its order, as the page that it was copied from did.
      String printed =
          label != null && label.label() != null ? label.label() : Integer.toString(unlabelled);
      entries.add(Entry.of(printed, line.substring(label == null ? 0 : label.length()).strip()));
    }
    return entries;
  }
}
