package org.annalist.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.annalist.match.Assertion;
import org.annalist.match.Profile;
import org.annalist.timex.Edtf;
import org.junit.jupiter.api.Test;

class OutlinesTest {

  private final List<Assertion> claims = new ArrayList<>();

  @Test
  void theOrderIsByDateThenTextThenId() {
    add("s_1", "1999", "Bees swarmed.");
    add("s_2", null, "Ants came.");
    add("s_1", "1998", "Zebras fled.");
    add("s_3", "1999", "Bees left.");
    add("s_2", "1999", "\u9ce5 left.");
    add("s_1", "1999", "Bees left.");
    add("s_3", "1999", "B");
    add("s_3", "-0043", "Birds sang.");
    assertThat(ids(Outlines.of(claims).byDate()))
        .containsExactly("c_7", "c_2", "c_6", "c_3", "c_5", "c_0", "c_4", "c_1");
  }

  @Test
  void theClaimsOfAnArticleLieTogether() {
    add("s_1", "1999", "Bees swarmed.");
    add("s_2", "1999", "Ants came.");
    add("s_1", "1998", "Zebras fled.");
    Outlines outlines = Outlines.of(claims);
    assertThat(ids(new int[] {0, 1, 2})).containsExactly("c_0", "c_2", "c_1");
    assertThat(outlines.article(0))
        .isEqualTo(outlines.article(1))
        .isNotEqualTo(outlines.article(2));
  }

  @Test
  void whatIsKnownOfAClaimIsWhatItsProfileSays() {
    add("s_1", "1999", "Police arrested nine men in Lima.");
    add("s_1", "1999", "The lake is 90 metres deep near Lima.");
    add("s_2", "1999", "In 1999 Arrested was a band.");
    Outlines outlines = Outlines.of(claims);
    for (int c = 0; c < outlines.count(); c++) {
      Profile profile = Profile.of(outlines.claim(c));
      assertThat(outlines.size(c)).isEqualTo(profile.telling());
      assertThat(outlines.hasActs(c)).isEqualTo(!profile.acts().isEmpty());
    }
  }

  /** "Lima" alone stands in two articles: the other words count, and bring nobody together. */
  @Test
  void wordsOfOneArticleAreNotKept() {
    add("s_1", "1999", "Lima slept.");
    add("s_2", "1999", "It snowed in Lima.");
    Outlines outlines = Outlines.of(claims);
    for (int c = 0; c < outlines.count(); c++) {
      assertThat(outlines.size(c)).isEqualTo(2);
      assertThat(outlines.end(c) - outlines.start(c)).isOne();
    }
  }

  /** Words are seen as 64 bits: several may fall on one, and none may be lost by it. */
  @Test
  void theBitsOfWordsTellAtLeastHowManyAreShared() {
    Random random = new Random(5);
    for (int c = 0; c < 60; c++) {
      StringBuilder text = new StringBuilder("It");
      for (int w = 0; w < 3 + c % 40; w++) {
        text.append(" w").append("abcdefghij".charAt(random.nextInt(10)));
        text.append("klmnopqrst".charAt(random.nextInt(10)));
      }
      add("s_" + c, "1999", text.append('.').toString());
    }
    Outlines outlines = Outlines.of(claims);
    boolean exact = false;
    for (int a = 0; a < outlines.count(); a++) {
      for (int b = 0; b < a; b++) {
        int shared = shared(outlines, a, b);
        assertThat(outlines.mostShared(a, b)).isGreaterThanOrEqualTo(shared);
        exact |= shared > 2 && outlines.mostShared(a, b) == shared;
      }
    }
    assertThat(exact).isTrue();
  }

  private static int shared(Outlines outlines, int a, int b) {
    Set<Integer> words = new HashSet<>();
    for (int i = outlines.start(a); i < outlines.end(a); i++) {
      words.add(outlines.words()[i]);
    }
    int shared = 0;
    for (int i = outlines.start(b); i < outlines.end(b); i++) {
      shared += words.contains(outlines.words()[i]) ? 1 : 0;
    }
    return shared;
  }

  private void add(String source, String date, String text) {
    Edtf edtf = date == null ? null : Edtf.parse(date);
    claims.add(new Assertion("c_" + claims.size(), source, text, edtf));
  }

  private List<String> ids(int[] numbers) {
    Outlines outlines = Outlines.of(claims);
    List<String> ids = new ArrayList<>();
    for (int number : numbers) {
      ids.add(outlines.claim(number).claimId());
    }
    return ids;
  }
}
