package org.annalist.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SearchTest {

  @Test
  void theFirstIsFoundWhereverItIs() {
    for (int size = 0; size < 9; size++) {
      for (int first = 0; first <= size; first++) {
        int from = first;
        assertThat(Search.first(size, i -> i >= from)).isEqualTo(first);
      }
    }
  }
}
