package org.annalist.format.plain;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annalist.article.Marker;
import org.annalist.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[5]            | 5",
        "[12]           | 12",
        "[a]            | a",
        "[note 1]       | note 1",
        "[nb 2]         | nb 2",
        "[1, 3]         | 1+3",
        "[4–6]          | 4+5+6",
        "[4-6]          | 4+5+6",
        "^([2])         | 2",
        "[10]: 13–14    | 10",
        "^([10]): 13    | 10",
        "[ 7 ]          | 7",
        "[^3]           | 3",
        "[^smith]       | smith",
        "[note A]       | note A",
        "[B]            | B",
        "[iv]           | iv",
        "^([a])         | a",
        "^[2]           | 2",
        "[4, p. 45]     | 4",
        "[4:45; 6]      | 4+6",
        "[10]: ch. 2    | 10",
      })
  void pointToLabels(String marker, String labels) {
    String text = "Said so." + marker;
    List<Marker> found = in(text);
    assertThat(found).hasSize(1);
    assertThat(String.join("+", found.get(0).labels())).isEqualTo(labels);
    assertThat(found.get(0).span().in(text)).isEqualTo(marker);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[citation needed]", "[when?]", "[Dead link]"})
  void ofEditorsCiteNothing(String marker) {
    assertThat(in("Said so." + marker)).singleElement().matches(Marker::isEditorial);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[2014]",
        "[sic]",
        "[h]is",
        "[the mayor]",
        "[]",
        "[1",
        "1]",
        "[9-1]",
        "[1-900]",
        "[one two three]"
      })
  void areNotWordsThatAnEditorPutIn(String words) {
    assertThat(in("He said " + words + " so.")).isEmpty();
  }

  @Test
  void mayShareOneFrameOfRaisedText() {
    String text = "It topped out.^([110][note 1]) Then it burned.^([3] [4]) (See [5])";
    assertThat(in(text))
        .extracting(marker -> marker.span().in(text))
        .containsExactly("^([110]", "[note 1])", "^([3]", "[4])", "[5]");
  }

  @Test
  void areNotLettersThatAnEditorChanged() {
    assertThat(in("He wrote that \"[h]is bridge\" was [a] wonder."))
        .extracting(Marker::labels)
        .containsExactly(List.of("a"));
  }

  @Test
  void standInOrderAndInsideTheBlock() {
    String text = "[1] a [2] b [3]";
    assertThat(Markers.in(text, new Span(4, 11)))
        .extracting(Marker::labels)
        .containsExactly(List.of("2"));
  }

  @Test
  @Timeout(value = 5, unit = SECONDS)
  void costNoMoreInATextOfNothingButBrackets() {
    assertThat(in("[".repeat(2_000_000))).isEmpty();
    assertThat(in("[1".repeat(1_000_000))).isEmpty();
  }

  private static List<Marker> in(String text) {
    return Markers.in(text, new Span(0, text.length()));
  }
}
