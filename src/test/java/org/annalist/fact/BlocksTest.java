package org.annalist.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.annalist.match.Assertion;
import org.annalist.match.Profile;
import org.annalist.timex.Edtf;
import org.junit.jupiter.api.Test;

class BlocksTest {

  private static final String OPENED = "The Harbour Bridge was opened by Jack Lang in 1932.";

  @Test
  void aBlockHasTheClaimsThatShareTwoWords() {
    List<String> blocks =
        blocks(
            "Jack Lang sang in 1932.", "In 1932 there sang Jack Lang.", "Jack Miller sang once.");
    assertThat(blocks).containsExactlyInAnyOrder("0 1", "0 1", "0 1 2");
  }

  @Test
  void theRarestWordsComeFirst() {
    List<String> blocks =
        blocks(
            "Jack Lang sang in 1932.", "In 1932 there sang Jack Lang.", "Jack Miller sang once.");
    assertThat(blocks.get(2)).isEqualTo("0 1 2");
  }

  @Test
  void aClaimGoesIntoFewBlocksWhateverItsLength() {
    StringBuilder list = new StringBuilder("Sold were");
    for (int i = 100; i < 150; i++) {
      list.append(' ').append(i);
    }
    assertThat(blocks(list.toString(), list.toString()))
        .hasSize(Blocks.DRAWN * (Blocks.DRAWN - 1) / 2);
  }

  @Test
  void aClaimOfOneWordMeetsOthersOfOneWord() {
    assertThat(blocks("It opened in 1932.", "It opened.", OPENED)).containsExactly("0 1");
  }

  @Test
  void aClaimOfNoWordMeetsNone() {
    assertThat(blocks("So it was.", "So it was.")).isEmpty();
  }

  @Test
  void ofAVeryLongClaimTheFirstSixtyWordsCount() {
    StringBuilder list = new StringBuilder("Sold were");
    for (int i = 100; i < 300; i++) {
      list.append(' ').append(i);
    }
    Assertion claim = new Assertion("c_1", "s_1", list.toString(), null);
    assertThat(Profile.of(claim).words()).hasSize(60);
    assertThat(Outlines.of(List.of(claim)).size(0)).isEqualTo(60);
  }

  @Test
  void lettersAreNeverMoreAlikeThanTheirBitsSay() {
    Outlines outlines =
        outlines(OPENED, "Jack Lang opened the bridge.", "Nothing of this kind.", OPENED.repeat(9));
    for (int a = 0; a < outlines.count(); a++) {
      for (int b = 0; b < outlines.count(); b++) {
        double alike =
            Profile.of(outlines.claim(a))
                .letters()
                .likeness(Profile.of(outlines.claim(b)).letters());
        assertThat(outlines.mostLikeness(a, b)).isBetween(alike, 1.0);
      }
    }
    assertThat(outlines.mostLikeness(0, 2)).isLessThan(0.5);
  }

  /** The blocks of claims of as many articles: the numbers of their claims. */
  private static List<String> blocks(String... texts) {
    List<String> blocks = new ArrayList<>();
    Outlines outlines = outlines(texts);
    Blocks.of(outlines)
        .forEach(
            (first, second, claims, count) -> {
              List<String> ids = new ArrayList<>();
              for (int i = 0; i < count; i++) {
                ids.add(outlines.claim(claims[i]).claimId().substring(2));
              }
              ids.sort(null);
              blocks.add(String.join(" ", ids));
            });
    return blocks;
  }

  private static Outlines outlines(String... texts) {
    List<Assertion> claims = new ArrayList<>();
    for (String text : texts) {
      int n = claims.size();
      claims.add(new Assertion("c_" + n, "s_" + n, text, Edtf.parse("1932")));
    }
    return Outlines.of(claims);
  }
}
