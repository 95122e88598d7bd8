package org.annalist.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.annalist.article.Article;
import org.annalist.article.Metadata;
import org.annalist.article.Source;
import org.annalist.claim.ClaimExtractor.Extracted;
import org.annalist.format.Pages;
import org.annalist.text.Span;
import org.annalist.timex.Edtf;
import org.annalist.timex.TimexTagger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimExtractorTest {

  private static final TimexTagger TAGGER = TimexTagger.english();

  @Test
  void makesAClaimOfEachDateThatTheProseAsserts() {
    assertThat(claimsIn("The mill was built in 1789. It is still there. It burned on 3 May 1912."))
        .extracting(Claim::text, claim -> claim.date().edtf().toString())
        .containsExactly(
            tuple("The mill was built in 1789.", "1789"),
            tuple("It burned on 3 May 1912.", "1912-05-03"));
  }

  @Test
  void everySpanQuotesTheArticleInCodePoints() {
    Article article =
        Pages.read(
            """
            The mill 😀

            Nobody knows. 😀 The mill,[1] which was built in 1789, burned on 3 May 1912.[2]

            It is gone.
            """);
    List<Claim> claims = extract(article, false).claims();
    assertThat(claims).hasSize(2);
    for (Claim claim : claims) {
      Location at = claim.location();
      assertThat(codePoints(article, at.sentence())).isEqualTo(at.exact());
      assertThat(claim.sentence().in(article.text())).isEqualTo(at.exact());
      assertThat(codePoints(article, at.date())).isEqualTo(claim.date().text());
      assertThat(codePoints(article, at.clause())).isEqualTo(claim.clause().in(article.text()));
      assertThat(article.text()).contains(at.prefix() + at.exact() + at.suffix());
      assertThat(at.line()).isEqualTo(3);
    }
  }

  @Test
  void aSentenceOfSeveralDatesIsDividedAmongThem() {
    Article article =
        Pages.read("The mill was built in 1789, and it burned on 3 May 1912.\n\nIt is gone now.");
    assertThat(extract(article, false).claims())
        .extracting(claim -> claim.clause().in(article.text()), Claim::text)
        .containsExactly(
            tuple(
                "The mill was built in 1789",
                "The mill was built in 1789, and it burned on 3 May 1912."),
            tuple(
                "and it burned on 3 May 1912.",
                "The mill was built in 1789, and it burned on 3 May 1912."));
  }

  @Test
  void makesNoMoreClaimsOfAnArticleThanItsLimitAndSaysSo() {
    String sentence = "It burned in 1912. ";
    Extracted full = extract(Pages.read(sentence.repeat(ClaimExtractor.MOST_CLAIMS)), false);
    assertThat(full.claims()).hasSize(ClaimExtractor.MOST_CLAIMS);
    assertThat(full.omissions()).isEmpty();

    Extracted over = extract(Pages.read(sentence.repeat(ClaimExtractor.MOST_CLAIMS + 1)), false);
    assertThat(over.claims()).hasSize(ClaimExtractor.MOST_CLAIMS);
    assertThat(over.omissions()).extracting(ClaimExtractor.Omission::line).containsExactly(1);
  }

  @Test
  void aDatelineMayBeLongerThanTheFirstSentence() {
    assertThat(claimsIn("Really? Leeds (Reuters) – The mill of the town burned on 3 May 1912."))
        .extracting(claim -> claim.date().edtf().toString())
        .containsExactly("1912-05-03");
  }

  @Test
  void aDatelineIsNoPartOfItsSentence() {
    assertThat(claimsIn("LEEDS, May 3 (Reuters) – The mill of the town burned on 1 May 1912."))
        .extracting(Claim::text, claim -> claim.location().exact())
        .containsExactly(
            tuple(
                "The mill of the town burned on 1 May 1912.",
                "The mill of the town burned on 1 May 1912."));
  }

  @Test
  void textInAnotherLanguageIsNotClaimedAndThatIsSaid() {
    Extracted german =
        extract(
            Pages.read(
                "Die Mühle wurde im Jahr 1789 von den Bauern der Stadt gebaut. Sie ist am 3. Mai"
                    + " 1912 abgebrannt, und seit dem Brand steht nur noch eine Mauer von ihr."
                    + " Die Leute in den Dörfern sagen, dass es nicht ein Zufall war."),
            false);
    assertThat(german.claims()).isEmpty();
    assertThat(german.omissions())
        .extracting(ClaimExtractor.Omission::reason)
        .containsExactly("the text is in another language (de); rules are English");
  }

  @Test
  void ofChineseJapaneseAndKoreanTheDatesAreKnownButNotHowTheyArePutForward() {
    Article chinese =
        Pages.read(
            "镇上的老磨坊由几位农民在1789年合伙建造。据说它没有在1912年5月3日的大火中烧毁，1915年才停用。"
                + "收藏家还保存着唱片《Songs of May 1968》和一张旧地图。磨坊里从前住着12户人家，每年12月休息。");
    assertThat(chinese.metadata().language()).isEqualTo("und-Hani");
    assertThat(extract(chinese, false).omissions()).isEmpty();
    assertThat(extract(chinese, false).claims())
        .extracting(
            claim -> claim.date().edtf().toString(),
            claim -> claim.clause().in(chinese.text()),
            Claim::modality,
            Claim::attributedTo)
        .containsExactly(
            tuple("1789", "镇上的老磨坊由几位农民在1789年合伙建造。", null, null),
            tuple("1912-05-03", "据说它没有在1912年5月3日的大火中烧毁", null, null),
            tuple("1915", "1915年才停用。", null, null));
  }

  @Test
  void aDateInTheTitleOfAWorkDatesTheClaimWhenNothingElseDoes() {
    assertThat(claimsIn("他在1931年出版《1912年的大火》一书。磨坊见于《1899年年鉴》。"))
        .extracting(claim -> claim.date().edtf().toString())
        .containsExactly("1931", "1899");
  }

  @Test
  void aSentenceInIdeographsIsNotReadByTheCuesOfEnglish() {
    assertThat(claimsIn("The mill was built in 1789. 磨坊毁于1912年5月3日的大火。"))
        .extracting(claim -> claim.date().edtf().toString(), Claim::modality)
        .containsExactly(tuple("1789", Modality.ASSERTED), tuple("1912-05-03", null));
  }

  @Test
  void theDateOfWhatIsCitedIsNoClaim() {
    assertThat(claimsIn("The mill of the town burned in 1912 (The Guardian, 4 May 1931)."))
        .extracting(Claim::text, claim -> claim.date().edtf().toString())
        .containsExactly(tuple("The mill of the town burned in 1912.", "1912"));
  }

  @Test
  void countsRelativeDatesFromTheDayOfPublication() {
    assertThat(
            dates(
                Pages.published(
                    "2007-03-21",
                    """
                    The crowd

                    On Sunday the crowd came. Last month two liners met here. The pier fell
                    yesterday.
                    """)))
        .containsExactly("2007-03-18", "2007-02", "2007-03-20");
  }

  @Test
  void withoutADayOfPublicationARelativeDateKeepsItsWordsAndNoValue() {
    List<Claim> claims = claimsIn("Last month two liners met here in the harbour of the town.");
    assertThat(claims).hasSize(1);
    assertThat(claims.get(0).date().edtf()).isNull();
    assertThat(claims.get(0).date().text()).isEqualTo("Last month");
    assertThat(claims.get(0).flags()).contains("unresolved_date");
  }

  @Test
  void keepsADayThatNoCalendarHas() {
    List<Claim> claims = claimsIn("The mill was sold on 30 February 1912 to a man from the city.");
    assertThat(claims).hasSize(1);
    assertThat(claims.get(0).date().edtf()).isNull();
    assertThat(claims.get(0).flags()).contains("unresolved_date");
  }

  @Test
  void makesIntervalsOneClaim() {
    assertThat(claimsIn("The mill worked from 1962 until its closure in March 1999."))
        .extracting(claim -> claim.date().edtf().toString(), claim -> claim.date().text())
        .containsExactly(tuple("1962/1999-03", "from 1962 until its closure in March 1999"));
  }

  @Test
  void aYearThatNamesAThingDatesTheClaimOnlyWhenNothingElseDoes() {
    assertThat(claimsIn("The 2008 election was lost by the mayor in November 2009."))
        .extracting(claim -> claim.date().text())
        .containsExactly("November 2009");
    assertThat(claimsIn("The 2008 election was lost by the mayor of the town."))
        .extracting(claim -> claim.date().text())
        .containsExactly("2008");
  }

  @Test
  void bothEndsOfARoughIntervalAreRough() {
    assertThat(claimsIn("The mill was built around 1810–11."))
        .extracting(claim -> claim.date().text(), claim -> claim.date().edtf().toString())
        .containsExactly(tuple("around 1810–11", "1810~/1811~"));
  }

  @Test
  void aRelativeDateThatRepeatsAnExplicitOneIsNoClaimOfItsOwn() {
    assertThat(
            dates(
                Pages.published(
                    "2007-03-21", "On Sunday, 18 March 2007, the crowd came to the mill.")))
        .containsExactly("2007-03-18");
    assertThat(dates(Pages.published("2007-03-18", "The plan came out today (March 18).")))
        .containsExactly("2007-03-18");
  }

  @Test
  void aRelativeDateBesideTheSameDateInFiguresIsNoClaimOfItsOwn() {
    assertThat(claimsIn("He left in 1950. The following year (August 1964) he was in office."))
        .extracting(claim -> claim.date().text())
        .containsExactly("1950", "August 1964");
    assertThat(claimsIn("She came in 1810. She taught there in the winter term of 1811–12."))
        .extracting(claim -> claim.date().text())
        .containsExactly("1810", "1811–12");
    assertThat(claimsIn("He came in 1948. He died four years later on 24 January 1957."))
        .extracting(claim -> claim.date().text())
        .containsExactly("1948", "24 January 1957");
    assertThat(claimsIn("The weekend of July 21–23, 1995, it earned a fortune."))
        .extracting(claim -> claim.date().text())
        .containsExactly("July 21–23, 1995");
    assertThat(
            dates(
                Pages.published(
                    "2008-06-20", "Fifty years ago, on 28 June 1958, the crowd came to the mill.")))
        .containsExactly("1958-06-28");
    // Round years need not agree with the day: the article is of five years later.
    assertThat(
            dates(
                Pages.published(
                    "2013-06-20", "Fifty years ago, on 28 June 1958, the crowd came to the mill.")))
        .containsExactly("1958-06-28");
  }

  @Test
  void whatComesBackEveryYearIsNoClaim() {
    String before = "The mill was built in 1922. ";
    for (String sentence :
        List.of(
            "The gulf keeps winter temperatures mild, as it kept them in the past.",
            "Ice is usual from early March until the end of July.",
            "The season of ice is early June until early October.",
            "The pond is usually covered with ice in winter.",
            "Every year the mill held one of its great feasts on New Year's Eve.",
            "The race was rowed annually in January.",
            "The mill held an annual market, called the Fair, between the months of May and June.",
            "Its wall was painted by Otto Winter.",
            "The mill stands beside a Christmas market, which was moved there.")) {
      assertThat(claimsIn(before + sentence)).as(sentence).hasSize(1);
    }
    for (String sentence :
        List.of(
            "Wheat is typically sown in November.", "A good meal keeps you full in the morning.")) {
      assertThat(dates(Pages.published("2019-11-20", sentence))).as(sentence).isEmpty();
    }
    for (String sentence :
        List.of(
            "The pond was covered with ice in winter.",
            "That winter the pond is covered with ice.",
            "In June the miller left.",
            "The mill will be sold in June.")) {
      assertThat(claimsIn(before + sentence)).as(sentence).hasSize(2);
    }
  }

  @Test
  void aYearBeforeANameDatesTheNameWhateverStandsBefore() {
    assertThat(claimsIn("On 20 December 2013 it rivalled the damage caused by the 1998 Ice Storm."))
        .extracting(claim -> claim.date().text())
        .containsExactly("20 December 2013");
  }

  @Test
  void aNegationCountsInItsOwnClause() {
    assertThat(claimsIn("The ferry did not run in 1911."))
        .extracting(Claim::modality)
        .containsExactly(Modality.NEGATED);
    assertThat(
            claimsIn(
                "In May 1911 the board decided that the ferry would not run. A poll of 1911 found"
                    + " that half agreed with the words \"I do not swim\". He did not know that"
                    + " the ferry sank in 1911."))
        .extracting(Claim::modality)
        .doesNotContain(Modality.NEGATED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The captain left the ferry in 2000 and is no longer named on it.   | ASSERTED",
        "In 1911 the ferry was sold and did not run again.                  | ASSERTED",
        "The ferry was not well made and was broken up in 1911.             | ASSERTED",
        "The ferry had never been painted, and its deck was cleaned in 1911. | ASSERTED",
        "The ferry and the tug did not run in 1911.                         | NEGATED",
        "In 1911 the ferry and the tug did not run.                         | NEGATED",
        "The ferry was not painted or cleaned in 1911.                      | NEGATED",
        "It is likely that the ferry ran in 1911.                              | HEDGED",
        "The ferry, probably the oldest on the lake, ran in 1911.              | HEDGED",
        "In 1911 the ferry that is perhaps the oldest on the lake ran.         | ASSERTED",
        "The ferry ran in 1911 and is probably the oldest on the lake.         | ASSERTED",
        "The strike of 1911 was about a law that would have cut their pay.     | ASSERTED",
        "Nobody is sure when it first ran: it may have been in 1911.           | HEDGED",
      })
  void negationsAndHedgesCountForTheirOwnVerb(String sentence, Modality modality) {
    assertThat(claimsIn(sentence)).extracting(Claim::modality).containsExactly(modality);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "But Ann Lee said in 2009 that the mill was lost. | Ann Lee",
        "On Monday the Mill Board said that the mill was lost in 2009. | the Mill Board",
        "Last May Lee said that the mill was lost in 2009. | Lee",
        "In Hull Ann Lee said in 2009 that the mill was lost. |",
        "On Monday, the Miller's Star, a paper of Hull, said it was lost in 2009. | the Miller's Star",
        "On Friday, the head of the board of Hull, Tom Ashe, said it was lost in 2009. | Tom Ashe",
        "As for the Mill Board, Tom Ashe, its head, said it was lost in 2009. | Tom Ashe",
        "It was lost in Hull, which is a port, as masons left the town in 2009, said witnesses. | witnesses",
        "Next said in 2009 that the mill was lost. | Next",
        "Later they said that the mill was lost in 2009. |",
      })
  void whatStandsBeforeANameIsNoPartOfIt(String sentence, String speaker) {
    assertThat(claimsIn(sentence)).extracting(Claim::attributedTo).contains(speaker);
  }

  @Test
  void aTimeInAnotherZoneIsTheSameTime() {
    assertThat(claimsIn("It sank at 2 a.m. local time (0100 GMT) on 4 May 2020 in the harbour."))
        .extracting(claim -> claim.date().edtf().toString())
        .containsExactly("2020-05-04");
  }

  @Test
  void aCountryIsNotWhoSaidSo() {
    assertThat(claimsIn("The western part, held by the United States, was sold in 1949."))
        .extracting(Claim::modality, Claim::attributedTo)
        .containsExactly(tuple(Modality.ASSERTED, null));
  }

  @Test
  void aDatelineIsNoClaim() {
    assertThat(claimsIn("GENEVA, May 3 (AP) — The mill was closed in April 2019 for good."))
        .extracting(claim -> claim.date().text())
        .containsExactly("April 2019");
  }

  @Test
  void onAPageOfSeveralReportsEachCountsFromTheDayOfItsDateline() {
    assertThat(
            claimsIn(
                """
                Leeds, May 4, 2020 – The mill of the town was closed yesterday, and nobody said why.

                New Hull, 1 August 2020 — A lock of the old canal was opened yesterday by its keeper.
                """))
        .extracting(claim -> claim.date().edtf().toString())
        .containsExactly("2020-05-03", "2020-07-31");
  }

  @Test
  void entriesOfAChronicleTellInThePresent() {
    String page =
        """
        The mill and its troubles

        Published 6 May 2011

        March 15: Masons march to the mill. The state of emergency was declared in 1963.

        March 23: The masons say around forty of them are hurt in the yard of the mill.

        May 1, 2011 — The count of the hurt rises to fifty Sunday, and the council meets.

        The council said on Thursday that it would pay for what was lost in the yard.
        """;
    assertThat(claims(Pages.read(page)))
        .extracting(claim -> claim.date().text(), claim -> claim.date().edtf().toString())
        .containsExactly(
            tuple("March 15", "2011-03-15"),
            tuple("1963", "1963"),
            tuple("March 23", "2011-03-23"),
            tuple("May 1, 2011", "2011-05-01"),
            tuple("Thursday", "2011-05-05"));
  }

  @Test
  void anEntryOfADiaryCountsFromTheDayOverIt() {
    String page =
        """
        A mill diary

        Published 6 May 2020

        The mill of the town was closed yesterday, and nobody knew why that was.

        Saturday, 9 May 2020

        It ran again this morning, for the men of the council had come on Thursday.

        3 March 2021: The flood

        Water stood in the yard from Sunday on, and nobody had foreseen it.

        5 October 1917 – 29 December 2013

        The old miller had kept the mill for sixty years, and his son saw the water yesterday.
        """;
    assertThat(claims(Pages.read(page)))
        .extracting(claim -> claim.date().text(), claim -> claim.date().edtf().toString())
        .containsExactly(
            tuple("yesterday", "2020-05-05"),
            tuple("this morning", "2020-05-09"),
            tuple("Thursday", "2020-05-07"),
            tuple("Sunday", "2021-02-28"),
            tuple("yesterday", "2021-03-02"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mill is open Tuesday to Saturday from April to October. |",
        "The market takes place on Thursday and Saturday mornings. |",
        "The fair is held on the first Saturday of May each year. |",
        "The board meets on the first Monday of every month. |",
        "The miller was born here on a Monday. |",
        "The mill was told of in the media Monday. | 2020-05-04",
        "In 2009–10, an annual fair was set by the board. | 2009/2010",
        "The board met on Monday and Tuesday (4 and 5 May) in Leeds. | 2020-05-04 2020-05-05",
        "The mill is marking its century on Saturday (May 9) with a fair. | 2020-05-09",
        "The mill will be open on Saturday. | 2020-05-09",
        "The miller died at about 11 p.m. on Sunday. | 2020-05-03",
        "In 1706 the mill was sold; it was sold again the following year, on 14 April. | 1706 1707-04-14",
        "The 1951 census counted forty mills; by 2011 there were four. | 1951 ../2011",
        "For the year ended December 31, 2010, the mill had a loss. | 2010-12-31",
        "On 3 May 1990, the day after the vote, the miller left. | 1990-05-03",
        "The miller left the following Tuesday, 12 May. | 2020-05-12",
        "In 1990, the year before the vote, the miller left. | 1990",
      })
  void whatComesEveryWeekIsNoEventAndWhatIsToldTwiceIsOne(String sentence, String dates) {
    String page =
        "A mill and its days\n\nPublished 6 May 2020\n\nIt stands there. " + sentence + "\n";
    assertThat(claims(Pages.read(page)).stream().map(claim -> claim.date().edtf().toString()))
        .isEqualTo(dates == null ? List.of() : List.of(dates.split(" ")));
  }

  @Test
  void titlesHeadingsListsCaptionsAndReferencesAreNoClaims() {
    assertThat(
            claims(
                Pages.read(
                    """
                    The fire of 1912

                    The mill has been famous for its fire since then.

                    Rebuilding, 1913–1915

                    • 1913: plans
                    • 1915: opening

                    Above: the mill in 1910.

                    It has never burned again, as far as we know.

                    References

                    1. "The fire". Mill Press. 3 May 1994. Retrieved 4 May 2011.
                    """)))
        .isEmpty();
  }

  @Test
  void numbersThatLookLikeYearsAreNoDates() {
    assertThat(claimsIn("The flaw CVE-2012-0158 cost 2019 dollars and was fixed by A/RES/77/229."))
        .isEmpty();
  }

  @Test
  void aSentenceLongerThanAnySentenceIsLeftOutAndSaidSo() {
    Article article =
        Pages.read("The mill of the town " + "and the mill ".repeat(500) + "burned in 1912.");
    Extracted extracted = extract(article, false);
    assertThat(extracted.claims()).isEmpty();
    assertThat(extracted.omissions())
        .singleElement()
        .satisfies(
            omission -> {
              assertThat(omission.line()).isEqualTo(1);
              assertThat(omission.reason()).contains("at most 5000");
            });
  }

  @Test
  void undatedSentencesInheritADateOnlyWhenAsked() {
    Article article =
        Pages.read("The envoys met on 3 May 1912. They also saw the mill. Then they left.");
    assertThat(extract(article, false).claims()).hasSize(1);
    assertThat(extract(article, true).claims())
        .extracting(claim -> claim.date().kind(), claim -> claim.date().edtf())
        .containsExactly(
            tuple(EventDate.Kind.EXPLICIT, Edtf.parse("1912-05-03")),
            tuple(EventDate.Kind.INHERITED, Edtf.parse("1912-05-03")),
            tuple(EventDate.Kind.INHERITED, Edtf.parse("1912-05-03")));
  }

  @Test
  void idsAreMadeOfTheSourcesWordsOnlyAndTellRepeatedSentencesApart() {
    List<Claim> claims =
        claimsIn("The mill burned in 1912. The mill burned in 1912. It was rebuilt in 1915.");
    assertThat(claims).extracting(Claim::id).doesNotHaveDuplicates().allMatch(id -> isId(id));
    assertThat(claimsIn("Now for the news. The mill burned in 1912.").get(0).id())
        .isEqualTo(claims.get(0).id());
  }

  @Test
  void everyClaimNamesTheRulesThatMadeIt() {
    assertThat(claimsIn("The mill burned in 1912."))
        .allSatisfy(c -> assertThat(c.rules()).isNotEmpty());
  }

  @Test
  void editorsMarksAreFlagged() {
    assertThat(claimsIn("The mill burned in 1912.[citation needed] It is gone."))
        .extracting(Claim::flags)
        .containsExactly(List.of("editorial_mark"));
  }

  private static boolean isId(String id) {
    return id.matches("c_[0-9a-f]{16}");
  }

  private static String codePoints(Article article, Span span) {
    int[] all = article.text().codePoints().toArray();
    return new String(all, span.start(), span.length());
  }

  private static List<String> dates(Article article) {
    return claims(article).stream().map(claim -> claim.date().edtf().toString()).toList();
  }

  private static List<Claim> claimsIn(String prose) {
    return claims(Pages.read(prose));
  }

  private static List<Claim> claims(Article article) {
    return extract(article, false).claims();
  }

  private static Extracted extract(Article article, boolean inheritDates) {
    Source source = new Source("s_1", article.file(), article.sha256(), Metadata.NONE);
    return new ClaimExtractor(TAGGER, inheritDates).extract(article, source);
  }
}
