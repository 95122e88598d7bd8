package org.annalist.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annalist.support.Support.Status;
import org.annalist.timex.Edtf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupportCheckTest {

  private static final List<String> PAGE =
      """
      Skip to content
      A new bridge for Almere
      The old ferry across the Weerwater carried its last passengers in autumn.
      Mayor Anna Visser opened the Weerwater bridge in Almere on 9 May 1998.
      The bridge is 250 metres long and cost 12 million guilders.
      Some shopkeepers had protested against the plans.
      References
      3. "Bridge of Almere painted red". Daily News. Retrieved 4 June 2003.
      """
          .lines()
          .toList();

  @Test
  void aClaimThatASentenceCarriesIsSupported() {
    Verdict verdict = check("On 9 May 1998 Anna Visser opened the Weerwater bridge in Almere.");
    assertThat(verdict.status()).isEqualTo(Status.SUPPORTED);
    assertThat(verdict.evidence()).containsExactly(3);
  }

  @Test
  void evidenceMayBeSeveralSentencesTheBestFirst() {
    Verdict verdict =
        check(
            "The Weerwater bridge, opened by mayor Anna Visser in 1998, cost 12 million guilders.");
    assertThat(verdict.evidence()).containsExactly(3, 4);
  }

  @Test
  void roughOrRoundedNumbersContradictNothing() {
    List<String> page = List.of("The flood at Almere killed 312 people in the old harbour.");
    assertThat(status("The flood at Almere killed 15 people in the old harbour.", page))
        .isEqualTo(Status.CONTRADICTED);
    assertThat(status("The flood at Almere killed about 310 people in the old harbour.", page))
        .isNotEqualTo(Status.CONTRADICTED);
    assertThat(status("The flood at Almere killed 300 people in the old harbour.", page))
        .isNotEqualTo(Status.CONTRADICTED);
  }

  private static Status status(String claim, List<String> page) {
    return SupportCheck.against(page).of(claim, "", null).status();
  }

  @Test
  void aClaimThatSaysMoreIsPartlySupported() {
    Verdict verdict =
        check(
            "Anna Visser opened the Weerwater bridge in May 1998, after engineers of the firm"
                + " Dorsman had replaced its cracked southern pillars.");
    assertThat(verdict.status()).isEqualTo(Status.PARTIAL);
  }

  @Test
  void whatThePageDoesNotSpeakOfIsNotFound() {
    Verdict verdict = check("The composer Erik Satie published three Gymnopédies in 1888.");
    assertThat(verdict.status()).isEqualTo(Status.NOT_FOUND);
    assertThat(verdict.evidence()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"in 1996", "on 9 June 1998", "on 11 May 1998"})
  void theSameEventOnAnotherDateContradicts(String date) {
    Verdict verdict =
        check("Mayor Anna Visser opened the Weerwater bridge in Almere " + date + ".");
    assertThat(verdict.status()).isEqualTo(Status.CONTRADICTED);
    assertThat(verdict.evidence()).startsWith(3);
  }

  @Test
  void theSameThingWithAnotherNumberContradicts() {
    assertThat(
            SupportCheck.against(List.of("The flood of Delmar killed 41 farm workers."))
                .of("The flood of Delmar killed 14 farm workers.", "", null)
                .status())
        .isEqualTo(Status.CONTRADICTED);
  }

  @ParameterizedTest
  @CsvSource({
    "The old mill was not closed to visitors, The old mill was closed to visitors",
    "The old mill was closed to visitors, The old mill was never closed to visitors",
  })
  void whatOneDeniesAndTheOtherDoesNotIsNotSupported(String claim, String told) {
    assertThat(SupportCheck.against(List.of(told + ".")).of(claim + ".", "", null).status())
        .isEqualTo(Status.PARTIAL);
    assertThat(SupportCheck.against(List.of(told + ".")).of(told + ".", "", null).status())
        .isEqualTo(Status.SUPPORTED);
  }

  @Test
  void aRelativeDateIsLookedForAsWhatItMeans() {
    String claim = "The bridge was opened in that year by Anna Visser.";
    double with = SupportCheck.against(PAGE).of(claim, "", Edtf.parse("1998")).score();
    double without = SupportCheck.against(PAGE).of(claim, "", Edtf.parse("1995")).score();
    assertThat(with).isGreaterThan(without);
  }

  @Test
  void referenceListsAreNoEvidence() {
    assertThat(check("The bridge of Almere was painted red in 2003.").evidence()).doesNotContain(7);
  }

  @Test
  void anEmptyPageSupportsNothing() {
    Verdict verdict = SupportCheck.against(List.of()).of("It rained in 1998.", "", null);
    assertThat(verdict.status()).isEqualTo(Status.NOT_FOUND);
    assertThat(verdict.score()).isBetween(0.0, 0.5);
  }

  @Test
  void wordsOfTheMatterFindLessThanWordsThatTheClaimAdds() {
    String claim =
        "The Weerwater bridge in Almere carries heavy trams and loaded lorries over shallow bays.";
    assertThat(check(claim).status()).isEqualTo(Status.PARTIAL);
    assertThat(
            SupportCheck.against(PAGE)
                .of(claim, "Almere is a town on the Weerwater, with one bridge.", null)
                .status())
        .isEqualTo(Status.NOT_FOUND);
  }

  @Test
  void halfOfANameIsNotTheName() {
    String claim = "The bridge was designed by the engineer ";
    assertThat(check(claim + "Anna Visser.").status()).isEqualTo(Status.PARTIAL);
    assertThat(check(claim + "Anna Mulder.").status()).isEqualTo(Status.NOT_FOUND);
  }

  @Test
  void accentsMayBeLeftOut() {
    assertThat(
            status("The mayor was Zoë Čapková.", List.of("In Almere the mayor was Zoe Capkova.")))
        .isEqualTo(Status.SUPPORTED);
  }

  private static Verdict check(String claim) {
    return SupportCheck.against(PAGE).of(claim, "", null);
  }
}
