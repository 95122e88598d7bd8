package org.annalist.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.annalist.article.Article;
import org.annalist.citation.CitationAttacher;
import org.annalist.citation.References;
import org.annalist.cited.CitedPages;
import org.annalist.cited.PageReader;
import org.annalist.claim.ClaimExtractor;
import org.annalist.export.Rejected;
import org.annalist.format.ArticleReader;
import org.annalist.timex.TimexTagger;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;

/** The whole flow, from listed files to the parts of an export: read this first. */
final class Flow {

  private Flow() {}

  /**
   * Puts the steps of {@code job} into {@code pipeline}; parts go into the folder {@code parts}.
   */
  static void build(Pipeline pipeline, Job job, Path parts) {
    WireCoder.registerIn(pipeline.getCoderRegistry());
    TimexTagger tagger = TimexTagger.english();
    ArticleReader reader = new ArticleReader(tagger);

    PCollectionTuple read =
        pipeline.apply(
            "ReadArticles", ReadArticles.from(job.inputs().files(), job.sources(), reader));
    PCollection<List<Article>> articles = read.get(ReadArticles.ARTICLES);

    // Before any claim is made, because ids and cited inputs are only known when all are read.
    PCollectionView<Corpus> corpus = corpus(articles);

    PCollectionTuple extracted =
        articles.apply(
            "ExtractClaims",
            ExtractClaims.with(
                new ClaimExtractor(tagger.withMode(job.mode()), job.inheritDates()), corpus));
    PCollectionTuple cited =
        extracted
            .get(ExtractClaims.CLAIMS)
            .apply(
                "AttachCitations",
                AttachCitations.with(new CitationAttacher(new References(tagger)), corpus));
    PCollectionTuple indexed = pipeline.apply("IndexCited", IndexCited.of(job.cited()));
    PCollectionTuple checked =
        cited
            .get(AttachCitations.CITED)
            .apply(
                "CheckCitations",
                CheckCitations.against(
                    articles, corpus, citedPages(indexed), new PageReader(reader)));
    PCollection<Rejected> rejected =
        PCollectionList.of(read.get(ReadArticles.REJECTED))
            .and(extracted.get(ExtractClaims.REJECTED))
            .and(indexed.get(IndexCited.REJECTED))
            .and(checked.get(CheckCitations.REJECTED))
            .apply("Gather rejects", Flatten.pCollections());
    checked
        .get(CheckCitations.CHECKED)
        .apply("Corroborate", Corroborate.knowing(corpus))
        .apply(
            "WriteExports",
            WriteExports.to(
                parts,
                job.csv(),
                corpus,
                cited.get(AttachCitations.SOURCES),
                cited.get(AttachCitations.REFERENCES),
                rejected));
  }

  static PCollectionView<CitedPages> citedPages(PCollectionTuple indexed) {
    return Gather.into(
        "Know the cited pages",
        indexed.get(IndexCited.CAPTURES),
        captures -> CitedPages.of(captures),
        WireCoder.of(CitedPages.class));
  }

  static PCollectionView<Corpus> corpus(PCollection<List<Article>> articles) {
    return Gather.into(
        "Know the corpus",
        articles.apply(
            "Take cards",
            MapElements.into(TypeDescriptors.lists(TypeDescriptor.of(Corpus.Card.class)))
                .via(batch -> Parallel.map(batch, Corpus.Card::of))),
        cards -> Corpus.of(cards.stream().flatMap(List::stream).toList()),
        WireCoder.of(Corpus.class));
  }
}
