package org.annalist.timex;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.annalist.rule.BrokenRuleException;
import org.annalist.rule.Rule;
import org.annalist.rule.RuleBook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeRuleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          broken-value.yaml | broken-value.yaml, rule misspelt: "{yeer}" speaks of {yeer}
          broken-type.yaml  | broken-type.yaml, rule unheard-of: "DAY" is not one of [DATE, TIME
          """)
  void aRuleThatMakesNoSenseIsNamed(String resource, String message) {
    RuleBook book = RuleBook.load(TimeRuleTest.class, TimeRule.YIELDS, resource);
    Rule rule = book.rules().get(0);

    assertThatThrownBy(() -> TimeRule.of(rule, book.parts(rule)))
        .isInstanceOf(BrokenRuleException.class)
        .hasMessageStartingWith(message);
  }
}
