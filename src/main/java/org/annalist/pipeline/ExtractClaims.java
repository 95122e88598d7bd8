package org.annalist.pipeline;

import java.util.List;
import org.annalist.article.Article;
import org.annalist.article.Catalogue;
import org.annalist.claim.ClaimExtractor;
import org.annalist.claim.ClaimExtractor.Extracted;
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
final class ExtractClaims extends PTransform<PCollection<Article>, PCollectionTuple> {

  private static final long serialVersionUID = 1L;

  /** The articles with their claims. */
  static final TupleTag<ArticleClaims> CLAIMS = new TupleTag<>() {};

  /** Prose that no claim could be made of. */
  static final TupleTag<Rejected> REJECTED = new TupleTag<>() {};

  private final ClaimExtractor extractor;
  private final PCollectionView<Catalogue> catalogue;

  private ExtractClaims(ClaimExtractor extractor, PCollectionView<Catalogue> catalogue) {
    this.extractor = extractor;
    this.catalogue = catalogue;
  }

  /** Extracts with {@code extractor}; ids come from {@code catalogue}. */
  static ExtractClaims with(ClaimExtractor extractor, PCollectionView<Catalogue> catalogue) {
    return new ExtractClaims(extractor, catalogue);
  }

  @Override
  public PCollectionTuple expand(PCollection<Article> articles) {
    return articles.apply(
        "Extract",
        ParDo.of(new ExtractFn(extractor, catalogue))
            .withSideInputs(catalogue)
            .withOutputTags(CLAIMS, TupleTagList.of(REJECTED)));
  }

  private static final class ExtractFn extends DoFn<Article, ArticleClaims> {

    private static final long serialVersionUID = 1L;

    private final Counter found = Metrics.counter(WriteExports.COUNTERS, "extracted");
    private final ClaimExtractor extractor;
    private final PCollectionView<Catalogue> catalogue;

    ExtractFn(ClaimExtractor extractor, PCollectionView<Catalogue> catalogue) {
      this.extractor = extractor;
      this.catalogue = catalogue;
    }

    @ProcessElement
    public void extract(ProcessContext context, MultiOutputReceiver out) {
      Article article = context.element();
      Extracted extracted =
          extractor.extract(article, context.sideInput(catalogue).byFile(article.file()));
      found.inc(extracted.claims().size());
      out.get(CLAIMS).output(new ArticleClaims(article, List.copyOf(extracted.claims())));
      extracted
          .omissions()
          .forEach(
              omission ->
                  out.get(REJECTED)
                      .output(
                          new Rejected(
                              "extract",
                              article.file() + ", line " + omission.line(),
                              omission.reason())));
    }
  }
}
