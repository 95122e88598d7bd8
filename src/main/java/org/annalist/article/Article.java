package org.annalist.article;

import java.util.ArrayList;
import java.util.List;
import org.annalist.text.Places;
import org.annalist.text.Search;
import org.annalist.text.SourceMap;
import org.annalist.text.Span;

/**
 * One input document, as read.
 *
 * @param file its path below the input folder, with forward slashes
 * @param sha256 digest of the bytes of the file
 * @param text the words of the page; every offset counts from its start. Of a plain file, the file
 * @param map where these words stand in the decoded file
 * @param metadata what is known of it
 * @param blocks its layout in reading order, without overlaps
 * @param markers the markers of the text, in order
 * @param entries its reference lists, in order
 */
public record Article(
    String file,
    String sha256,
    String text,
    SourceMap map,
    Metadata metadata,
    List<Block> blocks,
    List<Marker> markers,
    List<Entry> entries) {

  public Article {
    blocks = List.copyOf(blocks);
    markers = List.copyOf(markers);
    entries = List.copyOf(entries);
  }

  /** Returns the places of the article's words in its file. */
  public Places places() {
    return map.places(text);
  }

  /** Returns the sentences of {@code stretch}, with their markers. */
  public List<Sentence> sentences(Span stretch) {
    return Sentences.of(text, stretch, markersIn(stretch));
  }

  /** Returns the markers that lie in {@code stretch}, in order. */
  public List<Marker> markersIn(Span stretch) {
    int next = Search.first(markers.size(), i -> markers.get(i).span().start() >= stretch.start());
    List<Marker> inside = new ArrayList<>();
    while (next < markers.size() && markers.get(next).span().end() <= stretch.end()) {
      inside.add(markers.get(next++));
    }
    return inside;
  }
}
