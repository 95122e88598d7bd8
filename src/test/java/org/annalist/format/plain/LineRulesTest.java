package org.annalist.format.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class LineRulesTest {

  private static final List<LineRules> BOOKS =
      List.of(LineRules.layout(), LineRules.load("source-names.yaml"));

  @TestFactory
  Stream<DynamicTest> everyRuleIsTheFirstToMatchItsExamples() {
    return BOOKS.stream()
        .flatMap(
            book ->
                book.all().stream()
                    .flatMap(
                        rule ->
                            rule.examples().stream()
                                .map(
                                    line ->
                                        dynamicTest(
                                            rule.id() + ": " + line,
                                            () -> assertThat(book.first(line)).isSameAs(rule)))));
  }

  @TestFactory
  Stream<DynamicTest> noRuleMatchesItsCounterexamples() {
    return BOOKS.stream()
        .flatMap(book -> book.all().stream())
        .flatMap(
            rule ->
                rule.counterexamples().stream()
                    .map(
                        line ->
                            dynamicTest(
                                rule.id() + " not: " + line,
                                () -> assertThat(rule.matches().matches(line)).isFalse())));
  }
}
