package org.annalist.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.annalist.format.Pages;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AgencyCreditsTest {

  private static final String BODY =
      "The lock was closed on 3 May 2011. Boats turned back, and the keeper went home at noon. "
          + "The water had risen all night, and by the morning it stood a hand above the upper gate, "
          + "higher than anybody on the quay could remember.";

  @TestFactory
  Stream<DynamicTest> everyRuleDoesWhatItsExamplesSay() {
    List<DynamicTest> tests = new ArrayList<>();
    for (AgencyCredits.Rule rule : AgencyCredits.RULES) {
      for (List<String> example : rule.examples()) {
        tests.add(
            dynamicTest(
                rule.id() + ": " + example.get(0),
                () ->
                    assertThat(rule.agencyIn(example.get(0)))
                        .as(example.get(0))
                        .isNotNull()
                        .isEqualTo(Publisher.of(example.get(1), null).name())));
      }
      for (String text : rule.counterexamples()) {
        tests.add(
            dynamicTest(
                rule.id() + " not: " + text,
                () -> assertThat(rule.agencyIn(text)).as(text).isNull()));
      }
    }
    return tests.stream();
  }

  @Test
  void aDatelineCreditsTheWholeArticle() {
    assertThat(creditIn("The lock is closed\n\nDUNMORE, May 3 (Reuters) - " + BODY + "\n"))
        .isEqualTo("reuters");
  }

  @Test
  void soDoesAByline() {
    assertThat(creditIn("The lock is closed\n\nBy Associated Press\nMay 3, 2011\n\n" + BODY + "\n"))
        .isEqualTo("ap");
  }

  @Test
  void soDoesALineAtTheEnd() {
    assertThat(creditIn("The lock is closed\n\n" + BODY + "\n\nAFP\n")).isEqualTo("afp");
    assertThat(creditIn("The lock is closed\n\n" + BODY + " (AP)\n")).isEqualTo("ap");
    assertThat(creditIn("The lock is closed\n\n" + BODY + " — AP\n")).isEqualTo("ap");
  }

  @Test
  void anAgencyThatIsSpokenOfIsNotCredited() {
    assertThat(creditIn("The wire\n\nThe Associated Press moved in 1911. " + BODY + "\n")).isNull();
    assertThat(creditIn("The wire\n\n" + BODY + " Reuters moved to Dunmore in 1911.\n")).isNull();
  }

  @Test
  void sentencesWithTheirOwnSourcesAreNoSignOff() {
    assertThat(
            creditIn(
                "The lock\n\nThe lock was shut in 1911 (Reuters). It was opened in 1912 (AFP).\n"))
        .isNull();
  }

  @Test
  void aNameThatIsAPartysTooCountsInBracketsAlone() {
    assertThat(AgencyCredits.inSentence("The PTI said it would walk out in 2014.")).isNull();
    assertThat(AgencyCredits.inSentence("The party walked out in 2014 (PTI)."))
        .isEqualTo("presstrustofindia");
  }

  private static String creditIn(String text) {
    return AgencyCredits.in(Pages.read(text));
  }
}
