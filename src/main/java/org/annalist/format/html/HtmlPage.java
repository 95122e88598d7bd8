package org.annalist.format.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.article.Entry;
import org.annalist.article.Marker;
import org.annalist.article.Metadata;
import org.annalist.article.Page;
import org.annalist.format.AuthorYears;
import org.annalist.format.PressCaptions;
import org.annalist.text.Span;
import org.annalist.timex.TimexTagger;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads a page of HTML: what its parts are is told by its elements, and by its words. */
public final class HtmlPage {

  private static final int LONGEST_LABEL = 24;

  private HtmlPage() {}

  /**
   * Returns the words of {@code html} as plain text, also those that stand around its article: its
   * title, then its blocks with an empty line between them, without menus and lists of notes.
   */
  public static String words(String html) {
    return PageWords.of(parse(html), html);
  }

  private static Document parse(String html) {
    return Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
  }

  /** Reads {@code html}; dates of bylines are read with {@code tagger}. */
  public static Page read(String html, TimexTagger tagger) {
    Document document = parse(html);
    PageMetadata metadata = PageMetadata.of(document, html, tagger);
    Links links = new Links(metadata.url(), metadata.wiki());
    Notes notes = new Notes(document);
    Rendering page = Rendering.of(document, html, notes, links);
    String text = page.text().toString();
    Body body = Body.of(text, page);
    Layout layout = Layout.of(text, page, body, metadata);
    Metadata known = metadata.with(layout, text);
    List<Block> blocks = PressCaptions.in(text, layout.blocks(), known.published(), tagger);

    Map<String, String> labels = new LinkedHashMap<>();
    List<Rendering.Pointer> pointers = inProse(page.pointers, blocks);
    List<Marker> markers = markers(pointers, labels);
    List<Entry> entries = entries(text, page, pointers, notes, links, labels);
    AuthorYears works =
        AuthorYears.in(text, blocks, markers, entries, listed(text, page, blocks, links));
    return new Page(
        text,
        page.text().map(),
        known,
        blocks,
        Marker.inOrder(markers, works.markers()),
        works.entries());
  }

  /** The entries of lists to which no anchor leads: they are cited by author and year, or not. */
  private static List<Entry> listed(String text, Rendering page, List<Block> blocks, Links links) {
    Set<Span> references = new HashSet<>();
    for (Block block : blocks) {
      if (block.kind() == BlockKind.REFERENCE) {
        references.add(block.span());
      }
    }
    List<Entry> listed = new ArrayList<>();
    for (Piece piece : page.pieces) {
      if (piece.box().note == null && references.contains(piece.span())) {
        String words = piece.span().in(text);
        List<String> urls = Notes.urlsIn(piece.box().element, links);
        listed.add(new Entry("", words, null, null, urls, null, null));
      }
    }
    return listed;
  }

  /** A link is a citation in running text alone, a pointer to a note wherever it stands. */
  private static List<Rendering.Pointer> inProse(
      List<Rendering.Pointer> pointers, List<Block> blocks) {
    List<Rendering.Pointer> kept = new ArrayList<>();
    int next = 0;
    for (Rendering.Pointer pointer : pointers) {
      while (next < blocks.size() && blocks.get(next).span().end() < pointer.span().end()) {
        next++;
      }
      boolean prose = next < blocks.size() && blocks.get(next).kind() == BlockKind.PROSE;
      if (pointer.url() == null || prose) {
        kept.add(pointer);
      }
    }
    return kept;
  }

  /** Gives each note the label that its first pointer prints. */
  private static List<Marker> markers(
      List<Rendering.Pointer> pointers, Map<String, String> labels) {
    List<Marker> markers = new ArrayList<>();
    Map<String, Integer> taken = new HashMap<>();
    int end = 0;
    int count = 0;
    for (Rendering.Pointer pointer : pointers) {
      if (pointer.span().start() < end) {
        continue;
      }
      end = pointer.span().end();
      List<String> pointsTo = List.of();
      if (pointer.id() != null) {
        String label = labels.get(pointer.id());
        if (label == null) {
          count++;
          label = pointer.url() != null ? "link " + count : bare(pointer.words(), count);
          int copies = taken.merge(label, 1, Integer::sum);
          // Two lists of one page may both begin with 1.
          label = copies > 1 ? label + " (" + copies + ")" : label;
          labels.put(pointer.id(), label);
        }
        pointsTo = List.of(label);
      }
      markers.add(new Marker(pointer.span(), pointsTo));
    }
    return markers;
  }

  private static String bare(String words, int count) {
    int from = 0;
    int to = words.length();
    while (from < to && "[( ^".indexOf(words.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && "]) :".indexOf(words.charAt(to - 1)) >= 0) {
      to--;
    }
    return from < to && to - from <= LONGEST_LABEL
        ? words.substring(from, to)
        : Integer.toString(count);
  }

  private static List<Entry> entries(
      String text,
      Rendering page,
      List<Rendering.Pointer> pointers,
      Notes notes,
      Links links,
      Map<String, String> labels) {
    Map<String, Span> spans = new HashMap<>();
    Map<String, Notes.Note> byId = new HashMap<>();
    List<String> order = new ArrayList<>();
    for (Piece piece : page.pieces) {
      Notes.Note note = piece.box().note;
      if (note != null) {
        if (byId.putIfAbsent(note.id(), note) == null) {
          order.add(note.id());
        }
        spans.merge(note.id(), piece.span(), (a, b) -> new Span(a.start(), b.end()));
      }
    }
    List<Entry> entries = new ArrayList<>();
    for (String id : order) {
      String label = labels.get(id);
      if (label != null) {
        entries.add(
            new Entry(
                label,
                withoutLabel(spans.get(id).in(text), label),
                null,
                null,
                notes.urls(byId.get(id), links),
                null,
                null));
      }
    }
    for (Rendering.Pointer pointer : pointers) {
      String label = pointer.url() == null ? null : labels.remove(pointer.id());
      if (label != null) {
        entries.add(
            new Entry(label, pointer.words(), null, null, List.of(pointer.url()), null, null));
      }
    }
    return entries;
  }

  /** Drops the label that stands at the head of an entry as text: {@code 5.}, {@code [5]}. */
  private static String withoutLabel(String words, String label) {
    for (String head : new String[] {"[" + label + "]", label + ".", label + ")", label + " "}) {
      if (words.startsWith(head)) {
        return words.substring(head.length()).strip();
      }
    }
    return words.startsWith("^") || words.startsWith("↑") ? words.substring(1).strip() : words;
  }
}
