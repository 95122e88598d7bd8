package org.annalist.format.wiki;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.article.Marker;
import org.annalist.text.MappedText;
import org.annalist.text.Span;
import org.annalist.text.Table;

/**
 * The text of a page in the making: its words, its blocks, its markers, and the block that is open.
 */
final class PageText {

  /** What stands below headings that name no topic: references or lists. */
  private static final Map<String, String> SECTIONS = Table.map(PageText.class, "sections.tsv");

  private final MappedText out;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Marker> markers = new ArrayList<>();

  /** The block that is being written, or null. */
  private BlockKind open;

  private int blockStart;

  /** Whether it is an item of a list. */
  private boolean inItem;

  private String section = "";

  /** What stands in this section: references, list, or null for prose. */
  private String role;

  private int roleLevel;
  private int htmlTables;

  /** Where something of the page was left out just now, as a length of the text; else -1. */
  private int gap = -1;

  PageText(String wikitext) {
    this.out = new MappedText(wikitext);
  }

  MappedText out() {
    return out;
  }

  List<Block> blocks() {
    return blocks;
  }

  List<Marker> markers() {
    return markers;
  }

  boolean isOpen() {
    return open != null;
  }

  boolean isOpen(BlockKind kind) {
    return open == kind;
  }

  /** Says whether something was written into the open block. */
  boolean hasWords() {
    return open != null && out.length() > blockStart;
  }

  /** Returns where the block that is being written began. */
  int blockStart() {
    return blockStart;
  }

  void begin(BlockKind kind) {
    open = kind;
    blockStart = out.length();
    gap = -1;
  }

  /** The next words belong to running text; a block is begun when none is open. */
  void beginWords() {
    if (open == null) {
      begin(
          htmlTables > 0
              ? BlockKind.TABLE
              : role == null
                  ? BlockKind.PROSE
                  : role.equals("references") ? BlockKind.REFERENCE : BlockKind.LIST);
    }
  }

  /** The next words are an item of a list, or are not. */
  void item(boolean isItem) {
    inItem = isItem;
  }

  /** Ends the open block, without the white space at its edges; an empty one was none. */
  void end() {
    if (open != null) {
      int end = out.length();
      while (end > blockStart && Character.isWhitespace(out.charAt(end - 1))) {
        end--;
      }
      int start = blockStart;
      while (start < end && Character.isWhitespace(out.charAt(start))) {
        start++;
      }
      BlockKind kind = open;
      if (kind == BlockKind.PROSE && inItem && !isSentence(start, end)) {
        kind = BlockKind.LIST;
      }
      out.truncate(end);
      if (end > start) {
        blocks.add(new Block(kind, section, new Span(start, end)));
        out.insert("\n");
      }
      open = null;
    }
    inItem = false;
    gap = -1;
  }

  /** A line ends: a block of prose goes on in the next one. */
  boolean goesOn() {
    return open == BlockKind.PROSE && !inItem;
  }

  /** An item of a list is prose when it ends as a sentence does and is as long as one. */
  private boolean isSentence(int start, int end) {
    int last = end;
    for (int m = markers.size() - 1; m >= 0 && markers.get(m).span().end() == last; m--) {
      last = markers.get(m).span().start();
      while (last > start && Character.isWhitespace(out.charAt(last - 1))) {
        last--;
      }
    }
    while (last > start && "\"'”’)".indexOf(out.charAt(last - 1)) >= 0) {
      last--;
    }
    if (last == start || ".!?".indexOf(out.charAt(last - 1)) < 0) {
      return false;
    }
    int words = 1;
    for (int i = start; i < last && words < 5; i++) {
      if (out.charAt(i) == ' ') {
        words++;
      }
    }
    return words >= 5;
  }

  /** Begins the section below a heading of {@code level}. */
  void section(String heading, int level) {
    section = heading;
    htmlTables = 0;
    if (role == null || level <= roleLevel) {
      role = SECTIONS.get(heading.toLowerCase(Locale.ROOT));
      roleLevel = level;
    }
  }

  void beginHtmlTable() {
    htmlTables++;
  }

  void endHtmlTable() {
    htmlTables = Math.max(0, htmlTables - 1);
  }

  /** A line break of the wikitext at {@code at} is a space, unless there is one already. */
  void space(int at) {
    if (out.length() > blockStart && !Character.isWhitespace(out.charAt(out.length() - 1))) {
      out.replace(at, at + 1, " ");
    }
  }

  /** Something of the page that stands here is not shown. */
  void leaveOut() {
    gap = out.length();
  }

  /** Says whether something was left out right before the next word. */
  boolean isAfterGap() {
    return gap == out.length();
  }

  /** Drops white space at the end of the open block, as far as {@code last}; returns its length. */
  int trim() {
    int last = out.length();
    while (last > blockStart && Character.isWhitespace(out.charAt(last - 1))) {
      last--;
    }
    out.truncate(last);
    return last - blockStart;
  }

  /** Writes a marker that stands for {@code place} of the wikitext. */
  void mark(Span place, String printed, List<String> labels) {
    int start = out.length();
    out.replace(place.start(), place.end(), printed);
    markers.add(new Marker(new Span(start, out.length()), labels));
  }

  /** Writes words that go on the marker just written, and are part of it; else does nothing. */
  void extendMarker(Span place, String printed) {
    int last = markers.size() - 1;
    if (open != null
        && last >= 0
        && markers.get(last).span().end() == out.length()
        && !markers.get(last).isEditorial()) {
      out.replace(place.start(), place.end(), printed);
      Marker marker = markers.get(last);
      markers.set(last, new Marker(new Span(marker.span().start(), out.length()), marker.labels()));
    }
  }

  /** Returns the words that {@code writing} writes, markers left out, and takes them back. */
  String aside(Runnable writing) {
    int before = out.length();
    int seen = markers.size();
    BlockKind kind = open;
    int start = blockStart;
    int wasGap = gap;
    open = BlockKind.CHROME;
    blockStart = before;
    gap = -1;
    writing.run();
    String words = withoutMarkers(before);
    out.truncate(before);
    markers.subList(seen, markers.size()).clear();
    open = kind;
    blockStart = start;
    gap = wasGap;
    return words;
  }

  /** Returns the words that were written since {@code from}, markers left out. */
  String withoutMarkers(int from) {
    int m = markers.size();
    while (m > 0 && markers.get(m - 1).span().start() >= from) {
      m--;
    }
    StringBuilder words = new StringBuilder();
    int start = from;
    for (Marker marker : markers.subList(m, markers.size())) {
      words.append(out.substring(start, marker.span().start()));
      start = marker.span().end();
    }
    return words.append(out.substring(start, out.length())).toString().strip();
  }
}
