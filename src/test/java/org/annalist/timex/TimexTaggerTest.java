package org.annalist.timex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.annalist.rule.Example;
import org.annalist.text.Span;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimexTaggerTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2021, 6, 22);

  private static final String CHRONICLE =
      """
      Building the lock

      Work on the lock began on 3 May 1904. By August the walls stood, and in December water came in.
      In February ice broke two gates; the next day a third gave way.

      The harbour (dug in 1871) was widened in the spring. Later that year, on the night of 9 October,
      it held 40 ships. Fees rose in 1906–08, and again two years later.
      """;

  private final TimexTagger tagger = TimexTagger.english();

  @Test
  void aRelativeDateKeepsItsAnchor() {
    Timex timex = tagger.tag("It opened last month.", PUBLISHED).get(0);

    assertThat(timex.date()).isEqualTo(Edtf.parse("2021-05"));
    assertThat(timex.kind()).isEqualTo(Timex.Kind.RELATIVE);
    assertThat(timex.anchor()).isEqualTo(Edtf.parse("2021-06-22"));
    assertThat(timex.rules()).containsExactly("last-unit");
  }

  @Test
  void anExplicitDateNeedsNone() {
    Timex timex = tagger.tag("It opened on 3 May 1904.", PUBLISHED).get(0);

    assertThat(timex.date()).isEqualTo(Edtf.parse("1904-05-03"));
    assertThat(timex.kind()).isEqualTo(Timex.Kind.EXPLICIT);
    assertThat(timex.anchor()).isNull();
  }

  @Test
  void withoutAnAnchorARelativeDateStaysOpen() {
    assertThat(tagger.tag("It opened last month, on a Monday in June.", null))
        .extracting(Timex::value, Timex::date)
        .contains(tuple("XXXX-XX", null), tuple("XXXX-06", null));
  }

  @Test
  void newsThatNobodyDatedStaysOpen() {
    assertThat(
            tagger
                .withMode(TimexTagger.Mode.NEWS)
                .tag("It opened in 2011 and burned on the same day.", null))
        .extracting(Timex::value)
        .containsExactly("2011", "2011-XX-XX");
  }

  /** What one rule's example leaves behind is what the next one's counts from. */
  @Test
  void everyTextCanBeTaggedInEveryModeWithAndWithoutAPublication() {
    List<String> texts =
        tagger.rules().stream()
            .flatMap(rule -> rule.examples().stream())
            .map(Example::text)
            .toList();
    for (TimexTagger.Mode mode : TimexTagger.Mode.values()) {
      TimexTagger inMode = tagger.withMode(mode);
      for (int i = 0; i + 1 < texts.size(); i++) {
        String text = texts.get(i) + " " + texts.get(i + 1);
        assertThat(inMode.tag(text, null)).as(text).doesNotContainNull();
        assertThat(inMode.tag(text, PUBLISHED)).as(text).doesNotContainNull();
      }
      String all = String.join(" ", texts);
      assertThat(inMode.tag(all, null)).hasSizeGreaterThan(texts.size() / 2);
    }
  }

  @Test
  void anImpossibleDateKeepsItsWordsOnly() {
    String text = "It opened on 30 February 1990.";

    assertThat(tagger.tag(text, null))
        .extracting(t -> t.span().in(text), Timex::value, Timex::date, Timex::flags)
        .containsExactly(tuple("30 February 1990", "", null, List.of("impossible_date")));
  }

  @Test
  void aDateWhoseDayAndMonthCouldBeSwappedIsFlagged() {
    assertThat(tagger.tag("Logged 6/8/2021 and 6/18/2021.", null))
        .extracting(Timex::value, Timex::flags)
        .containsExactly(
            tuple("2021-06-08", List.of("day_month_ambiguous")), tuple("2021-06-18", List.of()));
  }

  @Test
  void aStoryMovesOnThroughTheYears() {
    assertThat(tagger.withMode(TimexTagger.Mode.STORY).tag(CHRONICLE, null))
        .extracting(t -> t.span().in(CHRONICLE), Timex::value)
        .containsExactly(
            tuple("3 May 1904", "1904-05-03"),
            tuple("August", "1904-08"),
            tuple("December", "1904-12"),
            tuple("February", "1905-02"),
            tuple("the next day", "1905-XX-XX"),
            tuple("1871", "1871"),
            tuple("the spring", "1905-SP"),
            tuple("Later that year", "1905"),
            tuple("the night of 9 October", "1905-10-09TNI"),
            tuple("1906", "1906"),
            tuple("08", "1908"),
            tuple("two years later", "1910"));
  }

  @Test
  void theGenreIsChosenByTheText() {
    assertThat(tagger.tag(CHRONICLE, PUBLISHED))
        .isEqualTo(tagger.withMode(TimexTagger.Mode.STORY).tag(CHRONICLE, PUBLISHED));
    String news = "Police said on Monday that the car, stolen in May, was found yesterday.";
    assertThat(tagger.tag(news, PUBLISHED))
        .extracting(Timex::value)
        .containsExactly("2021-06-21", "2021-05", "2021-06-21");
  }

  @Test
  void newsThatLooksAheadMeansTheDayToCome() {
    assertThat(tagger.tag("The court will decide on Friday. It met on Friday.", PUBLISHED))
        .extracting(Timex::value)
        .containsExactly("2021-06-25", "2021-06-18");
  }

  @Test
  void whatWasSaidLastWordsTheDirection() {
    assertThat(tagger.tag("It will close soon, the mayor said on Friday.", PUBLISHED))
        .extracting(Timex::value)
        .containsExactly("2021-06-18");
  }

  @Test
  void aLengthThatEndsNowHasADate() {
    assertThat(tagger.tag("It grew over the past two weeks, and in the past decade.", PUBLISHED))
        .extracting(Timex::value, t -> t.date().toString())
        .containsExactly(tuple("P2W", "2021-06-08/2021-06-22"), tuple("P1DE", "2011/2021"));
  }

  @Test
  void aWeekendIsTwoDays() {
    assertThat(tagger.tag("It opened last weekend.", PUBLISHED))
        .extracting(Timex::value, t -> t.date().toString())
        .containsExactly(tuple("2021-W24-WE", "2021-06-19/2021-06-20"));
  }

  @Test
  void everySpanQuotesItsText() {
    List<Timex> timexes = tagger.tag(CHRONICLE, PUBLISHED);

    assertThat(timexes).extracting(Timex::span).isSorted();
    assertThat(timexes)
        .allSatisfy(t -> assertThat(t.span().in(CHRONICLE)).isNotBlank().isEqualTo(strip(t)));
  }

  @Test
  void taggingTwiceIsTheSame() {
    assertThat(tagger.tag(CHRONICLE, PUBLISHED)).isEqualTo(tagger.tag(CHRONICLE, PUBLISHED));
  }

  @Test
  void whereAPassageStandsDoesNotMatter() {
    String before = "On 1 January 1500 nothing happened. ";
    List<Passage> here = List.of(new Passage(new Span(0, CHRONICLE.length()), false));
    List<Passage> there =
        List.of(
            new Passage(new Span(before.length(), before.length() + CHRONICLE.length()), false));

    assertThat(tagger.tag(before + CHRONICLE, there, PUBLISHED))
        .extracting(t -> t.span().start() - before.length(), Timex::value)
        .containsExactlyElementsOf(
            tagger.tag(CHRONICLE, here, PUBLISHED).stream()
                .map(t -> tuple(t.span().start(), t.value()))
                .toList());
  }

  @Test
  void travelsToWorkers() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(tagger);
    TimexTagger copy =
        (TimexTagger)
            new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

    assertThat(copy.tag(CHRONICLE, PUBLISHED)).isEqualTo(tagger.tag(CHRONICLE, PUBLISHED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See https://example.org/2019/05/03/march-of-1999 for more.",
        "Write to may.1999@example.org or call +1-202-555-0143.",
        "ISBN 978-1-4028-9462-6, 30,000 copies, version 2.0.2001",
        "It may march on, a second time, in the Sun.",
        "CVE-2012-0158 and A/RES/77/2029, No. 1945, Room 1984",
        "2000 people paid $1999 for 1,945 seats, 1945% of the price",
        "[5][12] [note 3]",
        "The Death March, the Long March"
      })
  void whatIsNoDateIsLeftAlone(String text) {
    assertThat(tagger.tag(text, PUBLISHED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "1", "1,", "the ", "(", "\n", "www.", "x", "early ", "\ud83c"})
  void oddTextTakesNoLonger(String unit) {
    String text = unit.repeat(1_000_000);

    Assertions.assertTimeout(
        Duration.ofSeconds(20), () -> assertThat(tagger.tag(text, PUBLISHED)).isEmpty());
  }

  private static String strip(Timex timex) {
    return timex.span().in(CHRONICLE).strip();
  }
}
