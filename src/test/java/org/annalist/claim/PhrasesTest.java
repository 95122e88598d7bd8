package org.annalist.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {

  @Test
  void spellsOutGroupsAndWhatMayLack() {
    assertThat(Phrases.of("since( the)?( (end|start) of)?"))
        .containsExactlyInAnyOrder(
            "since",
            "since the",
            "since end of",
            "since start of",
            "since the end of",
            "since the start of");
    assertThat(Phrases.of("ca?\\.|about")).containsExactlyInAnyOrder("ca.", "c.", "about");
  }

  @ParameterizedTest
  @ValueSource(strings = {"since( the", "since the)", "since .*", "[ab]"})
  void aPatternOfMoreIsNone(String pattern) {
    assertThatThrownBy(() -> Phrases.of(pattern)).isInstanceOf(IllegalArgumentException.class);
  }
}
