package org.annalist.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  /** Words of one name are told as a list; a word of two names has one index. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We met Anna Visser at noon.              | Anna Visser
          We met Anna, Visser and Mulder.          | Anna, Visser, Mulder
          They left the Bank of the North for us.  | Bank North
          They asked Jean-Luc Picard to come.      | Jean Luc Picard
          They asked J. R. Mulder to come.         | J R Mulder
          They saw nobody there.                   | ''
          """)
  void aNameIsCapitalisedWordsWithNothingBetweenThem(String claim, String names) {
    assertThat(String.join(", ", namesOf(claim))).isEqualToIgnoringCase(names);
  }

  @ParameterizedTest
  @CsvSource({
    "Anna Visser spoke first, 0.0",
    "First came Visser, 0.3",
    "Here is Anna again, 0.75",
    "They saw nobody, 1.0",
  })
  void theLastWordOfANameMayStandForIt(String told, double missing) {
    CitedWords text = CitedWords.of(List.of("In that year " + told + "."));
    ClaimWords claim = ClaimWords.of("We met Anna Visser.", null, text);
    // Where both words of the name are as rare, one is half of it, and half squared a quarter.
    List<Double> even = claim.words().stream().map(word -> 1.0).toList();
    assertThat(claim.names().missing(Evidence.found(claim, text), even))
        .isCloseTo(missing, within(1e-9));
  }

  private static List<String> namesOf(String claim) {
    ClaimWords words = ClaimWords.of(claim, null, CitedWords.of(List.of()));
    return words.names().names().stream()
        .map(name -> String.join(" ", name.stream().map(k -> words.words().get(k).form()).toList()))
        .toList();
  }
}
