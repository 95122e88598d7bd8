package org.annalist.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.annalist.article.Article;
import org.annalist.article.SourcesTable;
import org.annalist.citation.CitationAttacher;
import org.annalist.citation.References;
import org.annalist.cited.PageReader;
import org.annalist.claim.ClaimExtractor;
import org.annalist.corroboration.CorroboratedClaim;
import org.annalist.corroboration.Corroboration;
import org.annalist.export.Rejected;
import org.annalist.format.ArticleReader;
import org.annalist.support.CheckedClaim;
import org.annalist.timex.TimexTagger;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The steps one after the other on a page, what it cites, and a file that is no article. */
class FlowTest {

  private static final TimexTagger TAGGER = TimexTagger.english();

  private static final String PRESS =
      """
      The lock leaks again today

      By Ada Quill
      June 22, 2021

      The lock was dug by hand in 1801. Last month it was closed to all boats.
      """;

  private static final String WIKI =
      """
      Canal lock

      The lock was dug by hand in 1801.[1] Its gates were renewed in 1950.[2]

      References

      1. "The lock leaks again today". Canal Post. 22 June 2021. https://canalpost.example/the-lock-leaks-again-today
      2. L. Ashdown. "Water and stone". Foreshore Press, 1982.
      """;

  @RegisterExtension final TestPipelineExtension pipeline = TestPipelineExtension.create();

  @TempDir private Path folder;
  private PCollectionTuple read;
  private PCollectionView<Corpus> corpus;

  @BeforeEach
  void files() throws IOException {
    Files.writeString(folder.resolve("press.txt"), PRESS, UTF_8);
    Files.writeString(folder.resolve("wiki.txt"), WIKI, UTF_8);
    Files.writeString(folder.resolve("empty.txt"), "", UTF_8);
  }

  @Test
  void readArticlesReadsWhatItCanAndRejectsTheRest(TestPipeline p) throws IOException {
    read(p);
    PAssert.that(strings(each(read.get(ReadArticles.ARTICLES)), Article::file))
        .containsInAnyOrder("press.txt", "wiki.txt");
    PAssert.that(read.get(ReadArticles.REJECTED))
        .containsInAnyOrder(
            new Rejected("read", "empty.txt", "no text: the file is empty or blank"));
    p.run().waitUntilFinish();
  }

  @Test
  void articlesTravelInBatches(TestPipeline p) throws IOException {
    for (int i = 0; i < 120; i++) {
      Files.writeString(folder.resolve("copy-" + i + ".txt"), PRESS, UTF_8);
    }
    read(p);
    PAssert.that(read.get(ReadArticles.ARTICLES))
        .satisfies(
            batches -> {
              assertThat(batches).allSatisfy(batch -> assertThat(batch).hasSizeBetween(1, 50));
              assertThat(batches).flatExtracting(batch -> batch).hasSize(122);
              return null;
            });
    p.run().waitUntilFinish();
  }

  @Test
  void aFileThatIsGoneIsRejected(TestPipeline p) throws IOException {
    Inputs inputs = Inputs.in(List.of(folder));
    Files.delete(folder.resolve("wiki.txt"));
    WireCoder.registerIn(p.getCoderRegistry());
    PAssert.that(
            strings(
                p.apply(
                        ReadArticles.from(
                            inputs.files(), SourcesTable.EMPTY, new ArticleReader(TAGGER)))
                    .get(ReadArticles.REJECTED),
                Rejected::where))
        .containsInAnyOrder("empty.txt", "wiki.txt");
    p.run().waitUntilFinish();
  }

  @Test
  void extractClaimsMakesThemOfProseAlone(TestPipeline p) throws IOException {
    read(p);
    PCollectionTuple extracted = extract();
    PAssert.that(
            strings(
                each(extracted.get(ExtractClaims.CLAIMS)),
                made ->
                    made.article().file()
                        + ": "
                        + String.join(
                            ", ",
                            made.claims().stream()
                                .map(claim -> claim.date().edtf().toString())
                                .toList())))
        .containsInAnyOrder("press.txt: 1801, 2021-05", "wiki.txt: 1801, 1950");
    PAssert.that(extracted.get(ExtractClaims.REJECTED)).empty();
    p.run().waitUntilFinish();
  }

