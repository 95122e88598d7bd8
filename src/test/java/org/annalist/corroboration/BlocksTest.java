package org.annalist.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.annalist.timex.Edtf;
import org.junit.jupiter.api.Test;

class BlocksTest {

  private static final String OPENED =
      "The Sydney Harbour Bridge was opened by premier Jack Lang on 19 March 1932.";

  @Test
  void aClaimGoesIntoFewBlocksWhateverItsLength() {
    assertThat(Blocks.keysOf(claim("1", "s_1", "1932", OPENED.repeat(20)))).hasSize(10);
    assertThat(Blocks.keysOf(claim("1", "s_1", "1932", "It opened in 1932."))).hasSize(1);
    assertThat(Blocks.keysOf(claim("1", "s_1", "1932", "So it was."))).isEmpty();
  }

  @Test
  void claimsWithOtherDatesMeetToo() {
    Set<String> common = new HashSet<>(Blocks.keysOf(claim("1", "s_1", "1932-03-19", OPENED)));
    common.retainAll(
        Blocks.keysOf(
            claim(
                "2",
                "s_2",
                "1932-03-21",
                "On 21 March 1932 premier Jack Lang opened the Sydney Harbour Bridge.")));
    assertThat(common).isNotEmpty();
  }

  @Test
  void blocksOfOneNeighbourhoodShareTheirFirstWord() {
    assertThat(Blocks.neighbourhoodOf("bridg lang")).isEqualTo("bridg");
    assertThat(Blocks.neighbourhoodOf("bridg")).isEqualTo("bridg");
  }

  @Test
  void ofAVeryLongClaimTheFirstSixtyWordsCount() {
    StringBuilder list = new StringBuilder("Sold were");
    for (int i = 100; i < 300; i++) {
      list.append(' ').append(i);
    }
    assertThat(Profile.of(claim("1", "s_1", "1932", list.toString())).words()).hasSize(60);
  }

  @Test
  void claimsOfOneArticleAreNotCompared() {
    Blocks.Pairs pairs =
        new Blocks()
            .pairsIn(List.of(claim("1", "s_1", "1932", OPENED), claim("2", "s_1", "1932", OPENED)));
    assertThat(pairs.pairs()).isEmpty();
    assertThat(pairs.compared()).isZero();
  }

  @Test
  void aPairNamesItsSmallerClaimFirst() {
    Blocks.Pairs pairs =
        new Blocks()
            .pairsIn(
                List.of(
                    claim("2", "s_2", "1932", OPENED), claim("1", "s_1", "1932-03-19", OPENED)));
    assertThat(pairs.pairs())
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.a()).isEqualTo(new MatchedPair.End("c_1", "s_1", "1932-03-19"));
              assertThat(pair.b().claimId()).isEqualTo("c_2");
              assertThat(pair.agree()).isTrue();
            });
  }

  @Test
  void whatALargeBlockLeavesOutIsCounted() {
    List<Assertion> block = new ArrayList<>();
    int n = 500;
    for (int i = 0; i < n; i++) {
      block.add(claim(Integer.toString(1000 + i), "s_" + i, "1932", OPENED));
    }
    Blocks.Pairs pairs = new Blocks().pairsIn(block);
    assertThat(pairs.compared()).isLessThanOrEqualTo((long) n * Blocks.WINDOW);
    assertThat(pairs.compared() + pairs.skipped()).isEqualTo(n * (n - 1) / 2);
    assertThat(new HashSet<>(Facts.of(pairs.pairs()).values())).hasSize(1);
  }

  private static Assertion claim(String id, String source, String date, String text) {
    return new Assertion("c_" + id, source, text, Edtf.parse(date));
  }
}
