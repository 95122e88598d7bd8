package org.annalist.format.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TemplateRulesTest {

  @TestFactory
  Stream<DynamicTest> everyRulePrintsWhatItSays() {
    return TemplateRules.all().stream()
        .flatMap(
            rule ->
                rule.examples().entrySet().stream()
                    .map(
                        example ->
                            dynamicTest(
                                rule.id() + ": " + example.getKey(),
                                () -> {
                                  assertThat(WikiPages.seen(example.getKey()))
                                      .isEqualTo(example.getValue());
                                  assertThat(ruleIn(example.getKey())).isSameAs(rule);
                                })));
  }

  private static TemplateRule ruleIn(String wikitext) {
    Markup markup = Markup.of(wikitext);
    int construct = markup.from(wikitext.indexOf("{{"));
    return TemplateRules.of(Call.of(markup, construct).name());
  }

  @Test
  void everyRuleHasAnExample() {
    assertThat(TemplateRules.all()).allSatisfy(rule -> assertThat(rule.examples()).isNotEmpty());
  }

  @Test
  void anUnknownTemplatePrintsNothing() {
    assertThat(WikiPages.seen("It{{some box|words}} stood.")).isEqualTo("It stood.");
  }

  @Test
  void anArgumentIsNeverPrintedTwice() {
    assertThatThrownBy(() -> TemplatePattern.parse("{1} or {1}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("twice");
  }
}
