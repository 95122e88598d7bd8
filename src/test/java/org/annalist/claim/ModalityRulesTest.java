package org.annalist.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.annalist.rule.Match;
import org.annalist.text.Span;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ModalityRulesTest {

  @TestFactory
  Stream<DynamicTest> everyExampleIsMatchedByItsRule() {
    return Cues.BOOK.rules().stream()
        .flatMap(
            rule ->
                rule.examples().stream()
                    .map(
                        example ->
                            dynamicTest(
                                rule.id() + ": " + example.text(),
                                () ->
                                    assertThat(matches(example.text()))
                                        .extracting(Match::ruleId, m -> m.span().in(example.text()))
                                        .contains(tuple(rule.id(), example.match())))));
  }

  @TestFactory
  Stream<DynamicTest> noCounterexampleIsMatchedByItsRule() {
    return Cues.BOOK.rules().stream()
        .flatMap(
            rule ->
                rule.counterexamples().stream()
                    .map(
                        text ->
                            dynamicTest(
                                rule.id() + " not: " + text,
                                () ->
                                    assertThat(matches(text))
                                        .extracting(Match::ruleId)
                                        .doesNotContain(rule.id()))));
  }

  private static List<Match> matches(String text) {
    return Cues.BOOK.matches(text, new Span(0, text.length()));
  }
}
