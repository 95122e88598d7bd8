package org.annalist.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annalist.article.Article;
import org.annalist.article.Catalogue;
import org.annalist.citation.Citation;
import org.annalist.citation.CitedClaim;
import org.annalist.cited.Capture;
import org.annalist.cited.CitedPages;
import org.annalist.cited.PageReader;
import org.annalist.cited.UnreadablePage;
import org.annalist.claim.Claim;
import org.annalist.export.Rejected;
import org.annalist.support.CheckedClaim;
import org.annalist.support.Support;
import org.annalist.support.SupportCheck;
import org.annalist.support.Verdict;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.MapCoder;
import org.apache.beam.sdk.coders.SetCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Checks each claim against the texts that it cites: inputs, and pages of the folder of cited
 * pages. Claims meet the texts shard by shard, so that no worker holds more than its part of them;
 * only inputs that are cited travel, and pages are read where they are needed.
 */
final class CheckCitations extends PTransform<PCollection<List<ClaimInContext>>, PCollectionTuple> {

  private static final long serialVersionUID = 1L;

  /** The claims with what the cited texts say. */
  static final TupleTag<List<CheckedClaim>> CHECKED = new TupleTag<>() {};

  /** The cited pages that could not be read. */
  static final TupleTag<Rejected> REJECTED = new TupleTag<>() {};

  private static final TupleTag<byte[]> REQUESTS = new TupleTag<>() {};
  private static final TupleTag<byte[]> TEXTS = new TupleTag<>() {};
  private static final TupleTag<CheckResult> RESULTS = new TupleTag<>() {};

  private static final Coder<CheckRequest> REQUEST = WireCoder.of(CheckRequest.class);
  private static final Coder<CitedText> TEXT = WireCoder.of(CitedText.class);

  private final transient PCollection<List<Article>> articles;
  private final PCollectionView<Corpus> corpus;
  private final PCollectionView<CitedPages> pages;
  private final PageReader reader;

  private CheckCitations(
      PCollection<List<Article>> articles,
      PCollectionView<Corpus> corpus,
      PCollectionView<CitedPages> pages,
      PageReader reader) {
    this.articles = articles;
    this.corpus = corpus;
    this.pages = pages;
    this.reader = reader;
  }

  /**
   * Checks against {@code articles}, which are all in {@code corpus}, and against {@code pages}.
   */
  static CheckCitations against(
      PCollection<List<Article>> articles,
      PCollectionView<Corpus> corpus,
      PCollectionView<CitedPages> pages,
      PageReader reader) {
    return new CheckCitations(articles, corpus, pages, reader);
  }

  @Override
  public PCollectionTuple expand(PCollection<List<ClaimInContext>> claims) {
    PCollection<KV<Integer, byte[]>> requests =
        claims
            .apply("Ask of cited texts", ParDo.of(new RequestFn(pages)).withSideInputs(pages))
            .setCoder(PackFn.CODER);
    PCollectionView<Set<String>> cited =
        Gather.into(
            "Name cited texts", requests, all -> idsOf(all), SetCoder.of(StringUtf8Coder.of()));
    PCollection<KV<Integer, byte[]>> texts =
        articles
            .apply(
                "Take cited texts",
                ParDo.of(new TextFn(corpus, cited)).withSideInputs(corpus, cited))
            .setCoder(PackFn.CODER);
    PCollectionTuple results =
        KeyedPCollectionTuple.of(REQUESTS, requests)
            .and(TEXTS, texts)
            .apply("Bring claims to cited texts", CoGroupByKey.create())
            .apply(
                "Check",
                ParDo.of(new CheckFn(reader)).withOutputTags(RESULTS, TupleTagList.of(REJECTED)));
    PCollectionView<Map<String, Support>> supports =
        Gather.into(
            "Gather results",
            results.get(RESULTS),
            all -> byKey(all),
            MapCoder.of(StringUtf8Coder.of(), WireCoder.of(Support.class)));
    PCollection<List<CheckedClaim>> checked =
        claims.apply(
            "Note support", ParDo.of(new NoteFn(supports, pages)).withSideInputs(supports, pages));
    return PCollectionTuple.of(CHECKED, checked).and(REJECTED, results.get(REJECTED));
  }

  private static Set<String> idsOf(List<KV<Integer, byte[]>> requests) {
    Set<String> ids = new TreeSet<>();
    PackFn.unpack(requests.stream().map(KV::getValue).toList(), REQUEST)
        .forEach(request -> ids.add(request.textId()));
    return ids;
  }

  private static Map<String, Support> byKey(List<CheckResult> results) {
    Map<String, Support> byKey = new HashMap<>();
    results.forEach(r -> byKey.put(CheckResult.key(r.claimId(), r.textId()), r.support()));
    return byKey;
  }

  /** Returns the page that a citation leads to, or null; one that is an input needs none. */
  private static Capture pageOf(Citation citation, CitedPages pages) {
    return citation.resolvedSourceId() != null
        ? null
        : pages.find(citation.reference().url(), citation.reference().archivedUrl());
  }

  /** Returns the id of the text that a citation leads to, or null. */
  private static String textIdOf(Citation citation, Capture page) {
    return page == null ? citation.resolvedSourceId() : page.place().label();
  }

  private static final class RequestFn extends PackFn<List<ClaimInContext>, CheckRequest> {

    private static final long serialVersionUID = 1L;

    private final PCollectionView<CitedPages> pages;

    RequestFn(PCollectionView<CitedPages> pages) {
      super(REQUEST);
      this.pages = pages;
    }

