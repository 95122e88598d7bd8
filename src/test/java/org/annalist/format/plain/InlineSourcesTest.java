package org.annalist.format.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.annalist.article.Article;
import org.annalist.article.Entry;
import org.annalist.article.Marker;
import org.annalist.format.Pages;
import org.annalist.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InlineSourcesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The lock was sold in the year 1931 (Reuters).               | Reuters",
        "The lock was sold in the year 1931. (BBC News)              | BBC News",
        "It was sold in the year 1931 (The Guardian, 3 May 2011).    | The Guardian, 3 May 2011",
        "It was sold that year. (Canal Times) Then it was closed.    | Canal Times",
        "It was sold in 1931, see https://canal.example/a/b.         | canal.example",
        "The lock was sold in 1931 (https://www.canal.example/a).    | canal.example",
        "It was [sold](https://canal.example/sale) in the year 1931. | canal.example",
      })
  void areCitedByTheirNameOrHost(String sentence, String label) {
    assertThat(Pages.read("The lock\n\n" + sentence).markers())
        .singleElement()
        .satisfies(marker -> assertThat(marker.labels()).containsExactly(label));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The spy (CIA) was sold to the other side in the year 1931.",
        "It was told by the Associated Press (AP).",
        "It went to the British Broadcasting Corporation (BBC).",
        "He was at the paper (The Guardian) for the rest of his life.",
        "LONDON (Reuters) – The lock was sold in the year 1931.",
        "It was sold by a man of the town (his name was Post).",
      })
  void areNotOtherWordsInBrackets(String sentence) {
    assertThat(Pages.read("The lock\n\n" + sentence).markers()).isEmpty();
  }

  @Test
  void twoPagesOfOneHostAreToldApart() {
    assertThat(
            Pages.read(
                    "The lock is at https://canal.example/a and also at https://canal.example/b, as"
                        + " the first page https://canal.example/a says.")
                .entries())
        .extracting(Entry::label, Entry::text)
        .containsExactly(
            tuple("canal.example", "https://canal.example/a"),
            tuple("canal.example 2", "https://canal.example/b"));
  }

  @Test
  void aLinkOfMarkdownStandsWhereItStandsInTheFile() {
    String file = "It was [sold](https://canal.example/sale) to the town in the year 1931.\n";
    Article article = Pages.read(file);
    assertThat(article.text()).startsWith("It was sold(https://canal.example/sale) to the town");
    int year = article.text().indexOf("1931");
    assertThat(article.places().of(new Span(year, year + 4)).in(file)).isEqualTo("1931");
  }

  @Test
  void raisedDigitsAreMarkersWhereAListOfNotesHasThem() {
    Article article =
        Pages.read(
            """
            The lock

            The lock was dug in 1801.¹ It has an area of 5 km² and was sold in the year 1931.²

            Notes

            ¹ Canal Papers, 1902.
            ² River Post, 1931.
            """);
    assertThat(article.markers())
        .extracting(marker -> marker.labels().get(0))
        .containsExactly("1", "2");
    assertThat(article.entries())
        .extracting(Entry::text)
        .containsExactly("Canal Papers, 1902.", "River Post, 1931.");
  }

  @Test
  void numbersInBracketsAreMarkersWhereAListOfNotesHasThem() {
    String page = "The lock\n\nThe lock was dug in 1801 (1). It has (2) gates and (3) keepers.\n\n";
    assertThat(Pages.read(page + "Notes\n\n(1) Canal Papers.\n(2) River Post.\n").markers())
        .extracting(Marker::labels)
        .containsExactly(List.of("1"));
    assertThat(Pages.read(page).markers()).isEmpty();
  }

  @Test
  void footnotesOfMarkdownNeedNoHeading() {
    Article article =
        Pages.read(
            """
            The lock was dug in the year 1801.[^1] It was sold in 1931.[^post]

            [^1]: Canal Papers, 1902.
            [^post]: https://post.example/sale
            """);
    assertThat(article.entries())
        .extracting(Entry::label, Entry::text)
        .containsExactly(
            tuple("1", "Canal Papers, 1902."), tuple("post", "https://post.example/sale"));
  }

  @Test
  void raisedDigitsThatWereLoweredAreMarkersWhereTheyCountToTheEndOfTheList() {
    String page =
        "The lock\n\nThe lock was dug in 1801.1 It cost 3.5 marks, and it leaked,2 which the"
            + " miller wrote down.3 It has 4 gates.\n\n";
    assertThat(
            Pages.read(page + "Notes\n\n1. Canal Papers.\n2. River Post.\n3. A letter.\n")
                .markers())
        .extracting(Marker::labels)
        .containsExactly(List.of("1"), List.of("2"), List.of("3"));
    assertThat(Pages.read(page).markers()).isEmpty();
  }

  @Test
  void notesBelowTheTextNeedNoHeadingWhereTheyAreNumberedInBrackets() {
    assertThat(
            Pages.read(
                    "The lock\n\nThe lock of the old town was dug in the year 1801.[1] It was sold to"
                        + " the town in the year 1931.[2]\n\n[1] Canal Papers, 1902.\n[2] River Post.\n")
                .entries())
        .extracting(Entry::label, Entry::text)
        .containsExactly(tuple("1", "Canal Papers, 1902."), tuple("2", "River Post."));
  }

  @Test
  void plainNumbersAreNotesBelowATextThatCallsThem() {
    String text =
        "The lock\n\nThe lock of the old town was dug in 1801.1 It was sold in 1931,2 and closed by a"
            + " man of the board.3\n\n";
    String notes = "1 Canal Papers, 1902.\n2 River Post, 4 May 1931.\n3 A letter to the board.\n";
    Article article = Pages.read(text + notes);
    assertThat(article.entries())
        .extracting(Entry::label, Entry::text)
        .containsExactly(
            tuple("1", "Canal Papers, 1902."),
            tuple("2", "River Post, 4 May 1931."),
            tuple("3", "A letter to the board."));
    assertThat(article.markers()).hasSize(3);
    assertThat(Pages.read(text.replace(".1 ", ". ") + notes).entries()).isEmpty();
  }
}
