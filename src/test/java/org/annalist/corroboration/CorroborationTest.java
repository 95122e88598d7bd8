package org.annalist.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CorroborationTest {

  @Test
  void namesAtMostAHundredOtherClaims() {
    List<String> ids = IntStream.range(1000, 1500).mapToObj(i -> "c_" + i).toList();
    assertThat(naming(ids).claimIds()).isEqualTo(ids.subList(0, Corroboration.MOST_CLAIM_IDS));
    assertThat(naming(ids.subList(0, 3)).claimIds()).hasSize(3);
  }

  private static Corroboration naming(List<String> ids) {
    return new Corroboration(
        Corroboration.Status.CORROBORATED, ids.size(), 1, 1, false, false, ids, List.of());
  }
}
