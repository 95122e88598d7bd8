package org.annalist.timex;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.annalist.rule.Rule;
import org.annalist.rule.RuleExamples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EnglishRulesTest {

  private final TimexTagger tagger = TimexTagger.english();

  @TestFactory
  Stream<DynamicTest> everyRuleDoesWhatItSays() {
    return RuleExamples.of(English.BOOK);
  }

  @TestFactory
  Stream<DynamicTest> everyExampleHasItsValue() {
    return English.BOOK.rules().stream()
        .flatMap(
            rule ->
                rule.examples().stream()
                    .filter(example -> example.expected().containsKey("value"))
                    .map(
                        example ->
                            dynamicTest(
                                rule.id() + ": " + example.text(),
                                () -> {
                                  String published = example.expected().get("published");
                                  LocalDate day =
                                      published == null ? null : LocalDate.parse(published);
                                  assertThat(tagger.tag(example.text(), day))
                                      .extracting(
                                          t -> t.rules().get(0),
                                          t -> t.span().in(example.text()),
                                          Timex::value)
                                      .contains(
                                          tuple(
                                              rule.id(),
                                              example.match(),
                                              example.expected().get("value")));
                                })));
  }

  @Test
  void everyRuleHasAnExample() {
    assertThat(
            English.BOOK.rules().stream()
                .filter(rule -> rule.examples().isEmpty())
                .map(Rule::id)
                .collect(toSet()))
        .isEmpty();
  }
}
