package org.annalist.citation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.annalist.article.Article;
import org.annalist.article.Catalogue;
import org.annalist.claim.Claim;
import org.annalist.claim.ClaimExtractor;
import org.annalist.format.Pages;
import org.annalist.timex.TimexTagger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One page about a lock, printed in each of the ways in which pages with references are found. */
class PrintedFormsTest {

  private static final TimexTagger TAGGER = TimexTagger.english();

  @ParameterizedTest
  @ValueSource(
      strings = {"browser", "caret", "spaced", "lines", "orphan", "unnumbered", "markdown"})
  void giveTheSameClaimsWithTheSameReferences(String form) throws IOException {
    Article article = Pages.read(page(form));
    Catalogue catalogue = Catalogue.of(List.of(Catalogue.Entry.of(article)));
    List<Claim> claims =
        new ClaimExtractor(TAGGER, false)
            .extract(article, catalogue.byFile(article.file()))
            .claims();
    assertThat(
            new CitationAttacher(new References(TAGGER))
                .attach(article, claims, catalogue).claims().stream()
                    .map(PrintedFormsTest::told)
                    .toList())
        .containsExactly(
            "1801-22: 1 sentence https://canal.example/lock, 2 sentence no_url",
            "1804: a sentence no_url",
            "1850: 3 clause https://post.example/gates, 1 sentence https://canal.example/lock",
            "1862: 3 sentence https://post.example/gates, 1 clause https://canal.example/lock",
            "1921/..: ");
  }

  private static String page(String form) throws IOException {
    String name = "/org/annalist/format/plain/printed-" + form + ".txt";
    try (InputStream in = PrintedFormsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  static String told(CitedClaim cited) {
    List<String> citations =
        cited.citations().stream()
            .map(
                citation ->
                    citation.reference().label()
                        + " "
                        + citation.scope().word()
                        + " "
                        + (citation.reference().url() == null
                            ? citation.reference().status().word()
                            : citation.reference().url()))
            .toList();
    return cited.claim().date().edtf() + ": " + String.join(", ", citations);
  }
}
