package org.annalist.format.html;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.article.Metadata;
import org.annalist.timex.TimexTagger;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself in its head: {@code meta} elements (OpenGraph, Dublin Core, Highwire's
 * {@code citation_*}), <a href="https://schema.org/Article">schema.org</a> in JSON-LD, the
 * canonical address, {@code time} elements, the language of {@code html}.
 */
final class PageMetadata {

  private static final int LONGEST = 500;

  /** Dates are looked for in so many characters of a byline. */
  private static final int LONGEST_BYLINE = 200;

  private static final Pattern ISO =
      Pattern.compile("^\\s*([12][0-9]{3})[-/]?([01][0-9])[-/]?([0-3][0-9])(?:[^0-9].*)?$");
  private static final Pattern SAVED_FROM =
      Pattern.compile("(?i)<!--\\s*saved from url=\\([0-9]{1,6}\\)(https?://[^\\s<>\"]{1,1000})");
  private static final Pattern BY = Pattern.compile("(?i)^(?:written |posted )?by:?\\s+");

  private static final String[] TITLES = {
    "og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title"
  };
  private static final String[] AUTHORS = {
    "author",
    "article:author",
    "citation_author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "parsely-author",
    "sailthru.author"
  };
  private static final String[] SITES = {
    "og:site_name",
    "citation_publisher",
    "citation_journal_title",
    "dc.publisher",
    "dcterms.publisher",
    "application-name"
  };
  private static final String[] DATES = {
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "citation_publication_date",
    "citation_date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "datepublished",
    "publishdate",
    "publish-date",
    "pubdate",
    "publication_date",
    "date",
    "parsely-pub-date",
    "sailthru.date",
    "displaydate",
    "og:pubdate",
    "originalpublicationdate"
  };

  private final Document page;
  private final TimexTagger tagger;
  private final Map<String, String> meta = new HashMap<>();
  private final StructuredData data;
  private final boolean wiki;
  private final String url;
  private final String title;

  private PageMetadata(Document page, String html, TimexTagger tagger) {
    this.page = page;
    this.tagger = tagger;
    for (Element element : page.getElementsByTag("meta")) {
      String content = element.attr("content").strip();
      if (!content.isEmpty() && content.length() <= LONGEST) {
        for (String key : new String[] {"name", "property", "itemprop"}) {
          if (element.hasAttr(key)) {
            meta.putIfAbsent(element.attr(key).toLowerCase(Locale.ROOT), content);
          }
        }
      }
    }
    Element body = page.body();
    this.wiki =
        meta.getOrDefault("generator", "").startsWith("MediaWiki")
            || body.hasClass("mediawiki")
            || body.hasClass("mw-body")
            || body.hasClass("mw-body-content")
            || page.selectFirst(".mw-parser-output, section[data-mw-section-id]") != null
            || page.getElementById("mw-content-text") != null;
    this.data = wiki ? StructuredData.NONE : StructuredData.of(page);
    this.url = findUrl(html);
    this.title = findTitle();
  }

  static PageMetadata of(Document page, String html, TimexTagger tagger) {
    return new PageMetadata(page, html, tagger);
  }

  /** Says whether MediaWiki made the page. */
  boolean wiki() {
    return wiki;
  }

  /** Returns the page's address, or null. */
  String url() {
    return url;
  }

  /** Returns the page's title, the site's name included where the page says no more; or null. */
  String title() {
    return title;
  }

  /** Returns all that is known, with what the page prints around its title. */
  Metadata with(Layout layout, String text) {
    String named = first(TITLES) != null || data.title() != null ? title : null;
    String printed = layout.title();
    String shown = named == null || wiki ? either(printed, title) : named;
    return new Metadata(
        null,
        url,
        null,
        shown,
        publisher(),
        author(),
        published(layout, text),
        null,
        null,
        data.licence(),
        language());
  }

  private String findTitle() {
    String named = either(data.title(), first(TITLES));
    return named != null && !wiki ? named : clean(page.title());
  }

