package org.annalist.citation;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
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

  private static final Pattern ACCESSED =
      Pattern.compile(
          "(?i)\\b(?:retrieved|accessed|access date|last accessed|viewed|consulted)\\b");
  private static final Pattern ARCHIVED = Pattern.compile("(?i)\\barchived\\b");

  /** What follows the title but is no publisher. */
  private static final Pattern NO_PUBLISHER =
      Pattern.compile(
          "(?i)(?:archived|retrieved|accessed|pp?\\.|pages?|vol|volume|issue|no\\.|isbn|issn|doi|oclc|"
              + "pmid|\\(pdf\\)|pdf|via|in |from the original|series|event occurs|\\d).*|");

  private final TimexTagger tagger;

  ReferenceEntry(TimexTagger tagger) {
    this.tagger = tagger;
  }

  /** Returns what {@code entry} points to: one reference, or more where it lists several works. */
  List<Reference> read(String sourceId, Entry entry) {
    String text =
        entry.text().length() > LONGEST ? entry.text().substring(0, LONGEST) : entry.text();
    String url = null;
    String archivedUrl = null;
    for (String found : entry.urls().isEmpty() ? urlsIn(text) : entry.urls()) {
      String original = Urls.original(found);
      if (original != null) {
        archivedUrl = archivedUrl == null ? found : archivedUrl;
        url = url == null ? original : url;
      } else if (url == null || (archivedUrl != null && url.equals(Urls.original(archivedUrl)))) {
        url = found;
      }
    }
    String words = URL.matcher(text).replaceAll(" ");
    Span title = titleIn(words);
    List<Timex> dates = words.isBlank() ? List.of() : tagger.tag(words, null);
    Edtf published = dateIn(entry.published());
    Edtf accessed = dateIn(entry.accessed());
    return List.of(
        new Reference(
            Digest.id("r_", 12, sourceId, entry.label(), Fold.fold(entry.text())),
            sourceId,
            entry.label(),
            entry.text(),
            entry.title() != null ? entry.title() : title == null ? null : title.in(words).strip(),
            entry.publisher() != null || title == null
                ? entry.publisher()
                : publisherAfter(words, title.end()),
            url,
            archivedUrl,
            published != null ? published : published(words, title, dates),
            accessed != null ? accessed : firstAfter(words, ACCESSED, dates),
            url == null ? Reference.Status.NO_URL : Reference.Status.URL));
  }

  private static List<String> urlsIn(String text) {
    List<String> found = new ArrayList<>();
    Matcher urls = URL.matcher(text);
    while (urls.find()) {
      found.add(trimmed(urls.group()));
    }
    return found;
  }

  /** Returns the date that a format wrote down as such, or null. */
  private Edtf dateIn(String written) {
    if (written == null) {
      return null;
    }
    for (Timex timex : tagger.tag(written, null)) {
      if (timex.date() != null && timex.kind() == Timex.Kind.EXPLICIT) {
        return timex.date();
      }
    }
    return null;
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

  /** The first quoted words; quotes inside them are closed by nothing that ends a part. */
  private static Span titleIn(String words) {
    int open = indexOfAny(words, "\"“", 0);
    if (open < 0) {
      return null;
    }
    int close = indexOfAny(words, "\"”", open + 1);
    int first = close;
    while (close >= 0) {
      if (close + 1 == words.length() || ".,;".indexOf(words.charAt(close + 1)) >= 0) {
        return new Span(open + 1, close);
      }
      close = indexOfAny(words, "\"”", close + 1);
    }
    return first > open + 1 ? new Span(open + 1, first) : null;
  }

  private static int indexOfAny(String words, String marks, int from) {
    for (int i = from; i < words.length(); i++) {
      if (marks.indexOf(words.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static String publisherAfter(String words, int titleEnd) {
    int from = Math.min(words.length(), titleEnd + 1);
    while (from < words.length() && ".,\"” ".indexOf(words.charAt(from)) >= 0) {
      from++;
    }
    int end = from;
    while (end < words.length() && !endsPart(words, end)) {
      end++;
    }
    String publisher = words.substring(from, end).strip();
    if (publisher.isEmpty()
        || publisher.length() > 80
        || NO_PUBLISHER.matcher(publisher).matches()) {
      return null;
    }
    return Character.isLetter(publisher.charAt(0)) ? publisher : null;
  }

  private static boolean endsPart(String words, int at) {
    char c = words.charAt(at);
    if (c == ',' || c == ';' || c == '(' || c == '"' || c == '“') {
      return true;
    }
    return c == '.'
        && (at + 1 == words.length() || Character.isWhitespace(words.charAt(at + 1)))
        && !(at > 0 && Character.isUpperCase(words.charAt(at - 1)) && isInitialBefore(words, at));
  }

  /** "U.S. News": the stop of an initial ends no part. */
  private static boolean isInitialBefore(String words, int at) {
    return at == 1 || !Character.isLetter(words.charAt(at - 2));
  }

  /** The first date that is in the title nor follows "archived" or "retrieved". */
  private static Edtf published(String words, Span title, List<Timex> dates) {
    int stop = Math.min(firstOf(words, ACCESSED), firstOf(words, ARCHIVED));
    for (Timex timex : dates) {
      boolean inTitle = title != null && title.overlaps(timex.span());
      if (timex.date() != null
          && timex.kind() == Timex.Kind.EXPLICIT
          && !inTitle
          && timex.span().start() < stop) {
        return timex.date();
      }
    }
    return null;
  }

  private static Edtf firstAfter(String words, Pattern cue, List<Timex> dates) {
    int from = firstOf(words, cue);
    for (Timex timex : dates) {
      if (timex.date() != null
          && timex.kind() == Timex.Kind.EXPLICIT
          && timex.span().start() > from) {
        return timex.date();
      }
    }
    return null;
  }

  private static int firstOf(String words, Pattern cue) {
    Matcher matcher = cue.matcher(words);
    return matcher.find() ? matcher.start() : Integer.MAX_VALUE;
  }
}
