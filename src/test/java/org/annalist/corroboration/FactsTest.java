package org.annalist.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FactsTest {

  @Test
  void isNamedByItsSmallestClaim() {
    assertThat(
            Facts.of(
                List.of(pair("c_2", "c_5", 0.9), pair("c_1", "c_2", 0.8), pair("c_1", "c_5", 0.8))))
        .isEqualTo(Map.of("c_1", "f_1", "c_2", "f_1", "c_5", "f_1"));
  }

  @Test
  void aClaimThatMatchesNothingIsItsOwn() {
    assertThat(Facts.idOf("c_0123456789abcdef")).isEqualTo("f_0123456789abcdef");
  }

  @Test
  void doesNotChain() {
    List<MatchedPair> chain =
        List.of(pair("c_1", "c_2", 0.9), pair("c_2", "c_3", 0.8), pair("c_3", "c_4", 0.7));
    assertThat(Facts.of(chain))
        .isEqualTo(Map.of("c_1", "f_1", "c_2", "f_1", "c_3", "f_3", "c_4", "f_3"));
  }

  @Test
  void aMemberNeedNotMatchAllOthers() {
    List<MatchedPair> pairs = new ArrayList<>();
    for (String[] ends : new String[][] {{"c_1", "c_2"}, {"c_1", "c_3"}, {"c_2", "c_3"}}) {
      pairs.add(pair(ends[0], ends[1], 0.9));
    }
    pairs.add(pair("c_1", "c_4", 0.8));
    pairs.add(pair("c_2", "c_4", 0.8));
    assertThat(Facts.of(pairs).values()).containsOnly("f_1");
  }

  @Test
  void anArticleThatSaysItTwiceIsInOnce() {
    MatchedPair lead = pair("c_1", "s_a", "2020", "c_2", "s_b", "2020");
    MatchedPair body = pair("c_2", "s_b", "2020", "c_3", "s_a", "2020");
    assertThat(Facts.of(List.of(lead, body)).values()).containsOnly("f_1");
  }

  @Test
  void twoDatesOfOneArticleAreTwoFacts() {
    MatchedPair one = pair("c_1", "s_a", "2019", "c_2", "s_b", "2019/2020");
    MatchedPair other = pair("c_2", "s_b", "2019/2020", "c_3", "s_a", "2020");
    assertThat(Facts.of(List.of(one, other)).get("c_3")).isEqualTo("f_3");
  }

  @Test
  void claimsWithDatesThatCannotBothBeRightAreOneFact() {
    assertThat(Facts.of(List.of(conflict("c_1", "s_a", "c_2", "s_b"))).values())
        .containsOnly("f_1");
  }

  @Test
  void twoYearsOfOneSentenceDoNotConflictWithThemselvesInItsCopies() {
    List<MatchedPair> pairs = new ArrayList<>();
    String[] sources = {"s_a", "s_b", "s_c"};
    for (int i = 0; i < 3; i++) {
      for (int j = i + 1; j < 3; j++) {
        String a = sources[i];
        String b = sources[j];
        pairs.add(pair("c_1" + a, a, "1990", "c_1" + b, b, "1990"));
        pairs.add(pair("c_2" + a, a, "1995", "c_2" + b, b, "1995"));
        pairs.add(conflict("c_1" + a, a, "c_2" + b, b));
        pairs.add(conflict("c_1" + b, b, "c_2" + a, a));
      }
    }
    assertThat(Facts.of(pairs)).containsEntry("c_1s_c", "f_1s_a").containsEntry("c_2s_c", "f_2s_a");
  }

  @Test
  void theSameDateGoesBeforeOneThatLiesInIt() {
    List<MatchedPair> pairs =
        List.of(
            pair("c_1", "s_a", "1915/1965", "c_4", "s_b", "1941"),
            pair("c_1", "s_a", "1915/1965", "c_3", "s_b", "1915/1965"),
            pair("c_2", "s_a", "1941", "c_3", "s_b", "1915/1965"),
            pair("c_2", "s_a", "1941", "c_4", "s_b", "1941"));
    assertThat(Facts.of(pairs))
        .isEqualTo(Map.of("c_1", "f_1", "c_3", "f_1", "c_2", "f_2", "c_4", "f_2"));
  }

  @Test
  void theOrderOfPairsDoesNotMatterNorDoRepetitions() {
    Random random = new Random(3);
    List<MatchedPair> pairs = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      int a = random.nextInt(60);
      int b = random.nextInt(60);
      if (a != b) {
        pairs.add(pair("c_" + Math.min(a, b), "c_" + Math.max(a, b), 0.8));
      }
    }
    Map<String, String> facts = Facts.of(pairs);
    pairs.addAll(List.copyOf(pairs));
    Collections.shuffle(pairs, random);
    assertThat(Facts.of(pairs)).isEqualTo(facts);
  }

  private static MatchedPair pair(String a, String b, double score) {
    return new MatchedPair(
        new MatchedPair.End(a, "s" + a, "2020"),
        new MatchedPair.End(b, "s" + b, "2020"),
        true,
        score);
  }

  private static MatchedPair pair(
      String a, String sourceA, String dateA, String b, String sourceB, String dateB) {
    return new MatchedPair(
        new MatchedPair.End(a, sourceA, dateA), new MatchedPair.End(b, sourceB, dateB), true, 0.9);
  }

  private static MatchedPair conflict(String a, String sourceA, String b, String sourceB) {
    return new MatchedPair(
        new MatchedPair.End(a, sourceA, "1990"),
        new MatchedPair.End(b, sourceB, "1995"),
        false,
        0.99);
  }
}
