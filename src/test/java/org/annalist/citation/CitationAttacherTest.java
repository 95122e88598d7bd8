package org.annalist.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annalist.article.Article;
import org.annalist.article.Catalogue;
import org.annalist.article.Source;
import org.annalist.citation.CitationAttacher.Attached;
import org.annalist.claim.Claim;
import org.annalist.claim.ClaimExtractor;
import org.annalist.format.Pages;
import org.annalist.timex.TimexTagger;
import org.junit.jupiter.api.Test;

class CitationAttacherTest {

  private static final TimexTagger TAGGER = TimexTagger.english();

  @Test
  void aMarkerCoversItsSentence() {
    assertThat(citations("The lock was dug by hand in 1801.[1]"))
        .containsExactly("1801: 1 sentence");
  }

  @Test
  void aMarkerCoversTheClauseThatItClosesMoreCloselyThanTheOther() {
    assertThat(citations("The lock was dug in 1801,[1] and it was rebuilt in stone in 1850.[2]"))
        .containsExactly("1801: 1 clause, 2 sentence", "1850: 1 sentence, 2 clause");
  }

  @Test
  void aSentenceWithoutMarkersIsCoveredByTheNextOnesOfItsParagraph() {
    assertThat(
            citations(
                "The lock was dug by hand in 1801. It was rebuilt in 1850. It leaked in 1862.[1][2]"
                    + " It was closed in 1901.[3]"))
        .containsExactly(
            "1801: 1 paragraph, 2 paragraph",
            "1850: 1 paragraph, 2 paragraph",
            "1862: 1 sentence, 2 sentence",
            "1901: 3 sentence");
  }

  @Test
  void whatFollowsTheLastMarkerIsNotCovered() {
    assertThat(citations("The lock was dug by hand in 1801.[1] It was rebuilt in 1850."))
        .containsExactly("1801: 1 sentence", "1850:");
  }

  @Test
  void aParagraphDoesNotCoverTheOneBeforeIt() {
    assertThat(citations("The lock was dug by hand in 1801.\n\nIt was then rebuilt in 1850.[1]"))
        .containsExactly("1801:", "1850: 1 sentence");
  }

  @Test
  void oneReferenceCitedTwiceIsOneCitation() {
    assertThat(citations("The lock,[1] which leaked,[2] was dug in the year 1801.[1]"))
        .containsExactly("1801: 1 sentence, 2 sentence");
  }

  @Test
  void editorsMarksCiteNothing() {
    assertThat(citations("The lock was dug by hand in 1801.[citation needed]"))
        .containsExactly("1801:");
  }

  @Test
  void aMarkerWithoutAnEntryIsKeptAsUnresolved() {
    Attached attached = attach(page("The lock was dug by hand in 1801.[7]"), "river.txt");
    Reference unlisted = attached.claims().get(0).citations().get(0).reference();
    assertThat(unlisted.label()).isEqualTo("7");
    assertThat(unlisted.status()).isEqualTo(Reference.Status.UNRESOLVED_REF);
    assertThat(attached.references()).hasSize(4).endsWith(unlisted);
  }

  @Test
  void aReferenceThatIsAnInputResolvesToIt() {
    Attached attached = attach(page("The lock was dug by hand in 1801.[1][2]"), "river.txt");
    assertThat(attached.claims().get(0).citations())
        .extracting(citation -> citation.resolvedSourceId() != null)
        .containsExactly(true, false);
  }

  @Test
  void aReferenceNeverResolvesToTheArticleThatItStandsIn() {
    Attached attached = attach(page("The lock was dug by hand in 1801.[1]"), null);
    assertThat(attached.claims().get(0).citations().get(0).resolvedSourceId()).isNull();
  }

  /** A page at the address of its own first reference when {@code other} is null. */
  private static Attached attach(Article article, String other) {
    Catalogue.Entry self =
        new Catalogue.Entry(
            article.file(),
            article.sha256(),
            Pages.metadata(
                "The lock", "Wiki", other == null ? "https://canal.example/lock" : null));
    Catalogue catalogue =
        Catalogue.of(
            other == null
                ? List.of(self)
                : List.of(
                    self,
                    new Catalogue.Entry(
                        other, "", Pages.metadata("t", "p", "https://canal.example/lock"))));
    Source source = catalogue.byFile(article.file());
    List<Claim> claims = new ClaimExtractor(TAGGER, false).extract(article, source).claims();
    return new CitationAttacher(new References(TAGGER)).attach(article, claims, catalogue);
  }

  private static Article page(String prose) {
    return Pages.read(
        "The lock\n\n"
            + prose
            + """


            References

            1. "Digging the lock". Canal Papers. https://canal.example/lock
            2. "Water and stone". Foreshore Press.
            3. "The end of the lock". Canal Papers. https://canal.example/end
            """);
  }

  private static List<String> citations(String prose) {
    return attach(page(prose), "river.txt").claims().stream()
        .map(CitationAttacherTest::told)
        .toList();
  }

  private static String told(CitedClaim cited) {
    List<String> each =
        cited.citations().stream()
            .map(citation -> " " + citation.reference().label() + " " + citation.scope().word())
            .toList();
    return cited.claim().date().edtf() + ":" + String.join(",", each);
  }
}
