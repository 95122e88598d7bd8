package org.annalist.citation;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annalist.article.Entry;
import org.annalist.article.Urls;
import org.annalist.text.Digest;
import org.annalist.text.Fold;
import org.annalist.text.Span;
import org.annalist.timex.Edtf;
import org.annalist.timex.Timex;
import org.annalist.timex.TimexTagger;

/**
 * Takes an entry of a reference list apart: {@code Author (date). "Title". Publisher. date.
 * Archived from the original on date. Retrieved date. URL}, any part of which may be missing.
 */
final class ReferenceEntry implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Longer entries are cut for the search of parts; nobody cites in a page of text. */
  private static final int LONGEST = 2_000;

  private static final Pattern URL =
      Pattern.compile("(?i)\\b(?:https?://|www\\.)[^\\s<>\"“”{}|\\\\^`\\[\\]]+");

  private static final Pattern SEE_ALSO =
      Pattern.compile("(?i)\\b(?:see also|see too|compare|cf\\.)[: ]");

  private static final Pattern AUTHOR_AND_YEAR =
      Pattern.compile(
          "(?:\\p{Lu}\\. ?)*\\p{Lu}[\\p{L}'’-]+(?:,? (?:and|&|\\p{Lu}[\\p{L}.'’-]*))*"
              + " \\([^()]{0,12}(?:1[5-9]|20)\\d\\d[a-z]?\\)[.,:]? *$");

  /** A source named in brackets, without what leads to it and the date. */
  private static final Pattern SOURCE_NAME =
      Pattern.compile("(?:(?i:source: ?|via |from ))?(\\p{L}[^,:/\\d]*[^,:/\\d ])(?:[, ].*)?");

  /** Shorter words in quotes are a word quoted, not a title. */
  private static final int SHORTEST_TITLE = 8;

  private final TimexTagger tagger;

  ReferenceEntry(TimexTagger tagger) {
    this.tagger = tagger;
  }

  /** Returns what {@code entry} points to: one reference, or more where it lists several works. */
  List<Reference> read(String sourceId, Entry entry) {
    String words = entry.text();
    String text = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    if (!entry.urls().isEmpty()) {
      return linked(sourceId, entry, text);
    }
    List<Link> links = linksIn(text);
    List<Reference> references = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < links.size(); i++) {
      int end = links.get(i).span().end();
      int next = i + 1 < links.size() ? nextWork(text, end, links.get(i + 1)) : -1;
      if (next >= 0) {
        references.add(reference(sourceId, entry, text, new Span(from, next), links));
        from = next;
      }
    }
    references.add(reference(sourceId, entry, text, new Span(from, text.length()), links));
    return references;
  }

  /** Returns a reference for each address of an entry; those of one work are alike but for it. */
  private List<Reference> linked(String sourceId, Entry entry, String text) {
    EntryWorks works = EntryWorks.of(text, worksIn(text), archivedByUrl(entry.urls()));
    List<Reference> references = new ArrayList<>();
    for (int i = 0; i < works.words().size(); i++) {
      Reference first = reference(sourceId, entry, text, works.words().get(i), List.of());
      int index = 0;
      for (Map.Entry<String, String> address : works.addresses().get(i)) {
        references.add(at(address.getKey(), address.getValue(), first, index++));
      }
    }
    return references;
  }

  /** Returns where the words of each work stand, by titles of their own; at least one. */
  private static List<Span> worksIn(String text) {
    List<Span> works = new ArrayList<>();
    int from = 0;
    Span title = EntryTitle.in(text);
    while (title != null) {
      int end = title.end() + 1;
      Span next = end < text.length() ? EntryTitle.in(text.substring(end)) : null;
      if (next == null) {
        break;
      }
      title = new Span(next.start() + end, next.end() + end);
      int start = startOfWork(text, end, title.start() - 1);
      if (title.length() >= SHORTEST_TITLE && start >= 0) {
        works.add(new Span(from, start));
        from = start;
      }
    }
    works.add(new Span(from, text.length()));
    return works;
  }

  /** What leads to the title, an author and a date, belongs to it; -1 in the middle of a part. */
  private static int startOfWork(String text, int from, int title) {
    Matcher author = AUTHOR_AND_YEAR.matcher(text.substring(from, title));
    if (author.find()) {
      return from + author.start();
    }
    int stop = Math.max(text.lastIndexOf(". ", title), text.lastIndexOf("; ", title));
    return stop >= from ? stop + 2 : -1;
  }

  /** The addresses of an entry in their order, each with that of its archived copy, or null. */
  private static Map<String, String> archivedByUrl(List<String> urls) {
    Map<String, String> archived = new LinkedHashMap<>();
    Map<String, String> byKey = new HashMap<>();
    for (String url : urls) {
      if (Urls.original(url) == null && byKey.putIfAbsent(Urls.key(url), url) == null) {
        archived.put(url, null);
      }
    }
    for (String url : urls) {
      String original = Urls.original(url);
      if (original != null) {
        archived.merge(byKey.getOrDefault(Urls.key(original), original), url, (a, b) -> a);
      }
    }
    return archived;
  }

  /** The {@code index}th address of the entry that {@code first} was read from. */
  private static Reference at(String url, String archived, Reference first, int index) {
    return new Reference(
        index == 0 ? first.id() : Digest.id("r_", 12, first.id(), url),
        first.sourceId(),
        first.label(),
        first.text(),
        first.title(),
        first.publisher(),
        url,
        archived,
        first.published(),
        first.accessed(),
        Reference.Status.URL);
  }

  /**
   * An address in the words of an entry.
   *
   * @param span where it stands
   * @param url the address, without the punctuation of its sentence
   */
  private record Link(Span span, String url) {}

  private static List<Link> linksIn(String text) {
    List<Link> links = new ArrayList<>();
    boolean full = false;
    Matcher urls = URL.matcher(text);
    while (urls.find()) {
      links.add(new Link(new Span(urls.start(), urls.end()), trimmed(urls.group())));
      full |= urls.group().contains("://");
    }
    if (full) {
      // Beside a whole address "www.paper.example" is the name of who published it.
      links.removeIf(link -> !link.span().in(text).contains("://"));
    }
    return links;
  }

  /**
   * Returns where the words of another work begin between the end of an address and the next one:
   * at a title of its own, or "see also"; -1 when both addresses are of one work.
   */
  private static int nextWork(String text, int from, Link next) {
    String between = text.substring(from, next.span().start());
    Matcher also = SEE_ALSO.matcher(between);
    if (also.find()) {
      return from + also.start();
    }
    Span title = EntryTitle.in(between);
    if (title == null || title.length() < SHORTEST_TITLE) {
      return -1;
    }
    int start = from + title.start() - 1;
    // What leads to the title, an author and a date, belongs to it; "Retrieved …." does not.
    int stop = text.lastIndexOf(". ", start);
    return stop >= from ? stop + 2 : start;
  }

  private Reference reference(
      String sourceId, Entry entry, String whole, Span part, List<Link> links) {
    String text = part.in(whole);
    boolean first = part.start() == 0;
    boolean alone = first && part.end() == whole.length();
    String url = null;
    String archivedUrl = null;
    for (Link link : links) {
      boolean mine = part.contains(link.span());
      String original = mine ? Urls.original(link.url()) : null;
      if (original != null) {
        archivedUrl = archivedUrl == null ? link.url() : archivedUrl;
        url = url == null ? original : url;
      } else if (mine
          && (url == null || (archivedUrl != null && url.equals(Urls.original(archivedUrl))))) {
        url = link.url();
      }
    }
    String words = URL.matcher(text).replaceAll(" ");
    Span title = EntryTitle.in(words);
    List<Timex> dates = words.isBlank() ? List.of() : tagger.tag(words, null);
    String titleRead = title == null ? null : title.in(words).strip();
    String publisherRead =
        title == null ? sourceNamed(entry) : EntryTitle.publisherAfter(words, title.end());
    Edtf publishedSaid = first ? date(entry.published()) : null;
    Edtf accessedSaid = first ? date(entry.accessed()) : null;
    return new Reference(
        Digest.id("r_", 12, sourceId, entry.label(), Fold.fold(alone ? entry.text() : text)),
        sourceId,
        entry.label(),
        entry.text(),
        first && entry.title() != null ? entry.title() : titleRead,
        first && entry.publisher() != null ? entry.publisher() : publisherRead,
        url,
        archivedUrl,
        publishedSaid != null ? publishedSaid : EntryDates.published(words, title, dates),
        accessedSaid != null ? accessedSaid : EntryDates.accessed(words, dates),
        url == null ? Reference.Status.NO_URL : Reference.Status.URL);
  }

  /** "(Reuters, 3 May 2011)": what is cited by its name alone has that name for its label. */
  private static String sourceNamed(Entry entry) {
    Matcher name = SOURCE_NAME.matcher(entry.text());
    return entry.label().equals(entry.text()) && name.matches() ? name.group(1) : null;
  }

  /** Returns the first calendar date in {@code written}, which a format set apart as a date. */
  private Edtf date(String written) {
    if (written == null || written.isBlank()) {
      return null;
    }
    return tagger.tag(written, null).stream()
        .filter(timex -> timex.date() != null && timex.kind() == Timex.Kind.EXPLICIT)
        .map(Timex::date)
        .findFirst()
        .orElse(null);
  }

  /** Drops the punctuation of the sentence that an address ends. */
  private static String trimmed(String url) {
    int end = url.length();
    while (end > 0 && ".,;:!?'’»".indexOf(url.charAt(end - 1)) >= 0) {
      end--;
    }
    while (end > 0 && url.charAt(end - 1) == ')' && url.substring(0, end).indexOf('(') < 0) {
      end--;
    }
    String bare = url.substring(0, end);
    return bare.startsWith("www.") ? "http://" + bare : bare;
  }
}
