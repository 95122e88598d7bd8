package org.annalist.article;

import java.util.List;
import org.annalist.text.SourceMap;

/**
 * What a format's reader makes of a file: its words, and what each part of them is.
 *
 * @param text the words that a reader of the page sees, markers among them
 * @param map where they stand in the decoded file
 * @param metadata what the page says of itself
 * @param blocks its layout in reading order, without overlaps
 * @param markers the markers of all blocks, in order
 * @param entries its reference lists, in order
 */
public record Page(
    String text,
    SourceMap map,
    Metadata metadata,
    List<Block> blocks,
    List<Marker> markers,
    List<Entry> entries) {

  public Page {
    blocks = List.copyOf(blocks);
    markers = List.copyOf(markers);
    entries = List.copyOf(entries);
  }
}
