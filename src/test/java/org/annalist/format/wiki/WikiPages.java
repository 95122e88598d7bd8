package org.annalist.format.wiki;

import java.util.List;
import org.annalist.article.Entry;
import org.annalist.article.Metadata;
import org.annalist.article.Page;

/** Wiki pages, read for a test. */
final class WikiPages {

  private WikiPages() {}

  static Page read(String wikitext) {
    return WikiPage.read(wikitext, Metadata.NONE);
  }

  /** Returns the blocks of a page, a line each: its kind, a colon, its words. */
  static List<String> blocks(String wikitext) {
    Page page = read(wikitext);
    return page.blocks().stream()
        .map(block -> block.kind().word() + ": " + block.span().in(page.text()))
        .toList();
  }

  /** Returns what a reader sees. */
  static String seen(String wikitext) {
    return read(wikitext).text().strip();
  }

  /** Returns the markers of a page as they are printed. */
  static List<String> markers(String wikitext) {
    Page page = read(wikitext);
    return page.markers().stream().map(marker -> marker.span().in(page.text())).toList();
  }

  static List<Entry> entries(String wikitext) {
    return read(wikitext).entries();
  }
}
