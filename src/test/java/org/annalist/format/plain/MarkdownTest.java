package org.annalist.format.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.annalist.text.MappedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  /** What shows that a text is Markdown, of no other effect. */
  private static final String HEADING = "# The lock\n\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "It was [sold](https://canal.example/a_(b)). | It was sold(https://canal.example/a_(b)).",
        "It was [sold](https://canal.example/a \"A sale\"). | It was sold(https://canal.example/a).",
        "It was [sold](/sales/4) in 1931.          | It was sold in 1931.",
        "It was [sold](https://canal.example/a.    | It was [sold](https://canal.example/a.",
        "A picture ![of it](https://x.example/p.png) hangs. | A picture  hangs.",
        "It **was** *sold* in __1931__.            | It was sold in 1931.",
        "The snake_case_name of 2 * 3 * 4.         | The snake_case_name of 2 * 3 * 4.",
        "It was sold\\[5\\].                   | It was sold[5].",
        "It was sold.[[5]](#cite_note-5)           | It was sold.[5]",
        "It was sold.<sup>12</sup>                 | It was sold.¹²",
        "A <b>bold</b> plan, 3 < 4.                | A bold plan, 3 < 4.",
      })
  void isReadAsWhatItShows(String markdown, String words) {
    assertThat(shown(HEADING + markdown)).isEqualTo("The lock\n\n" + words);
  }

  @Test
  void aLinkThatNamesItsAddressIsFollowedToIt() {
    assertThat(shown("It was [sold][sale] in 1931.\n\n[sale]: https://canal.example/sale\n"))
        .isEqualTo("It was sold(https://canal.example/sale) in 1931.\n\n");
  }

  @Test
  void whatIsPutInKeepsItsPlaceInTheFile() {
    String file = HEADING + "It was [sold](https://canal.example/sale) in 1931.\n";
    MappedText text = Markdown.read(file);
    int year = text.toString().indexOf("1931");
    assertThat(text.map().places(text.toString()).of(new org.annalist.text.Span(year, year + 4)))
        .extracting(span -> span.in(file))
        .isEqualTo("1931");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It was sold in 1931 [5] for $3 * 4.",
        "He wrote #1 and array[0](x).",
        "See https://canal.example/a_b_c and [6]: nothing."
      })
  void aTextWithoutItsSignsIsNone(String text) {
    assertThat(Markdown.read(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "<", "*", "_x ", "![", "[a](", "[[", "\\", "[a]["})
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void signsWithoutEndAreReadInTime(String sign) {
    assertThat(shown(HEADING + sign.repeat(200_000))).startsWith("The lock");
  }

  private static String shown(String file) {
    return Markdown.read(file).toString();
  }
}
