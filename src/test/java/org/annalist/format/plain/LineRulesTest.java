package org.annalist.format.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class LineRulesTest {

  @TestFactory
  Stream<DynamicTest> everyRuleIsTheFirstToMatchItsExamples() {
    return LineRules.layout().all().stream()
        .flatMap(
            rule ->
                rule.examples().stream()
                    .map(
                        line ->
                            dynamicTest(
                                rule.id() + ": " + line,
                                () -> assertThat(LineRules.layout().first(line)).isSameAs(rule))));
  }

  @TestFactory
  Stream<DynamicTest> noRuleMatchesItsCounterexamples() {
    return LineRules.layout().all().stream()
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
