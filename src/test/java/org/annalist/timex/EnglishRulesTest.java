package org.annalist.timex;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.annalist.rule.Match;
import org.annalist.rule.Rule;
import org.annalist.text.Span;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EnglishRulesTest {

  private final TimexTagger tagger = TimexTagger.english();

  @TestFactory
  Stream<DynamicTest> everyExampleIsMatchedByItsRule() {
    return English.BOOK.rules().stream()
        .flatMap(
            rule ->
                rule.examples().stream()
                    .map(
                        example ->
                            dynamicTest(
                                rule.id() + ": " + example.text(),
                                () ->
                                    assertThat(matches(example.text()))
                                        .contains(tuple(rule.id(), example.match())))));
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

  @TestFactory
  Stream<DynamicTest> noCounterexampleIsMatchedByItsRule() {
    return English.BOOK.rules().stream()
        .flatMap(
            rule ->
                rule.counterexamples().stream()
                    .map(
                        text ->
                            dynamicTest(
                                rule.id() + ": " + text,
                                () ->
                                    assertThat(English.BOOK.matches(text, all(text)))
                                        .extracting(Match::ruleId)
                                        .doesNotContain(rule.id()))));
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

  private static Stream<Tuple> matches(String text) {
    return English.BOOK.matches(text, all(text)).stream()
        .flatMap(match -> match.spans().stream().map(s -> tuple(match.ruleId(), s.in(text))));
  }

  private static Span all(String text) {
    return new Span(0, text.length());
  }
}