  private String findUrl(String html) {
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    List<String> found = new ArrayList<>();
    found.add(canonical == null ? null : canonical.attr("href"));
    found.add(meta.get("og:url"));
    found.add(data.url());
    Matcher saved = SAVED_FROM.matcher(html.substring(0, Math.min(html.length(), 4_000)));
    found.add(saved.find() ? saved.group(1) : null);
    for (String address : found) {
      String bare = address == null ? "" : address.strip();
      bare = bare.startsWith("//") ? "https:" + bare : bare;
      if ((bare.startsWith("http://") || bare.startsWith("https://")) && bare.length() < 2_000) {
        return bare;
      }
    }
    return null;
  }

  private String publisher() {
    String site = either(data.publisher(), first(SITES));
    if (site != null || !wiki) {
      return site;
    }
    int dash = page.title().lastIndexOf(" - ");
    return dash < 0 ? null : clean(page.title().substring(dash + 3));
  }

  private String author() {
    String author = either(data.author(), first(AUTHORS));
    if (author == null || author.contains("://") || wiki) {
      Element byline = page.selectFirst("[rel=author], [itemprop=author] [itemprop=name]");
      author = byline == null || wiki ? null : clean(byline.text());
    }
    return author == null ? null : clean(BY.matcher(author).replaceFirst(""));
  }

  private LocalDate published(Layout layout, String text) {
    if (wiki) {
      return null;
    }
    LocalDate day = day(data.published());
    for (int i = 0; day == null && i < DATES.length; i++) {
      day = day(meta.get(DATES[i]));
    }
    if (day == null) {
      Element time =
          page.selectFirst(
              "time[itemprop=datePublished], time[pubdate], [itemprop=datePublished][datetime],"
                  + " [itemprop=datePublished][content], .published[title], time.entry-date,"
                  + " time.published");
      day = time == null ? null : timeOf(time);
    }
    if (day == null) {
      Element time = page.selectFirst("article time, header time, main time, time");
      day = time == null ? null : timeOf(time);
    }
    return day != null ? day : printed(layout, text);
  }

  private LocalDate timeOf(Element time) {
    for (String key : new String[] {"datetime", "content", "title"}) {
      LocalDate day = day(time.attr(key));
      if (day != null) {
        return day;
      }
    }
    return day(clean(time.text()));
  }

  /** The first whole date of a byline. */
  private LocalDate printed(Layout layout, String text) {
    for (Block block : layout.blocks()) {
      if (block.kind() == BlockKind.BYLINE && block.span().length() <= LONGEST_BYLINE) {
        LocalDate day = day(block.span().in(text));
        if (day != null) {
          return day;
        }
      }
    }
    return null;
  }

  private LocalDate day(String written) {
    if (written == null || written.isBlank() || written.length() > LONGEST_BYLINE) {
      return null;
    }
    Matcher iso = ISO.matcher(written);
    if (iso.matches()) {
      try {
        return LocalDate.of(
            Integer.parseInt(iso.group(1)),
            Integer.parseInt(iso.group(2)),
            Integer.parseInt(iso.group(3)));
      } catch (DateTimeException e) {
        return null;
      }
    }
    return tagger.dayIn(written);
  }

  private String language() {
    Element html = page.selectFirst("html");
    String language = html == null ? "" : either(html.attr("lang"), html.attr("xml:lang"));
    if (language == null || language.isBlank()) {
      language = either(data.language(), meta.get("content-language"));
    }
    return clean(language);
  }

  private String first(String[] names) {
    for (String name : names) {
      String content = clean(meta.get(name));
      if (content != null) {
        return content;
      }
    }
    return null;
  }

  private static String either(String mine, String theirs) {
    return mine != null && !mine.isBlank() ? mine : theirs;
  }

  private static String clean(String words) {
    if (words == null) {
      return null;
    }
    String bare = words.replaceAll("\\s+", " ").strip();
    return bare.isEmpty() || bare.length() > LONGEST ? null : bare;
  }
}
