package org.annalist.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.annalist.article.Article;
import org.annalist.citation.Citation;
import org.annalist.citation.CitedClaim;
import org.annalist.support.CheckedClaim;
import org.annalist.support.Support;
import org.annalist.support.SupportCheck;
import org.annalist.support.Verdict;
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
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;

/**
 * Checks each claim against the inputs that it cites. Claims meet the texts they cite shard by
 * shard, so that no worker holds more than its part of the texts; only inputs that are cited
 * travel.
 */
final class CheckCitations extends PTransform<PCollection<CitedClaim>, PCollection<CheckedClaim>> {

  private static final long serialVersionUID = 1L;

  private static final TupleTag<CheckRequest> REQUESTS = new TupleTag<>() {};
  private static final TupleTag<CitedText> TEXTS = new TupleTag<>() {};

  private final transient PCollection<Article> articles;
  private final PCollectionView<Corpus> corpus;

  private CheckCitations(PCollection<Article> articles, PCollectionView<Corpus> corpus) {
    this.articles = articles;
    this.corpus = corpus;
  }

  /** Checks against {@code articles}, which are all in {@code corpus}. */
  static CheckCitations against(PCollection<Article> articles, PCollectionView<Corpus> corpus) {
    return new CheckCitations(articles, corpus);
  }

  @Override
  public PCollection<CheckedClaim> expand(PCollection<CitedClaim> claims) {
    PCollection<KV<Integer, CheckRequest>> requests =
        claims.apply("Ask of cited inputs", ParDo.of(new RequestFn()));
    PCollectionView<Set<String>> cited =
        Gather.into(
            "Name cited inputs", requests, all -> idsOf(all), SetCoder.of(StringUtf8Coder.of()));
    PCollection<KV<Integer, CitedText>> texts =
        articles.apply(
            "Take cited texts", ParDo.of(new TextFn(corpus, cited)).withSideInputs(corpus, cited));
    PCollection<CheckResult> results =
        KeyedPCollectionTuple.of(REQUESTS, requests)
            .and(TEXTS, texts)
            .apply("Bring claims to cited texts", CoGroupByKey.create())
            .apply("Check", ParDo.of(new CheckFn()));
    PCollectionView<Map<String, Support>> supports =
        Gather.into(
            "Gather results",
            results,
            all -> byKey(all),
            MapCoder.of(StringUtf8Coder.of(), RecordCoders.SUPPORT));
    return claims.apply("Note support", ParDo.of(new NoteFn(supports)).withSideInputs(supports));
  }

  private static Set<String> idsOf(List<KV<Integer, CheckRequest>> requests) {
    Set<String> ids = new TreeSet<>();
    requests.forEach(request -> ids.add(request.getValue().sourceId()));
    return ids;
  }

  private static Map<String, Support> byKey(List<CheckResult> results) {
    Map<String, Support> byKey = new HashMap<>();
    results.forEach(r -> byKey.put(CheckResult.key(r.claimId(), r.sourceId()), r.support()));
    return byKey;
  }

  private static final class RequestFn extends DoFn<CitedClaim, KV<Integer, CheckRequest>> {

    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void request(@Element CitedClaim cited, OutputReceiver<KV<Integer, CheckRequest>> out) {
      cited.citations().stream()
          .map(Citation::resolvedSourceId)
          .filter(Objects::nonNull)
          .distinct()
          .forEach(
              id ->
                  out.output(
                      KV.of(
                          Shards.of(id),
                          new CheckRequest(
                              cited.claim().id(),
                              cited.claim().text(),
                              cited.claim().date().edtf(),
                              id))));
    }
  }

  private static final class TextFn extends DoFn<Article, KV<Integer, CitedText>> {

    private static final long serialVersionUID = 1L;

    private final PCollectionView<Corpus> corpus;
    private final PCollectionView<Set<String>> cited;

    TextFn(PCollectionView<Corpus> corpus, PCollectionView<Set<String>> cited) {
      this.corpus = corpus;
      this.cited = cited;
    }

    @ProcessElement
    public void take(ProcessContext context) {
      Article article = context.element();
      String id = context.sideInput(corpus).catalogue().byFile(article.file()).id();
      if (context.sideInput(cited).contains(id)) {
        context.output(KV.of(Shards.of(id), CitedText.of(article, id)));
      }
    }
  }

  private static final class CheckFn extends DoFn<KV<Integer, CoGbkResult>, CheckResult> {

    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void check(@Element KV<Integer, CoGbkResult> shard, OutputReceiver<CheckResult> out) {
      Map<String, CitedText> texts = new HashMap<>();
      shard.getValue().getAll(TEXTS).forEach(text -> texts.put(text.sourceId(), text));
      for (CheckRequest request : shard.getValue().getAll(REQUESTS)) {
        out.output(
            new CheckResult(
                request.claimId(),
                request.sourceId(),
                support(request, texts.get(request.sourceId()))));
      }
    }

    private static Support support(CheckRequest request, CitedText text) {
      List<String> sentences = text.sentences().stream().map(Support.Quote::text).toList();
      Verdict verdict = SupportCheck.check(request.text(), "", request.date(), sentences);
      return new Support(
          verdict.status(),
          verdict.score(),
          verdict.evidence().stream().map(i -> text.sentences().get(i)).toList());
    }
  }

  private static final class NoteFn extends DoFn<CitedClaim, CheckedClaim> {

    private static final long serialVersionUID = 1L;

    private final PCollectionView<Map<String, Support>> supports;

    NoteFn(PCollectionView<Map<String, Support>> supports) {
      this.supports = supports;
    }

    @ProcessElement
    public void note(ProcessContext context) {
      CitedClaim cited = context.element();
      Map<String, Support> found = context.sideInput(supports);
      List<Support> each = new ArrayList<>();
      for (Citation citation : cited.citations()) {
        each.add(
            found.getOrDefault(
                CheckResult.key(cited.claim().id(), citation.resolvedSourceId()),
                Support.without(Support.Status.SOURCE_NOT_PROVIDED)));
      }
      context.output(new CheckedClaim(cited, each));
    }
  }
}