  @Test
  void extractClaimsRejectsWhatIsNoSentence(TestPipeline p) throws IOException {
    Files.writeString(
        folder.resolve("wiki.txt"), "The lock " + "and the lock ".repeat(500) + "in 1801.", UTF_8);
    read(p);
    PAssert.that(strings(extract().get(ExtractClaims.REJECTED), Rejected::where))
        .containsInAnyOrder("wiki.txt, line 1");
    p.run().waitUntilFinish();
  }

  @Test
  void attachCitationsResolvesReferencesToInputs(TestPipeline p) throws IOException {
    read(p);
    PCollectionTuple cited = attach();
    PAssert.that(
            strings(
                each(cited.get(AttachCitations.CITED)),
                claim ->
                    claim.cited().claim().date().edtf()
                        + String.join(
                            "",
                            claim.cited().citations().stream()
                                .map(
                                    citation ->
                                        " ["
                                            + citation.reference().label()
                                            + "]"
                                            + (citation.resolvedSourceId() == null
                                                ? ""
                                                : " is an input"))
                                .toList())))
        .containsInAnyOrder("1801", "2021-05", "1801 [1] is an input", "1950 [2]");
    PAssert.that(
            strings(
                each(cited.get(AttachCitations.REFERENCES)),
                row -> row.reference().status().word()))
        .containsInAnyOrder("url", "no_url");
    PAssert.that(
            strings(
                each(cited.get(AttachCitations.SOURCES)),
                counts ->
                    counts.source().file() + " " + counts.references() + " " + counts.claims()))
        .containsInAnyOrder("press.txt 0 2", "wiki.txt 2 2");
    p.run().waitUntilFinish();
  }

  @Test
  void claimsThatCiteTakeWithThemWhatTheirSectionSaysBefore(TestPipeline p) throws IOException {
    Files.delete(folder.resolve("press.txt"));
    Files.writeString(
        folder.resolve("wiki.txt"),
        """
        The Old Lock

        The town has two canals.

        == History ==

        The lock was hewn from stone.[1] It opened in 1801.[2]

        It was rebuilt in 1950.[2] It was closed in 1977.

        References

        1. L. Ashdown. "Water and stone". Foreshore Press, 1982.
        2. L. Ashdown. "Locks". Foreshore Press, 1984.
        """,
        UTF_8);
    read(p);
    PAssert.that(
            strings(
                each(attach().get(AttachCitations.CITED)),
                claim -> claim.cited().claim().date().edtf() + ": " + claim.context()))
        .containsInAnyOrder(
            "1801: The lock was hewn from stone.",
            "1950: The lock was hewn from stone. It opened in 1801.",
            "1977: ");
    p.run().waitUntilFinish();
  }

  @Test
  void checkCitationsQuotesTheCitedInput(TestPipeline p) throws IOException {
    read(p);
    PAssert.that(
            strings(
                each(check()),
                checked ->
                    checked.cited().claim().date().edtf()
                        + String.join(
                            "",
                            checked.supports().stream()
                                .map(
                                    support ->
                                        " "
                                            + support.status().word()
                                            + support.quotes().stream()
                                                .map(quote -> " " + quote.text())
                                                .findFirst()
                                                .orElse(""))
                                .toList())))
        .containsInAnyOrder(
            "1801",
            "2021-05",
            "1801 supported The lock was dug by hand in 1801.",
            "1950 source_not_provided");
    p.run().waitUntilFinish();
  }