    @ProcessElement
    public void request(ProcessContext context, OutputReceiver<KV<Integer, byte[]>> out) {
      CitedPages known = context.sideInput(pages);
      for (ClaimInContext claim : context.element()) {
        for (CheckRequest request : requests(claim, known)) {
          pack(Shards.of(request.textId()), request, out);
        }
      }
    }

    private static List<CheckRequest> requests(ClaimInContext element, CitedPages pages) {
      CitedClaim cited = element.cited();
      Claim claim = cited.claim();
      if (claim.modality() == null) {
        return List.of(); // in a language whose words are not known, there is nothing to compare
      }
      Set<String> asked = new HashSet<>();
      List<CheckRequest> requests = new ArrayList<>();
      for (Citation citation : cited.citations()) {
        Capture page = pageOf(citation, pages);
        String id = textIdOf(citation, page);
        if (id != null && asked.add(id)) {
          requests.add(
              new CheckRequest(
                  claim.id(), claim.text(), element.context(), claim.date().edtf(), id, page));
        }
      }
      return requests;
    }
  }

  private static final class TextFn extends PackFn<List<Article>, CitedText> {

    private static final long serialVersionUID = 1L;

    private final PCollectionView<Corpus> corpus;
    private final PCollectionView<Set<String>> cited;

    TextFn(PCollectionView<Corpus> corpus, PCollectionView<Set<String>> cited) {
      super(TEXT);
      this.corpus = corpus;
      this.cited = cited;
    }

    @ProcessElement
    public void take(ProcessContext context, OutputReceiver<KV<Integer, byte[]>> out) {
      Catalogue inputs = context.sideInput(corpus).catalogue();
      Set<String> wanted = context.sideInput(cited);
      for (Article article : context.element()) {
        String id = inputs.byFile(article.file()).id();
        if (wanted.contains(id)) {
          pack(Shards.of(id), CitedText.of(article, id), out);
        }
      }
    }
  }

  private static final class CheckFn extends DoFn<KV<Integer, CoGbkResult>, CheckResult> {

    private static final long serialVersionUID = 1L;

    private final PageReader reader;

    CheckFn(PageReader reader) {
      this.reader = reader;
    }

    @ProcessElement
    public void check(@Element KV<Integer, CoGbkResult> shard, MultiOutputReceiver out) {
      Map<String, CitedText> inputs = new HashMap<>();
      PackFn.unpack(shard.getValue().getAll(TEXTS), TEXT)
          .forEach(text -> inputs.put(text.id(), text));
      SortedMap<String, List<CheckRequest>> requests = new TreeMap<>();
      for (CheckRequest request : PackFn.unpack(shard.getValue().getAll(REQUESTS), REQUEST)) {
        requests.computeIfAbsent(request.textId(), id -> new ArrayList<>()).add(request);
      }
      for (Outcome outcome :
          Parallel.map(List.copyOf(requests.values()), ofText -> check(ofText, inputs))) {
        outcome.results().forEach(out.get(RESULTS)::output);
        if (outcome.rejected() != null) {
          out.get(REJECTED).output(outcome.rejected());
        }
      }
    }

    /** What a text says to all claims that cite it, or why it could not be asked. */
    private record Outcome(List<CheckResult> results, Rejected rejected) {}

    private Outcome check(List<CheckRequest> requests, Map<String, CitedText> inputs) {
      Capture page = requests.get(0).capture();
      try {
        CitedText text = page == null ? inputs.get(requests.get(0).textId()) : read(page);
        return new Outcome(results(text, requests), null);
      } catch (UnreadablePage e) {
        return new Outcome(
            List.of(), new Rejected(IndexCited.STEP, page.place().where(), e.getMessage()));
      }
    }

    private CitedText read(Capture page) throws UnreadablePage {
      if (page.kind() == Capture.Kind.UNUSABLE) {
        throw new UnreadablePage(page.detail());
      }
      return CitedText.of(reader.read(page.place()), page.place().label());
    }

    private static List<CheckResult> results(CitedText text, List<CheckRequest> requests) {
      SupportCheck check =
          SupportCheck.against(text.sentences().stream().map(Support.Quote::text).toList());
      List<CheckResult> results = new ArrayList<>();
      for (CheckRequest request : requests) {
        Verdict verdict = check.of(request.text(), request.context(), request.date());
        Support support =
            new Support(
                verdict.status(),
                verdict.score(),
                text.file(),
                verdict.evidence().stream().map(i -> text.sentences().get(i)).toList());
        results.add(new CheckResult(request.claimId(), request.textId(), support));
      }
      return results;
    }
  }

  private static final class NoteFn extends DoFn<List<ClaimInContext>, List<CheckedClaim>> {

    private static final long serialVersionUID = 1L;

    private final PCollectionView<Map<String, Support>> supports;
    private final PCollectionView<CitedPages> pages;

    NoteFn(PCollectionView<Map<String, Support>> supports, PCollectionView<CitedPages> pages) {
      this.supports = supports;
      this.pages = pages;
    }

    @ProcessElement
    public void note(ProcessContext context) {
      Map<String, Support> found = context.sideInput(supports);
      CitedPages known = context.sideInput(pages);
      context.output(
          context.element().stream().map(claim -> checked(claim.cited(), found, known)).toList());
    }

    private static CheckedClaim checked(
        CitedClaim cited, Map<String, Support> found, CitedPages pages) {
      List<Support> each = new ArrayList<>();
      for (Citation citation : cited.citations()) {
        String id = textIdOf(citation, pageOf(citation, pages));
        each.add(
            found.getOrDefault(
                CheckResult.key(cited.claim().id(), id),
                Support.without(Support.Status.SOURCE_NOT_PROVIDED)));
      }
      return new CheckedClaim(cited, each);
    }
  }
}
