package org.annalist.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.annalist.match.Assertion;
import org.annalist.timex.Edtf;
import org.junit.jupiter.api.Test;

class FactsTest {

  private static final String OPENED =
      "The Sydney Harbour Bridge was opened by premier Jack Lang on 19 March 1932.";

  @Test
  void aClaimThatMatchesNothingIsItsOwn() {
    assertThat(Facts.idOf("c_0123456789abcdef")).isEqualTo("f_0123456789abcdef");
    Facts facts = Facts.of(List.of(claim(1, 1, "1932-03-19", OPENED)));
    assertThat(facts.of("c_0001")).isEqualTo("f_0001");
    assertThat(facts.factOf()).isEmpty();
  }

  @Test
  void aFactIsNamedByItsSmallestClaim() {
    Facts facts =
        Facts.of(
            List.of(
                claim(2, 1, "1932-03-19", OPENED),
                claim(
                    1,
                    2,
                    "1932-03-19",
                    "Premier Jack Lang opened the Sydney Harbour Bridge on 19 March 1932.")));
    assertThat(facts.factOf()).isEqualTo(Map.of("c_0001", "f_0001", "c_0002", "f_0001"));
    assertThat(facts.compared()).isOne();
  }

  @Test
  void claimsWithOtherDatesMeetToo() {
    Facts facts =
        Facts.of(
            List.of(
                claim(1, 1, "1932-03-19", OPENED),
                claim(2, 2, "1932-03-21", OPENED.replace("19 March", "21 March"))));
    assertThat(facts.of("c_0002")).isEqualTo("f_0001");
  }

  @Test
  void claimsOfOneDayMeetForOneName() {
    String resigns = "Chief executive Marten Huys resigns over the scandal.";
    String quits = "Huys quits as head of the harbour board.";
    Facts ofOneDay =
        Facts.of(List.of(claim(1, 1, "1932-03-19", resigns), claim(2, 2, "1932-03-19", quits)));
    assertThat(ofOneDay.of("c_0002")).isEqualTo("f_0001");
    assertThat(ofOneDay.compared()).isOne();
    Facts ofOneYear = Facts.of(List.of(claim(1, 1, "1932", resigns), claim(2, 2, "1932", quits)));
    assertThat(ofOneYear.compared()).isZero();
    String longer = "Huys spent the winter far from the sea with friends in Velden and Almere.";
    Facts unlike =
        Facts.of(List.of(claim(1, 1, "1932-03-19", longer), claim(2, 2, "1932-03-19", quits)));
    assertThat(unlike.factOf()).isEmpty();
  }

  @Test
  void claimsOfOneDayAndOneWordMeetOnce() {
    Facts facts =
        Facts.of(List.of(claim(1, 1, "1932-03-19", "Huys."), claim(2, 2, "1932-03-19", "Huys.")));
    assertThat(facts.compared()).isOne();
  }

  @Test
  void ofAnUnknownDateWordsMustBeNearlyTheSame() {
    String released = "The line's second collection was released.";
    Facts facts =
        Facts.of(
            List.of(
                claim(1, 1, "", released),
                claim(2, 2, "1932-03", "He served two years and was released."),
                claim(3, 3, "1932-03", released)));
    assertThat(facts.factOf()).isEqualTo(Map.of("c_0001", "f_0001", "c_0003", "f_0001"));
  }

  @Test
  void claimsOfOneArticleAreNotCompared() {
    Facts facts = Facts.of(List.of(claim(1, 1, "1932", OPENED), claim(2, 1, "1932", OPENED)));
    assertThat(facts.factOf()).isEmpty();
    assertThat(facts.compared()).isZero();
  }

  @Test
  void aPairThatSharesManyWordsIsComparedOnce() {
    List<Assertion> claims = new ArrayList<>();
    int n = Comparisons.WINDOW;
    for (int i = 0; i < n; i++) {
      claims.add(claim(i, i, "1932-03-19", OPENED));
    }
    Facts facts = Facts.of(claims);
    assertThat(facts.compared() + facts.skipped()).isEqualTo(n * (n - 1) / 2);
  }

  @Test
  void manyClaimsThatAreAlikeAreNotComparedPairByPair() {
    List<Assertion> claims = new ArrayList<>();
    Random random = new Random(4);
    int n = 1000;
    for (int i = 0; i < n; i++) {
      String bridge =
          "The harbour bridge number " + random.nextInt(50) + " was opened by the mayor.";
      claims.add(claim(i, i, "1932-03-" + (10 + random.nextInt(20)), bridge));
    }
    Facts facts = Facts.of(claims);
    assertThat(facts.compared()).isLessThanOrEqualTo((long) n * Comparisons.MOST);
    assertThat(facts.skipped()).isPositive();
  }

  @Test
  void aHundredCopiesAreOneFact() {
    List<Assertion> claims = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      claims.add(claim(i, i, "1932-03-19", OPENED));
    }
    assertThat(Facts.of(claims).factOf().values()).hasSize(100).containsOnly("f_0000");
  }

  /** What is rare decides who meets, however many claims share a frequent word and a year. */
  @Test
  void twoClaimsMeetAmongManyOfTheirYearAndSubject() {
    List<Assertion> claims = new ArrayList<>();
    Random random = new Random(6);
    for (int i = 0; i < 1000; i++) {
      String mayor = "mayor " + name(random) + ' ' + name(random);
      claims.add(claim(i, i, "2020", "The government of the city praised " + mayor + " in 2020."));
    }
    claims.add(claim(3001, 3001, "2020", "In 2020 the city government praised mayor Ada Quimby."));
    claims.add(claim(3002, 3002, "2020", "The city government praised mayor Ada Quimby in 2020."));
    assertThat(Facts.of(claims).of("c_3002")).isEqualTo("f_3001");
  }

  @Test
  void theOrderOfClaimsDoesNotMatter() {
    List<Assertion> claims = new ArrayList<>();
    Random random = new Random(3);
    String[] acts = {"opened", "closed", "praised", "sold", "bought"};
    for (int i = 0; i < 600; i++) {
      String text =
          String.format(
              "Mayor Ada Quimby %s the %s of Porto Novo in %d.",
              acts[random.nextInt(acts.length)],
              random.nextBoolean() ? "old harbour" : "harbour bridge",
              1990 + random.nextInt(4));
      claims.add(claim(i, random.nextInt(150), Integer.toString(1990 + random.nextInt(4)), text));
    }
    Facts facts = Facts.of(claims);
    assertThat(facts.factOf()).hasSizeGreaterThan(100);
    for (int run = 0; run < 3; run++) {
      Collections.shuffle(claims, random);
      assertThat(Facts.of(claims)).isEqualTo(facts);
    }
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder("B");
    for (int i = 0; i < 7; i++) {
      name.append((char) ('a' + random.nextInt(26)));
    }
    return name.toString();
  }

  private static Assertion claim(int id, int source, String date, String text) {
    return new Assertion(
        String.format("c_%04d", id), "s_" + source, text, date.isEmpty() ? null : Edtf.parse(date));
  }
}