  @Test
  void checkCitationsReadsCitedPagesByTheirAddress(TestPipeline p) throws IOException {
    Files.writeString(
        folder.resolve("wiki.txt"),
        WIKI.replace("Press, 1982.", "Press, 1982. https://foreshore.example/water-and-stone"),
        UTF_8);
    Path cited = Files.createDirectories(folder.resolve(".cited"));
    Files.writeString(
        cited.resolve("stone.html"),
        "<link rel=canonical href=https://foreshore.example/water-and-stone>"
            + "<p>The gates of the lock were renewed in 1950, in oak.</p>",
        UTF_8);
    Files.writeString(cited.resolve("nameless.txt"), "The lock has no address.", UTF_8);
    read(p);
    PCollectionTuple checked = checkAgainst(CitedFolder.in(cited, SourcesTable.EMPTY));
    PAssert.that(
            strings(
                each(checked.get(CheckCitations.CHECKED)),
                claim ->
                    claim.cited().claim().date().edtf()
                        + String.join(
                            "",
                            claim.supports().stream()
                                .map(
                                    support -> " " + support.status().word() + " " + support.file())
                                .toList())))
        .containsInAnyOrder(
            "1801", "2021-05", "1801 supported press.txt", "1950 supported stone.html");
    p.run().waitUntilFinish();
  }

  @Test
  void corroborateBringsTheClaimsOfAFactTogether(TestPipeline p) throws IOException {
    read(p);
    PCollection<List<List<CorroboratedClaim>>> facts =
        check().apply("Corroborate", Corroborate.knowing(corpus));
    PAssert.that(facts)
        .satisfies(
            all -> {
              List<String> told = new ArrayList<>();
              StreamSupport.stream(all.spliterator(), false)
                  .flatMap(List::stream)
                  .flatMap(List::stream)
                  .forEach(claim -> told.add(told(claim)));
              assertThat(told)
                  .containsExactlyInAnyOrder(
                      "1801 circular 1 true",
                      "1801 circular 1 true",
                      "1950 none 1 true",
                      "2021-05 none 1 true");
              return null;
            });
    p.run().waitUntilFinish();
  }

  private static String told(CorroboratedClaim claim) {
    Corroboration corroboration = claim.corroboration();
    return claim.checked().cited().claim().date().edtf()
        + " "
        + corroboration.status().word()
        + " "
        + corroboration.originCount()
        + " "
        + corroboration.singleSource();
  }

  private void read(TestPipeline p) throws IOException {
    WireCoder.registerIn(p.getCoderRegistry());
    SourcesTable sources = SourcesTable.parse("file,publisher\npress.txt,Canal Post\n");
    read =
        p.apply(
            "ReadArticles",
            ReadArticles.from(
                Inputs.in(List.of(folder)).files(), sources, new ArticleReader(TAGGER)));
    corpus = Flow.corpus(read.get(ReadArticles.ARTICLES));
  }

  private PCollectionTuple extract() {
    return read.get(ReadArticles.ARTICLES)
        .apply("ExtractClaims", ExtractClaims.with(new ClaimExtractor(TAGGER, false), corpus));
  }

  private PCollectionTuple attach() {
    return extract()
        .get(ExtractClaims.CLAIMS)
        .apply(
            "AttachCitations",
            AttachCitations.with(new CitationAttacher(new References(TAGGER)), corpus));
  }

  private PCollection<List<CheckedClaim>> check() {
    return checkAgainst(CitedFolder.NONE).get(CheckCitations.CHECKED);
  }

  private PCollectionTuple checkAgainst(CitedFolder folder) {
    PCollectionTuple indexed = read.getPipeline().apply("IndexCited", IndexCited.of(folder));
    PCollection<List<ClaimInContext>> cited = attach().get(AttachCitations.CITED);
    return cited.apply(
        "CheckCitations",
        CheckCitations.against(
            read.get(ReadArticles.ARTICLES),
            corpus,
            Flow.citedPages(indexed),
            new PageReader(new ArticleReader(TAGGER))));
  }

  private static <T> PCollection<T> each(PCollection<List<T>> batches) {
    return batches.apply("Each of " + batches.getName(), Flatten.iterables());
  }

  private static <T> PCollection<String> strings(
      PCollection<T> elements, SerializableFunction<T, String> tell) {
    return elements.apply(
        "Tell " + elements.getName(), MapElements.into(TypeDescriptors.strings()).via(tell));
  }
}
