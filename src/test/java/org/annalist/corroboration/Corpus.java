package org.annalist.corroboration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annalist.article.Metadata;
import org.annalist.article.Source;
import org.annalist.citation.Citation;
import org.annalist.citation.CitedClaim;
import org.annalist.citation.Reference;
import org.annalist.claim.Claim;
import org.annalist.claim.EventDate;
import org.annalist.claim.Modality;
import org.annalist.support.CheckedClaim;
import org.annalist.support.Support;
import org.annalist.text.Span;
import org.annalist.timex.Edtf;
import org.annalist.work.Works;

/** Documents made for a test: who published them, what they cite, when they say it happened. */
final class Corpus {

  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, List<Citation>> citations = new LinkedHashMap<>();
  private final Map<String, String> dates = new LinkedHashMap<>();
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, String> pages = new LinkedHashMap<>();
  private final Map<String, String> workOf = new TreeMap<>();

  /** Adds a document that asserts the fact on 9 May 2020. */
  Corpus document(String id, String publisher) {
    citations.put(id, new ArrayList<>());
    dates.put(id, "2020-05-09");
    return bystander(id, publisher);
  }

  /** Adds a document that says nothing of the fact. */
  Corpus bystander(String id, String publisher) {
    Metadata metadata =
        new Metadata(null, null, null, null, publisher, null, null, null, null, null, null);
    sources.put(id, new Source(id, id + ".txt", "", metadata));
    return this;
  }

  /** Lets the last document say another date. */
  Corpus dated(String date) {
    dates.put(last(), date);
    return this;
  }

  /** Lets the last document tell it in other words. */
  Corpus saying(String text) {
    texts.put(last(), text);
    return this;
  }

  /** Lets the last document say that it prints the report of an agency. */
  Corpus crediting(String agency) {
    Source source = sources.get(last());
    sources.put(
        last(), new Source(source.id(), source.file(), source.sha256(), source.metadata(), agency));
    return this;
  }

  /** Lets {@code url} lead to a page at hand, maybe by a redirect. */
  Corpus leadingTo(String url, String page) {
    pages.put(url, page);
    return this;
  }

  /** Lets the last document cite a work by an entry that links to it several times. */
  Corpus citingEntry(String title, String publisher, String... urls) {
    String label = "entry " + citations.get(last()).size();
    for (String url : urls) {
      cite(label, title, publisher, url, null);
    }
    return this;
  }

  /**
   * Gives the entry that the last document cited last one more link, to a document of the corpus.
   */
  Corpus alsoAt(String sourceId) {
    List<Citation> cited = citations.get(last());
    Reference before = cited.get(cited.size() - 1).reference();
    return cite(
        before.label(),
        before.title(),
        before.publisher(),
        "https://example.org/" + sourceId,
        sourceId);
  }

  /** Lets the last document cite another of the corpus. */
  Corpus citing(String sourceId) {
    return cite(null, null, "https://example.org/" + sourceId, sourceId);
  }

  /** Lets the last document cite a page outside the corpus. */
  Corpus citingPage(String url) {
    return cite(null, null, url, null);
  }

  /** Lets the last document cite something without an address. */
  Corpus citingTitle(String title, String publisher) {
    return cite(title, publisher, null, null);
  }

  /** Makes two documents copies of each other. */
  Corpus sameWork(String a, String b) {
    workOf.put(a, a.compareTo(b) < 0 ? a : b);
    workOf.put(b, a.compareTo(b) < 0 ? a : b);
    return this;
  }

  private Corpus cite(String title, String publisher, String url, String resolved) {
    String label = Integer.toString(citations.get(last()).size() + 1);
    return cite(label, title, publisher, url, resolved);
  }

  private Corpus cite(String label, String title, String publisher, String url, String resolved) {
    List<Citation> cited = citations.get(last());
    Reference reference =
        new Reference(
            "r_" + last() + cited.size(),
            last(),
            label,
            "",
            title,
            publisher,
            url,
            null,
            null,
            null,
            url == null ? Reference.Status.NO_URL : Reference.Status.URL);
    cited.add(new Citation(reference, Citation.Scope.SENTENCE, resolved));
    return this;
  }

  private String last() {
    return List.copyOf(citations.keySet()).get(citations.size() - 1);
  }

  /** Returns the corroboration of every document's claim, by source id. */
  Map<String, Corroboration> corroborate() {
    Map<String, Corroboration> bySource = new LinkedHashMap<>();
    claims()
        .forEach(
            claim ->
                bySource.put(claim.checked().cited().claim().sourceId(), claim.corroboration()));
    return bySource;
  }

  /** Returns the one corroboration that all claims share but for the other claims' ids. */
  Corroboration outcome() {
    return corroborate().values().iterator().next();
  }

  List<CorroboratedClaim> claims() {
    return Corroborator.corroborate(members(), sources::get, works());
  }

  List<String> explain() {
    return explain(members());
  }

  List<String> explain(List<CheckedClaim> members) {
    return Corroborator.explain(members, sources::get, works());
  }

  List<CheckedClaim> members() {
    return citations.keySet().stream().map(this::claim).toList();
  }

  Works works() {
    return new Works(new TreeMap<>(workOf));
  }

  private CheckedClaim claim(String sourceId) {
    EventDate date =
        new EventDate("that day", Edtf.parse(dates.get(sourceId)), EventDate.Kind.EXPLICIT, null);
    Claim claim =
        new Claim(
            "c_" + sourceId,
            sourceId,
            texts.getOrDefault(sourceId, "The bridge opened that day."),
            date,
            Modality.ASSERTED,
            null,
            null,
            new Span(0, 0),
            new Span(0, 0),
            List.of(),
            List.of());
    List<Citation> cited = citations.get(sourceId);
    return new CheckedClaim(
        new CitedClaim(claim, cited), cited.stream().map(this::support).toList());
  }

  private Support support(Citation citation) {
    String page = pages.get(citation.reference().url());
    return page == null
        ? Support.without(Support.Status.SOURCE_NOT_PROVIDED)
        : new Support(Support.Status.PARTIAL, 0.5, page, List.of());
  }
}
