package org.annalist.fact;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.annalist.match.Assertion;
import org.annalist.match.Match;
import org.annalist.text.Tally;
import org.annalist.timex.Edtf;
import org.junit.jupiter.api.Test;

class ClustersTest {

  @Test
  void isNamedByItsSmallestClaim() {
    assertThat(
            facts(
                List.of(pair("c_2", "c_5", 0.9), pair("c_1", "c_2", 0.8), pair("c_1", "c_5", 0.8))))
        .isEqualTo(Map.of("c_1", "f_1", "c_2", "f_1", "c_5", "f_1"));
  }

  @Test
  void doesNotChain() {
    List<Pair> chain =
        List.of(pair("c_1", "c_2", 0.9), pair("c_2", "c_3", 0.8), pair("c_3", "c_4", 0.7));
    assertThat(facts(chain))
        .isEqualTo(Map.of("c_1", "f_1", "c_2", "f_1", "c_3", "f_3", "c_4", "f_3"));
  }

  @Test
  void aMemberNeedNotMatchAllOthers() {
    List<Pair> pairs = new ArrayList<>();
    for (String[] ends : new String[][] {{"c_1", "c_2"}, {"c_1", "c_3"}, {"c_2", "c_3"}}) {
      pairs.add(pair(ends[0], ends[1], 0.9));
    }
    pairs.add(pair("c_1", "c_4", 0.8));
    pairs.add(pair("c_2", "c_4", 0.8));
    assertThat(facts(pairs).values()).containsOnly("f_1");
  }

  @Test
  void anArticleThatSaysItTwiceIsInOnce() {
    Pair lead = pair("c_1", "s_a", "2020", "c_2", "s_b", "2020");
    Pair body = pair("c_2", "s_b", "2020", "c_3", "s_a", "2020");
    assertThat(facts(List.of(lead, body)).values()).containsOnly("f_1");
  }

  @Test
  void twoDatesOfOneArticleAreTwoFacts() {
    Pair one = pair("c_1", "s_a", "2019", "c_2", "s_b", "2019/2020");
    Pair other = pair("c_2", "s_b", "2019/2020", "c_3", "s_a", "2020");
    assertThat(facts(List.of(one, other)).get("c_3")).isEqualTo("f_3");
  }

  @Test
  void claimsWithDatesThatCannotBothBeRightAreOneFact() {
    assertThat(facts(List.of(conflict("c_1", "s_a", "c_2", "s_b"))).values()).containsOnly("f_1");
  }

  @Test
  void twoYearsOfOneSentenceDoNotConflictWithThemselvesInItsCopies() {
    List<Pair> pairs = new ArrayList<>();
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
    assertThat(facts(pairs)).containsEntry("c_1s_c", "f_1s_a").containsEntry("c_2s_c", "f_2s_a");
  }

  @Test
  void theSameDateGoesBeforeOneThatLiesInIt() {
    List<Pair> pairs =
        List.of(
            pair("c_1", "s_a", "1915/1965", "c_4", "s_b", "1941"),
            pair("c_1", "s_a", "1915/1965", "c_3", "s_b", "1915/1965"),
            pair("c_2", "s_a", "1941", "c_3", "s_b", "1915/1965"),
            pair("c_2", "s_a", "1941", "c_4", "s_b", "1941"));
    assertThat(facts(pairs))
        .isEqualTo(Map.of("c_1", "f_1", "c_3", "f_1", "c_2", "f_2", "c_4", "f_2"));
  }

  @Test
  void aFactHasAtMostAThousandClaims() {
    List<Pair> pairs = new ArrayList<>();
    int n = 2500;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < Math.min(n, i + 1 + Comparisons.MOST_MATCHES); j++) {
        pairs.add(pair(String.format("c_%04d", i), String.format("c_%04d", j), 0.9));
      }
    }
    Map<String, Long> sizes =
        facts(pairs).values().stream().collect(groupingBy(fact -> fact, counting()));
    assertThat(sizes.values()).allMatch(size -> size <= Clusters.MOST_MEMBERS);
    assertThat(sizes).hasSizeLessThan(5);
    assertThat(clusters(pairs).full()).isPositive();
  }

  @Test
  void whatAMergedClusterIsLinkedToIsCountedOnce() {
    Tally tally = new Tally();
    Map<Integer, Integer> counts = new TreeMap<>();
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      int key = random.nextInt(300);
      int more = random.nextInt(5) - 2;
      tally.add(key, key + 1, more);
      counts.merge(key, more, Integer::sum);
    }
    counts.forEach((key, count) -> assertThat(tally.of(key, key + 1)).isEqualTo(count));
    assertThat(tally.of(1, 1)).isZero();
  }

  /** Two claims that match, and what is said of them. */
  private record Pair(Assertion a, Assertion b, boolean agree, double score) {}

  private static Pair pair(String a, String b, double score) {
    return new Pair(claim(a, "s" + a, "2020"), claim(b, "s" + b, "2020"), true, score);
  }

  private static Pair pair(
      String a, String sourceA, String dateA, String b, String sourceB, String dateB) {
    return new Pair(claim(a, sourceA, dateA), claim(b, sourceB, dateB), true, 0.9);
  }

  private static Pair conflict(String a, String sourceA, String b, String sourceB) {
    return new Pair(claim(a, sourceA, "1990"), claim(b, sourceB, "1995"), false, 0.99);
  }

  private static Assertion claim(String id, String source, String date) {
    return new Assertion(id, source, id, Edtf.parse(date));
  }

  private static Map<String, String> facts(List<Pair> pairs) {
    return Facts.named(outlines(pairs), clusters(pairs));
  }

  private static Outlines outlines(List<Pair> pairs) {
    Set<Assertion> claims = new HashSet<>();
    pairs.forEach(pair -> claims.addAll(List.of(pair.a(), pair.b())));
    return Outlines.of(claims);
  }

  private static Clusters clusters(List<Pair> pairs) {
    Outlines outlines = outlines(pairs);
    Map<Assertion, Integer> numbers = new HashMap<>();
    for (int c = 0; c < outlines.count(); c++) {
      numbers.put(outlines.claim(c), c);
    }
    Matches matches = new Matches();
    for (Pair pair : pairs) {
      matches.add(
          numbers.get(pair.a()),
          numbers.get(pair.b()),
          new Match(true, pair.agree(), false, pair.score(), List.of()));
    }
    return Clusters.of(outlines, matches);
  }
}
