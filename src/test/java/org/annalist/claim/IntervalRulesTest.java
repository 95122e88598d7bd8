package org.annalist.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.annalist.text.Span;
import org.annalist.timex.TimexTagger;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class IntervalRulesTest {

  private static final TimexTagger TAGGER = TimexTagger.english();

  @TestFactory
  Stream<DynamicTest> everyRuleDoesWhatItSays() {
    return IntervalRules.all().stream()
        .flatMap(
            rule ->
                rule.examples().stream()
                    .map(
                        example ->
                            dynamicTest(
                                rule.id() + ": " + example.text(),
                                () ->
                                    assertThat(phrasesIn(example.text()))
                                        .extracting(
                                            phrase -> phrase.span().in(example.text()),
                                            phrase -> String.valueOf(phrase.edtf()),
                                            phrase -> phrase.rules().contains(rule.id()))
                                        .containsExactly(
                                            tuple(example.date(), example.edtf(), true)))));
  }

  @TestFactory
  Stream<DynamicTest> noRuleDoesWhatItSaysItDoesNot() {
    return IntervalRules.all().stream()
        .flatMap(
            rule ->
                rule.counterexamples().stream()
                    .map(
                        text ->
                            dynamicTest(
                                rule.id() + " not: " + text,
                                () ->
                                    assertThat(phrasesIn(text))
                                        .noneMatch(phrase -> phrase.rules().contains(rule.id())))));
  }

  private static List<DatePhrase> phrasesIn(String text) {
    return DatePhrases.of(text, new Span(0, text.length()), TAGGER.tag(text, null));
  }
}
