package org.annalist.format.wiki;

import java.util.List;
import java.util.Locale;
import org.annalist.article.Entry;
import org.annalist.article.Marker;
import org.annalist.article.Metadata;
import org.annalist.article.Page;
import org.annalist.format.AuthorYears;

/**
 * Reads a page of a wiki from its wikitext, as MediaWiki shows it to a reader: links by their
 * labels, notes as numbered markers, templates as far as {@code templates.yaml} knows what they
 * print.
 *
 * <p>The scanner is ours. The parsers there are for Java build a tree of the whole markup (Sweble,
 * last released in 2016) or turn it into HTML (bliki, 2015): neither keeps the place of a word in
 * the file, knows Cite's numbers, or is linear on hostile text, and a dump of a large wiki would
 * take them days.
 */
public final class WikiPage {

  private WikiPage() {}

  /** Reads {@code wikitext}; its title stands outside of it, so {@code metadata} bring it. */
  public static Page read(String wikitext, Metadata metadata) {
    Markup markup = Markup.of(wikitext);
    Notes notes = Notes.of(markup);
    Reader reader = new Reader(markup, notes);
    reader.read();
    List<Entry> entries = reader.entries();
    PageText page = reader.page();
    String text = page.out().toString();
    List<Marker> markers = page.markers();
    List<Entry> works = reader.references().works();
    if (!works.isEmpty()) {
      AuthorYears cited = AuthorYears.in(text, page.blocks(), markers, entries, works);
      markers = Marker.inOrder(markers, cited.markers());
      entries = cited.entries();
    }
    return new Page(text, page.out().map(), metadata, page.blocks(), markers, entries);
  }

  /** Says whether a page only leads to another one: {@code #REDIRECT [[…]]}, in any language. */
  public static boolean isRedirect(String wikitext) {
    int at = 0;
    while (at < wikitext.length() && Character.isWhitespace(wikitext.charAt(at))) {
      at++;
    }
    if (at >= wikitext.length() || wikitext.charAt(at) != '#') {
      return false;
    }
    int end = at + 1;
    while (end < wikitext.length() && end - at < 30 && Character.isLetter(wikitext.charAt(end))) {
      end++;
    }
    if (end == at + 1) {
      return false;
    }
    String word = wikitext.substring(at + 1, end).toUpperCase(Locale.ROOT);
    while (end < wikitext.length() && " \t\n\r:".indexOf(wikitext.charAt(end)) >= 0) {
      end++;
    }
    return wikitext.startsWith("[[", end) && word.length() > 2;
  }
}
