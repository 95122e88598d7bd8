package org.annalist.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.annalist.text.Span;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DynamicTest;

/** The proofs that the rules of a book carry, as tests. */
public final class RuleExamples {

  private RuleExamples() {}

  /** Each rule matches what its examples say, and nothing in its counterexamples. */
  public static Stream<DynamicTest> of(RuleBook book) {
    return book.rules().stream()
        .flatMap(rule -> Stream.concat(examples(book, rule), counterexamples(book, rule)));
  }

  private static Stream<DynamicTest> examples(RuleBook book, Rule rule) {
    return rule.examples().stream()
        .map(
            example ->
                dynamicTest(
                    rule.id() + ": " + example.text(),
                    () ->
                        assertThat(matches(book, example.text()))
                            .contains(tuple(rule.id(), example.match()))));
  }

  private static Stream<DynamicTest> counterexamples(RuleBook book, Rule rule) {
    return rule.counterexamples().stream()
        .map(
            text ->
                dynamicTest(
                    rule.id() + " not: " + text,
                    () ->
                        assertThat(matches(book, text))
                            .noneMatch(match -> match.toList().get(0).equals(rule.id()))));
  }

  private static Stream<Tuple> matches(RuleBook book, String text) {
    return book.matches(text, new Span(0, text.length())).stream()
        .flatMap(match -> match.spans().stream().map(span -> tuple(match.ruleId(), span.in(text))));
  }
}
