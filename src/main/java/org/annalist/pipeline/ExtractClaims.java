package org.annalist.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.annalist.article.Article;
import org.annalist.article.Catalogue;
import org.annalist.claim.ClaimExtractor;
import org.annalist.claim.ClaimExtractor.Extracted;
import org.annalist.claim.ClaimExtractor.Omission;
import org.annalist.export.Rejected;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/** Makes the claims of each article. */
final class ExtractClaims extends PTransform<PCollection<List<Article>>, PCollectionTuple> {

  private static final long serialVersionUID = 1L;

  /** The articles with their claims. */
  static final TupleTag<List<ArticleClaims>> CLAIMS = new TupleTag<>() {};

  /** Prose that no claim could be made of. */
  static final TupleTag<Rejected> REJECTED = new TupleTag<>() {};

  private final ClaimExtractor extractor;
  private final PCollectionView<Corpus> corpus;

  private ExtractClaims(ClaimExtractor extractor, PCollectionView<Corpus> corpus) {
    this.extractor = extractor;
    this.corpus = corpus;
  }

  /** Extracts with {@code extractor}; ids come from {@code corpus}. */
  static ExtractClaims with(ClaimExtractor extractor, PCollectionView<Corpus> corpus) {
    return new ExtractClaims(extractor, corpus);
  }

  @Override
  public PCollectionTuple expand(PCollection<List<Article>> articles) {
    return articles.apply(
        "Extract",
        ParDo.of(new ExtractFn(extractor, corpus))
            .withSideInputs(corpus)
            .withOutputTags(CLAIMS, TupleTagList.of(REJECTED)));
  }

  private static final class ExtractFn extends DoFn<List<Article>, List<ArticleClaims>> {

    private static final long serialVersionUID = 1L;

    private final Counter found = Metrics.counter(WriteExports.COUNTERS, "extracted");
    private final ClaimExtractor extractor;
    private final PCollectionView<Corpus> corpus;

    ExtractFn(ClaimExtractor extractor, PCollectionView<Corpus> corpus) {
      this.extractor = extractor;
      this.corpus = corpus;
    }

    @ProcessElement
    public void extract(ProcessContext context, MultiOutputReceiver out) {
      Catalogue inputs = context.sideInput(corpus).catalogue();
      List<Article> articles = context.element();
      List<Extracted> extracted =
          Parallel.map(
              articles, article -> extractor.extract(article, inputs.byFile(article.file())));
      List<ArticleClaims> claims = new ArrayList<>();
      for (int a = 0; a < articles.size(); a++) {
        Extracted ofArticle = extracted.get(a);
        found.inc(ofArticle.claims().size());
        claims.add(new ArticleClaims(articles.get(a), ofArticle.claims()));
        for (Omission omission : ofArticle.omissions()) {
          String where = articles.get(a).file() + ", line " + omission.line();
          out.get(REJECTED).output(new Rejected("extract", where, omission.reason()));
        }
      }
      out.get(CLAIMS).output(claims);
    }
  }
}
