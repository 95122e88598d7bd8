package org.annalist.format.wiki;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annalist.article.Entry;
import org.annalist.text.Span;

/** Writes the markers of notes, and the entries that they point to with the works they cite. */
final class References {

  /** What is longer than this is no page of a book. */
  private static final int LONGEST_PAGES = 40;

  private final Reader reader;
  private final Markup markup;
  private final Notes notes;
  private final PageText page;

  /** The works that the words being written cite; null outside of entries. */
  private List<CitationTemplate> cited;

  /** The addresses that they link to; null outside of entries. */
  private Set<String> addresses;

  /** Whether running text cites by author and year. */
  private boolean citesInProse;

  /** The works of the page by author and year, once they are asked for. */
  private Map<String, CitationTemplate> works;

  References(Reader reader, Notes notes) {
    this.reader = reader;
    this.markup = reader.markup();
    this.notes = notes;
    this.page = reader.page();
  }

  /** Says whether an entry is being written, and not the text of the page. */
  boolean areWritten() {
    return cited != null;
  }

  /** The words being written link to {@code url}. */
  void address(String url) {
    if (addresses != null) {
      addresses.add(url);
    }
  }

  /** Writes the marker of the notes that {@code c} calls. */
  void use(int c, Note.Use use) {
    Span place = new Span(markup.start(c), markup.end(c));
    if (!use.notes().isEmpty()) {
      page.beginWords();
      page.mark(place, use.printed(), use.notes().stream().map(Note::label).toList());
    } else if (use.pages().length() <= LONGEST_PAGES && use.pages().indexOf('{') < 0) {
      // {{rp|12}} after a marker goes on it: [5]: 12.
      page.extendMarker(place, ": " + use.pages());
    }
  }

  /** Writes a template that cites a work. */
  void citation(int c, Call call) {
    if (reader.isTooDeep()) {
      return;
    }
    CitationTemplate work = citation(call);
    if (cited != null) {
      cited.add(work);
      addresses.addAll(work.urls());
    }
    if (!work.words().isEmpty()) {
      page.beginWords();
      page.out().replace(markup.start(c), markup.end(c), work.words());
    }
  }

  private CitationTemplate citation(Call call) {
    return CitationTemplate.of(
        call, argument -> reader.rendered(call.start(argument), call.end(argument)));
  }

  /** Writes a citation by author and year, {@code {{harvnb|…}}}. */
  void harvard(int c, Call call) {
    Harvard citation = Harvard.of(call);
    if (cited != null) {
      CitationTemplate work = work(citation);
      if (work != null) {
        cited.add(work);
      }
    }
    citesInProse |= cited == null;
    page.beginWords();
    page.out().replace(markup.start(c), markup.end(c), citation.printedBy(call.name()));
  }

  /**
   * Returns the works that running text may cite by author and year: those of the page, where a
   * template does so.
   */
  List<Entry> works() {
    if (!citesInProse) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    for (Call call : notes.citations()) {
      CitationTemplate work = citation(call);
      entries.add(
          new Entry(
              "",
              work.words(),
              work.title(),
              work.publisher(),
              work.urls(),
              work.published(),
              work.accessed()));
    }
    return entries;
  }

  private CitationTemplate work(Harvard citation) {
    if (works == null) {
      works = new HashMap<>();
      for (Call call : notes.citations()) {
        CitationTemplate work = citation(call);
        works.putIfAbsent(Harvard.key(work.names(), work.year()), work);
        String ref = call.raw("ref");
        if (ref != null && ref.startsWith("{{")) {
          int construct = markup.from(call.start(call.argument("ref")));
          if (construct < markup.size() && markup.kind(construct) == Markup.Kind.TEMPLATE) {
            works.put(Harvard.of(Call.of(markup, construct)).key(), work);
          }
        }
      }
    }
    return works.get(citation.key());
  }

  /** Returns the entries of the page's lists of references, in the order of their numbers. */
  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (Note note : notes.all()) {
      if (note.isDefined()) {
        entries.add(entry(note));
      }
    }
    return entries;
  }

  private Entry entry(Note note) {
    cited = new ArrayList<>();
    addresses = new LinkedHashSet<>();
    String words;
    if (note.shortCitation() != null) {
      words = shortCitation(note.shortCitation());
    } else {
      words = reader.rendered(note.words().start(), note.words().end());
    }
    CitationTemplate first = cited.isEmpty() ? null : cited.get(0);
    Set<String> urls = addresses;
    addBare(words, urls);
    if (urls.isEmpty()) {
      // Cited by author and year: the address is that of the work.
      for (CitationTemplate work : cited) {
        urls.addAll(work.urls());
      }
    }
    cited = null;
    addresses = null;
    return new Entry(
        note.label(),
        words,
        first == null ? null : first.title(),
        first == null ? null : first.publisher(),
        List.copyOf(urls),
        first == null ? null : first.published(),
        first == null ? null : first.accessed());
  }

  private String shortCitation(Call call) {
    Harvard citation = Harvard.of(call);
    List<Harvard> all = new ArrayList<>();
    if (call.name().startsWith("sfnm")) {
      for (int n = 1; n <= 9; n++) {
        List<String> names = new ArrayList<>();
        for (int a = 1; a <= 4; a++) {
          String name = call.raw(n + "a" + a);
          if (name != null) {
            names.add(name);
          }
        }
        String year = call.raw(n + "y");
        if (year != null) {
          String page = call.raw(n + "p");
          all.add(new Harvard(names, year, page == null ? "" : "p. " + page));
        }
      }
    } else {
      all.add(citation);
    }
    List<String> words = new ArrayList<>();
    for (Harvard one : all) {
      CitationTemplate work = work(one);
      if (work != null) {
        cited.add(work);
      }
      words.add(one.words());
    }
    return String.join("; ", words) + ".";
  }

  private static void addBare(String words, Set<String> urls) {
    int at = words.indexOf("http");
    while (at >= 0) {
      int end = at + 4;
      if (Links.addressAt(words, at)) {
        end = Links.addressEnd(words, at, words.length());
        int last = end;
        while (last > at && ".,;:!?)".indexOf(words.charAt(last - 1)) >= 0) {
          last--;
        }
        urls.add(words.substring(at, last));
      }
      at = words.indexOf("http", Math.max(end, at + 4));
    }
  }
}
