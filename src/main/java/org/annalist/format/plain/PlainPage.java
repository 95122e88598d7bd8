package org.annalist.format.plain;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.article.Entry;
import org.annalist.article.Marker;
import org.annalist.article.Page;
import org.annalist.format.AuthorYears;
import org.annalist.format.PressCaptions;
import org.annalist.text.MappedText;
import org.annalist.text.SourceMap;
import org.annalist.text.Span;
import org.annalist.timex.TimexTagger;

/** Reads plain text as people paste and save it: what its parts are is told by their words. */
public final class PlainPage {

  /** An address that goes on in the next line, on which nothing else stands. */
  private static final Pattern BROKEN_ADDRESS =
      Pattern.compile("(?m)(https?://\\S*[/_=&?%-])\n(\\S*[\\d/_.=&%-]\\S*)$");

  private PlainPage() {}

  /** Reads the text of a file; dates of bylines are read with {@code tagger}. */
  public static Page read(String file, TimexTagger tagger) {
    MappedText mapped = Markdown.read(file);
    return mapped == null
        ? read(file, SourceMap.IDENTITY, tagger)
        : read(mapped.toString(), mapped.map(), tagger);
  }

  private static Page read(String text, SourceMap map, TimexTagger tagger) {
    List<Marker> markers = Markers.in(text, new Span(0, text.length()));
    Bylines bylines = Bylines.in(text, Layout.of(text, markers), tagger);
    List<Block> blocks =
        PressCaptions.in(text, bylines.blocks(), bylines.metadata().published(), tagger);
    List<Entry> entries = entries(text, blocks);
    Set<String> labels = entries.stream().map(Entry::label).collect(Collectors.toSet());
    markers = Marker.inOrder(markers, Footnotes.in(text, blocks, labels));
    AuthorYears works = AuthorYears.in(text, blocks, markers, entries, List.of());
    markers = Marker.inOrder(markers, works.markers());
    InlineSources inline = InlineSources.in(text, blocks, markers);
    List<Entry> all = new ArrayList<>(works.entries());
    all.addAll(inline.entries());
    return new Page(
        text,
        map,
        Titles.in(text, blocks).or(bylines.metadata()),
        blocks,
        Marker.inOrder(markers, inline.markers()),
        all);
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
      int from =
          label != null
              ? label.length()
              : Headings.isListItem(line)
                  ? 1
                  : line.startsWith(printed + " ") ? printed.length() : 0;
      String words = BROKEN_ADDRESS.matcher(line.substring(from).strip()).replaceAll("$1$2");
      entries.add(Entry.of(printed, words));
    }
    return entries;
  }
}
