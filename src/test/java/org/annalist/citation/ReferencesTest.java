package org.annalist.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.annalist.article.Article;
import org.annalist.article.Entry;
import org.annalist.citation.Reference.Status;
import org.annalist.format.Pages;
import org.annalist.timex.Edtf;
import org.annalist.timex.TimexTagger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {

  private static final TimexTagger TAGGER = TimexTagger.english();

  @Test
  void anEntryIsTakenApart() {
    Reference read =
        entry(
            "\"Digging the lock\". Canal Papers. 3 May 1994. https://canal.example/lock. Retrieved"
                + " 12 January 2016.");
    assertThat(read.title()).isEqualTo("Digging the lock");
    assertThat(read.publisher()).isEqualTo("Canal Papers");
    assertThat(read.published()).hasToString("1994-05-03");
    assertThat(read.accessed()).hasToString("2016-01-12");
    assertThat(read.url()).isEqualTo("https://canal.example/lock");
    assertThat(read.archivedUrl()).isNull();
    assertThat(read.status()).isEqualTo(Status.URL);
  }

  @Test
  void anArchivedCopyIsKeptBesideItsOriginal() {
    Reference read =
        entry(
            "\"Digging the lock\". Canal Papers. Archived from the original on 4 May 2011."
                + " https://web.archive.org/web/20110504101500/https://canal.example/lock");
    assertThat(read.url()).isEqualTo("https://canal.example/lock");
    assertThat(read.archivedUrl())
        .isEqualTo("https://web.archive.org/web/20110504101500/https://canal.example/lock");
    assertThat(read.published()).isNull();
  }

  @Test
  void allLinksOfOneEntryAreOneWork() {
    List<Reference> read =
        linked(
            "A. Quill (2019). \"Locks and weirs\". Journal of Canals. \"They leak.\"",
            "https://canals.example/7",
            "https://doi.org/10.99991/7",
            "https://ui.adsabs.harvard.edu/abs/7");
    assertThat(read).hasSize(3);
    assertThat(read).extracting(Reference::title).containsOnly("Locks and weirs");
    assertThat(read).extracting(Reference::publisher).containsOnly("Journal of Canals");
  }

  @Test
  void linksOfAnEntryOfTwoWorksAreSharedOutInTheirOrder() {
    List<Reference> read =
        linked(
            "A. Quill (2019). \"Locks and weirs\". Journal of Canals. B. Rook (2020). \"Gates of"
                + " oak\". Lock Letters.",
            "https://canals.example/7",
            "https://doi.org/10.99991/7",
            "https://letters.example/oak",
            "https://doi.org/10.99992/1");
    assertThat(read)
        .extracting(Reference::url, Reference::title, Reference::publisher)
        .containsExactly(
            tuple("https://canals.example/7", "Locks and weirs", "Journal of Canals"),
            tuple("https://doi.org/10.99991/7", "Locks and weirs", "Journal of Canals"),
            tuple("https://letters.example/oak", "Gates of oak", "Lock Letters"),
            tuple("https://doi.org/10.99992/1", "Gates of oak", "Lock Letters"));
    assertThat(read).extracting(Reference::id).doesNotHaveDuplicates();
    assertThat(read).extracting(Reference::published).asString().contains("2019", "2020");
  }

  @Test
  void shortNotesOfTwoWorksAreTwo() {
    List<Reference> read =
        linked(
            "Quill 2019, p. 4; Rook & Day 2020, pp. 7–9",
            "https://canals.example/7",
            "https://letters.example/oak");
    assertThat(read).extracting(Reference::published).asString().contains("2019", "2020");
    assertThat(linked("Quill, A.; Rook, B. 2019", "https://a.example/1", "https://b.example/2"))
        .extracting(Reference::published)
        .asString()
        .doesNotContain("2020");
  }

  @Test
  void aSourceNamedInBracketsIsItsPublisher() {
    assertThat(TAKEN_APART.read("s_1", Entry.of("Reuters", "Reuters")))
        .extracting(Reference::publisher)
        .containsExactly("Reuters");
    String dated = "source: Canal Times, 3 May 2011";
    Reference read = TAKEN_APART.read("s_1", Entry.of(dated, dated)).get(0);
    assertThat(read.publisher()).isEqualTo("Canal Times");
    assertThat(read.published()).hasToString("2011-05-03");
  }

  private static final ReferenceEntry TAKEN_APART = new ReferenceEntry(TAGGER);

  private static List<Reference> linked(String words, String... urls) {
    return TAKEN_APART.read("s_1", new Entry("5", words, null, null, List.of(urls), null, null));
  }

  @Test
  void anEntryWithoutAnAddressIsKeptAndNothingIsInvented() {
    Reference read = entry("L. Ashdown. \"Water and stone\". Foreshore Press, 1982, pp. 40–88.");
    assertThat(read.status()).isEqualTo(Status.NO_URL);
    assertThat(read.url()).isNull();
    assertThat(read.title()).isEqualTo("Water and stone");
    assertThat(read.publisher()).isEqualTo("Foreshore Press");
    assertThat(read.published()).hasToString("1982");
  }

  @Test
  void aDateInTheTitleIsNotTheDayOfPublication() {
    assertThat(entry("\"The flood of 3 May 1912\". Canal Papers. June 1988.").published())
        .hasToString("1988-06");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "河口镇志. 2010年6月. 存档于2014年1月5日. 访问于2015年3月2日 | 2010-06 | 2015-03-02",
        "河口町史. 2010年6月1日. 2015年3月2日閲覧。              | 2010-06-01 | 2015-03-02",
        "마을의 역사. 2015년 3월 2일에 확인함.                    |            | 2015-03-02",
      })
  void theDayOfAccessStandsBeforeOrAfterItsWord(String entry, String published, String accessed) {
    Reference read = entry(entry);
    assertThat(read.published() == null ? null : read.published().toString()).isEqualTo(published);
    assertThat(read.accessed()).hasToString(accessed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "L. Ashdown. The long drought (1315–1317). Foreshore Press.           | ",
        "Millers and farmers, 1600‒1793, Foreshore Press (2006).              | 2006",
        "\"Haus von 1174\" [A house of 1174]. Canal Papers. 24 August 2012.    | 2012-08-24",
        "The census of 1911. Canal Papers. 8 February 1912.                   | 1912-02-08",
        "Ashdown, L. (3 May 1994). \"The lock\". Canal Papers, 12 May 2001.    | 1994-05-03",
        "\"The lock\". Canal Papers. 15–16 May 2002.                           | 2002-05-15",
      })
  void datesThatAWorkIsAboutAreNotTheDayOfPublication(String entry, String published) {
    Edtf read = entry(entry).published();
    assertThat(read == null ? null : read.toString()).isEqualTo(published);
  }

  @Test
  void addressesLoseThePunctuationOfTheirSentence() {
    assertThat(entry("See (https://canal.example/lock).").url())
        .isEqualTo("https://canal.example/lock");
    assertThat(entry("See https://canal.example/Lock_(canal), p. 3.").url())
        .isEqualTo("https://canal.example/Lock_(canal)");
    assertThat(entry("www.canal.example/lock;").url()).isEqualTo("http://www.canal.example/lock");
  }

  @Test
  void quotesInsideATitleDoNotEndIt() {
    assertThat(entry("\"The \"new\" lock\". Canal Papers.").title()).isEqualTo("The \"new\" lock");
    assertThat(entry("“The lock”. Canal Papers.").title()).isEqualTo("The lock");
  }

  @Test
  void anEntryOfNothingButAnAddressHasNeitherTitleNorPublisher() {
    Reference read = entry("https://canal.example/lock");
    assertThat(read.title()).isNull();
    assertThat(read.publisher()).isNull();
    assertThat(read.published()).isNull();
  }

  @Test
  void entriesAreFoundByTheirLabel() {
    List<Reference> references =
        new References(TAGGER)
            .of(
                page(
                    """
                    1. "Digging the lock". Canal Papers. https://canal.example/lock
                    2. ^ a b "Water and stone". Foreshore Press.
                    3. 1 2 "The end of the lock". Canal Papers.
                    [note 1] Some say 1802.
                    """),
                "s_1");
    assertThat(references)
        .extracting(Reference::label, Reference::title)
        .containsExactly(
            tuple("1", "Digging the lock"),
            tuple("2", "Water and stone"),
            tuple("3", "The end of the lock"),
            tuple("note 1", null));
    assertThat(references)
        .extracting(Reference::id)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("r_[0-9a-f]{12}"));
  }

  @Test
  void aListWithoutNumbersIsNumberedByItsOrder() {
    assertThat(
            new References(TAGGER)
                .of(
                    page(
                        """
                        ^ "Digging the lock". Canal Papers. https://canal.example/lock
                        ^ "Water and stone". Foreshore Press.
                        """),
                    "s_1"))
        .extracting(Reference::label)
        .containsExactly("1", "2");
  }

  @Test
  void aLabelWithoutAnEntryIsUnresolved() {
    assertThat(References.unresolved("s_1", "9").status()).isEqualTo(Status.UNRESOLVED_REF);
  }

  private static Article page(String list) {
    return Pages.read(
        "The lock\n\nThe lock was dug by hand in the year 1801.[1]\n\nReferences\n\n" + list);
  }

  private static Reference entry(String entry) {
    return new ReferenceEntry(TAGGER).read("s_1", Entry.of("1", entry)).get(0);
  }
}
