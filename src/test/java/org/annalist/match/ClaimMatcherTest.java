package org.annalist.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.annalist.text.Weights;
import org.annalist.timex.Edtf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimMatcherTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2016-02-20 | British prime minister David Cameron announced a referendum on 20 February 2016. | 2016-02-20 | On 20 February 2016 Cameron said that Britain would hold a referendum.
          1989-11-09 | The Berlin Wall was opened on 9 November 1989. | 1989-11-09 | On 9 November 1989 East Germany opened the Berlin Wall.
          2011-10-20 | Muammar Gaddafi was killed in Sirte on 20 October 2011. | 2011-10 | Libyan leader Muammar Kadhafi was killed near Sirte in October 2011.
          1991-12 | The Soviet Union was dissolved in December 1991. | 1991-12-26 | The dissolution of the Soviet Union came on 26 December 1991.
          """)
  void oneEventInOtherWords(String dateA, String a, String dateB, String b) {
    Match match = compare(dateA, a, dateB, b);
    assertThat(match.same()).as(match.toString()).isTrue();
    assertThat(match.agree()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2008 | In 2008 the two countries signed a treaty on fisheries. | 2008 | In 2008 the government of Peru lost a vote of confidence.
          1998 | The company opened a factory in Lyon in 1998. | 1998 | The company closed an office in Oslo in 1998.
          2014-07-08 | Germany beat Brazil 7-1 on 8 July 2014. | 2014-07-08 | Wildfires reached the outskirts of the city on 8 July 2014.
          2020 | Jane Doe was elected mayor of Springfield in 2020. | 2020 | John Roe was elected governor of the state in 2020.
          2011-08-18 | Marten urges the mayor of Velden to resign. | 2011-08-18 | Oslo, Lima and Quito urge the mayor of Velden to resign.
          2011-08-18 | Police arrested Jones in Lima. | 2011-08-18 | Police arrested Miller in Lima.
          2014/.. | Ada Brandt, a Lowland party leader held since 2014, has been released early from prison and sent home. | 2014-05-23 | Highland on Friday released from prison a famous party leader and sent him home, his lawyer said, while groups asked for more.
          """)
  void twoEventsOfOneTime(String dateA, String a, String dateB, String b) {
    assertThat(compare(dateA, a, dateB, b).same()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Velden police arrested the forger Marten Huys on Monday. | Harbour police arrested the forger Marten Huys on Monday.
          Velden police arrested the forger Marten Huys on Monday. | Inspectors of Brabant arrested the forger Marten Huys on Monday.
          The forger Marten Huys died in Velden on Monday.         | The forger Marten Huys died in a Brabant hospital on Monday.
          Ada Brandt broke Huys's record over ten miles.           | Ada Brandt broke Almere's record over ten miles.
          """)
  void namesThatOnlyDescribeOrPlaceTellNoTwoEventsApart(String a, String b) {
    Match match = compare(null, a, null, b);
    assertThat(match.evidence()).doesNotContain("others do it");
    assertThat(match.same()).as(match.toString()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Velden beat Almere on Monday.                     | Lima beat Almere on Monday.
          On Monday police arrested the clerk Marten Huys.  | On Monday police arrested the clerk Ada Brandt.
          The clerk Huys was arrested by police on Monday.  | The clerk Brandt was arrested by police on Monday.
          North Velden beat Almere on Monday.               | South Velden beat Almere on Monday.
          Lima confirmed 20 deaths from the flu on Monday.  | Quito confirmed 20 deaths from the flu on Monday.
          Huys Arrested On Monday After Robbery             | Brandt was arrested on Monday after a robbery.
          """)
  void whoeverElseDoesItOrSuffersItMakesAnotherEvent(String a, String b) {
    Match match = compare(null, a, null, b);
    assertThat(match.evidence()).as(match.toString()).contains("others do it");
    assertThat(match.same()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ada Brandt nominated a country doctor for the job. | Marten Huys was nominated for the job.
          Ada Brandt nominated a country doctor for the job. | Marten Huys nominated for the job of surgeon.
          Ada Brandt nominated a country doctor for the job. | Marten Huys is the nominee for the job.
          """)
  void whoDoesItIsNotComparedWithWhomItIsDoneTo(String a, String b) {
    assertThat(compare(null, a, null, b).evidence()).doesNotContain("others do it");
  }

  @Test
  void aRankAtTheHeadOfASentenceIsNobodyElse() {
    Match match =
        compare(
            null,
            "Brandt nominates a country doctor for the job of surgeon.",
            null,
            "President nominates a country doctor for the job of surgeon.");
    assertThat(match.evidence()).doesNotContain("others do it");
    assertThat(match.same()).isTrue();
  }

  @Test
  void otherNamesBesideAnActSpeakAgainstItThoughTheyStandElsewhere() {
    String both = "The council of Velden dismissed Marten Huys and hired Ada Brandt.";
    Match one = compare(null, both, null, "The council of Velden dismissed Marten Huys.");
    Match other = compare(null, both, null, "The council of Velden dismissed Ada Brandt.");
    assertThat(other.evidence()).contains("other names stand beside it");
    assertThat(other.score()).isLessThan(one.score());
  }

  @Test
  void peopleOfOneAgeAreOnePerson() {
    String a = "A 36-year-old climber fell to his death near Velden.";
    Match match = compare(null, a, null, "Marten Huys, 36, slipped and died on a ridge.");
    Match other = compare(null, a, null, "Marten Huys, 63, slipped and died on a ridge.");
    assertThat(match.evidence()).contains("both tell of somebody of one age");
    assertThat(other.evidence()).doesNotContain("both tell of somebody of one age");
    assertThat(match.score()).isGreaterThan(other.score());
  }

  @Test
  void particularsToldAlikeCountMoreThanTheOpening() {
    String news = "The old mill of Velden burned down, ";
    String a = news + "three hours after the millers had left for a wedding.";
    String b = "Fire gutted a mill, three hours after the millers had left for a wedding.";
    String c = "The old mill of Velden burned down, police said, and nobody knows why so far.";
    assertThat(signs(a, b)).isPositive();
    assertThat(signs(a, c)).isZero();
  }

  @Test
  void aTableOfOtherSignsIsNotRead() {
    List<String> names = List.of("letters", "smell");
    assertThatThrownBy(() -> Weights.read(ClaimMatcher.class, "match.tsv", names))
        .hasMessageStartingWith("match.tsv: the signs are not [letters, smell]");
  }

  private static double signs(String a, String b) {
    return Signs.between(Profile.of(assertion("a", null, a)), Profile.of(assertion("b", null, b)))
        .values()[Signs.NAMES.indexOf("details")];
  }

  @Test
  void capitalsStandForWordsOfWhateverKind() {
    Match match =
        compare(
            null,
            "The GDP of Velden fell in spring.",
            null,
            "Velden's gross domestic product fell in spring.");
    assertThat(match.evidence().get(0)).contains("gdp");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The mill of Velden was opened on Monday.   | The mill of Velden was not opened on Monday.
          A court found Marten Huys guilty of theft. | Marten Huys pleaded not guilty of theft in court.
          The council did not approve the new canal. | The council approved the new canal.
          """)
  void whatIsDeniedIsAnotherClaim(String a, String b) {
    Match match = compare(null, a, null, b);
    assertThat(match.evidence()).contains("one denies it");
    assertThat(match.same()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The ferry Almere sank off Velden on Monday, drowning at least 30 people, officials said. | At least 41 people died when an overloaded ferry went down near Velden, survivors told the coast guard.
          Prime minister Ada Brandt resigned on Monday after a row over the harbour that has split her party for months. | Ada Brandt quit as prime minister of Velden, her office said.
          """)
  void oneDayAndOneNameNeedLittleElse(String a, String b) {
    assertThat(compare("2011-08-15", a, "2011-08-15", b).same()).isTrue();
    assertThat(compare("2011-08-15", a, "2011-09-15", b).same()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          At least 30 people were killed when a ferry sank off Velden. | At least 41 people were killed when a bus fell into a gorge near Lima.
          Prime minister Ada Brandt resigned over the harbour.         | Prime minister Ada Brandt opened the harbour.
          A court sentenced the forger Marten Huys to three years.     | A court sentenced the banker Ivo Kramer to nine years.
          A soldier and a clerk were killed in the raid.               | Mud swept through Velden and killed 300, the harbour board said.
          The forger Huys died in Velden.                              | Admirers laid flowers at the door of Huys.
          The forger Huys was found guilty in Velden.                  | A judge gave Huys nine years in prison.
          Prime Minister Brandt says she will resign.                  | Prime Minister Kramer announces his resignation.
          President Kramer closes the border of Almere.                | President Huys opens a school in Lima.
          Fans gather outside the hospital and in Harbour Square.      | Supporters of the mayor, on horses, attack the crowd in Mill Square.
          Haiti fears that many have died.                             | Minister Daoud Huys dies in an attack.
          """)
  void oneDayHoldsManyEvents(String a, String b) {
    Match match = compare("2011-08-15", a, "2011-08-15", b);
    assertThat(match.same()).as(match.toString()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The harbour board fined the yard 185 guilders for false weights. | Velden's inspectors want 185 guilders in penalties over weights.
          The forger was jailed for 14 years.                              | A judge gave Huys a 14-year prison term.
          Huys was shot dead in Velden; 27 others died.                    | Twenty-seven died with Huys, who was gunned down.
          Velden Mills is to be taken over by Almere Bank.                 | Almere Bank said it had bought Velden Mills.
          Moscow and Beijing block a resolution on Velden.                 | Russia and China veto a resolution on Velden.
          Marten Huys enters the consulate of Almere and is not seen again. | Marten Huys vanishes in the consulate of Almere.
          The ferry Almere runs aground off Velden.                        | The ferry Almere hits rocks near Velden and capsizes.
          """)
  void oneDayAndOneNumberOrOtherWordsForTheAct(String a, String b) {
    Match match = compare("2011-08-15", a, "2011-08-15", b);
    assertThat(match.same()).as(match.toString()).isTrue();
  }

  @Test
  void otherNamesAndOtherNumbersMakeAnotherEvent() {
    assertThat(
            compare(
                    "2011-08-18",
                    "At least 40 people were killed in Velden.",
                    "2011-08-18",
                    "Four people were killed in Almere.")
                .same())
        .isFalse();
  }

  @Test
  void whatIsDoneMustBeAlike() {
    Match match =
        compare(
            null,
            "The old mill of Velden on the canal was sold on Monday.",
            null,
            "The old mill of Velden on the canal burned on Monday.");
    assertThat(match.evidence()).contains("what is done differs");
    assertThat(match.same()).isFalse();
    assertThat(match.score()).isGreaterThan(0.47);
  }

  @Test
  void oneEventWithTwoDatesIsTheSameAndDoesNotAgree() {
    Match match =
        compare(
            "1932-03-19",
            "The Sydney Harbour Bridge was opened by premier Jack Lang on 19 March 1932.",
            "1932-03-21",
            "On 21 March 1932 premier Jack Lang opened the Sydney Harbour Bridge.");
    assertThat(match.same()).isTrue();
    assertThat(match.agree()).isFalse();
  }

  @Test
  void toldWithOtherWordsForTheActItIsOneEvent() {
    assertThat(
            compare(
                    "2011-08-18",
                    "Velden police arrested the forger Marten Huys.",
                    "2011-08-18",
                    "The forger Marten Huys was detained by police in Velden.")
                .same())
        .isTrue();
  }

  @Test
  void theOrderDoesNotMatter() {
    String a = "Fire destroyed the old theatre of Almere on 3 May 1990.";
    String b = "On 3 May 1990 the theatre in Almere burned down.";
    assertThat(compare("1990-05-03", a, "1990-05", b).score())
        .isEqualTo(compare("1990-05", b, "1990-05-03", a).score());
  }

  @Test
  void explainsItself() {
    Match match =
        compare(
            null, "Police arrested 4 men in Lima.", null, "Police did not detain 7 men in Lima.");
    assertThat(match.evidence())
        .containsExactly(
            "both say police, arrested, lima",
            "only one says 4",
            "only the other says 7",
            "the numbers differ",
            "one of them says not");
  }

  @Test
  void saysThatOthersDoItAndThatItIsYetToHappen() {
    Match match =
        compare(null, "Velden elected Marten Huys.", null, "Velden will elect Ada Brandt.");
    assertThat(match.same()).isFalse();
    assertThat(match.evidence())
        .contains("others do it", "only one of them says that it has happened");
  }

  @ParameterizedTest
  @CsvSource({
    "2021-06-18, 2021-06-18, AGREE",
    "2021-06-18, 2021, AGREE",
    "2021, 2021-06, AGREE",
    "2021-06-18, 2021-06-19, DISJOINT",
    "2001/2009, 2005/2012, OVERLAP",
    "2011/.., 2015, AGREE",
    "../1990, 1991, DISJOINT",
    "198X, 1989-11-09, AGREE",
  })
  void datesAgreeWhenTheFinerLiesInTheCoarser(String a, String b, Dates expected) {
    assertThat(Dates.of(Edtf.parse(a), Edtf.parse(b))).isEqualTo(expected);
    assertThat(Dates.of(Edtf.parse(b), Edtf.parse(a))).isEqualTo(expected);
    assertThat(Dates.of(null, Edtf.parse(b))).isEqualTo(Dates.AGREE);
  }

  private static Match compare(String dateA, String a, String dateB, String b) {
    return ClaimMatcher.compare(assertion("a", dateA, a), assertion("b", dateB, b));
  }

  private static Assertion assertion(String id, String date, String text) {
    return new Assertion("c_" + id, "s_" + id, text, date == null ? null : Edtf.parse(date));
  }
}
