package org.annalist.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Set;
import org.annalist.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBookTest {

  private final RuleBook book = load("harbour.yaml");

  @Test
  void reportsTheRuleTheWordsAndTheirMeaning() {
    String text = "Two  schooners and 12 brigs left for Port Royal.";

    assertThat(book.matches(text, new Span(0, text.length())))
        .extracting(Match::ruleId, m -> m.span().in(text), m -> m.value("n"), m -> m.value("ship"))
        .containsExactly(
            tuple("ships", "Two  schooners", "2", "S"),
            tuple("ships", "12 brigs", "12", "B"),
            tuple("port", "Port Royal", null, null));
  }

  @Test
  void theLongestMatchWinsAndAmongEqualsThePriority() {
    assertThat(ruleIds("two brigs of war")).containsExactly("warships");
    assertThat(ruleIds("Port Sloop")).containsExactly("odd-port");
  }

  @Test
  void contextIsAskedForButNotReported() {
    String text = "bound for Malta and for Cadiz.";

    assertThat(book.matches(text, new Span(0, text.length())))
        .singleElement()
        .satisfies(
            match ->
                assertThat(match.spans())
                    .extracting(s -> s.in(text))
                    .containsExactly("Malta", "Cadiz"));
  }

  @Test
  void aMatchNeitherBeginsNorEndsInsideAWordOrCode() {
    assertThat(ruleIds("x12 brigs, 12 brigs_old, twelve12 brigs")).isEmpty();
  }

  @Test
  void anIdeographIsATokenWhateverStandsBesideIt() {
    String text = "港里有12艘大帆船和３艘帆船。";

    assertThat(book.matches(text, new Span(0, text.length())))
        .extracting(Match::ruleId, m -> m.span().in(text), m -> m.value("n"))
        .containsExactly(
            tuple("ideographic-ships", "12艘大帆船", "12"), tuple("ideographic-ships", "３艘帆船", "3"));
  }

  @Test
  void whatTouchesAnIdeographIsOnlyReadByPatternsThatEndWithOne() {
    assertThat(ruleIds("有12 brigs")).isEmpty();
    assertThat(ruleIds("12 brigs在港里")).isEmpty();
    assertThat(ruleIds("有12艘brigs")).isEmpty();
    assertThat(ruleIds("12艘brigs, 12 brigs")).containsExactly("ideographic-ships", "ships");
  }

  @Test
  void aLineBreakSeparatesUnlessItWrapsALongLine() {
    String line = "Of those that left in the night the keeper of the light counted 12";

    assertThat(ruleIds(line + "\nbrigs")).containsExactly("ships");
    assertThat(ruleIds(line + "\n\nbrigs")).isEmpty();
    assertThat(ruleIds("Berth 12\nbrigs")).isEmpty();
  }

  @Test
  void findsWhatStandsFarIntoALongText() {
    String text = "wind, ".repeat(100_000) + "12 brigs" + " and sails".repeat(100_000);

    assertThat(book.matches(text, new Span(0, text.length()))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          broken-pattern.yaml | broken-pattern.yaml, rule open, column 5: '{' is never closed
          broken-name.yaml    | broken-name.yaml, rule unknown, column 1: "ship" is no word list
          broken-yield.yaml   | broken-yield.yaml, rule typo: "colour" is not one of [kind]
          missing.yaml        | missing.yaml: no such rule file
          """)
  void aBrokenFileIsNamed(String resource, String message) {
    assertThatThrownBy(() -> load(resource))
        .isInstanceOf(BrokenRuleException.class)
        .hasMessageStartingWith(message);
  }

  private Iterable<String> ruleIds(String text) {
    return book.matches(text, new Span(0, text.length())).stream().map(Match::ruleId).toList();
  }

  private static RuleBook load(String resource) {
    return RuleBook.load(RuleBookTest.class, Set.of("kind"), resource);
  }
}
