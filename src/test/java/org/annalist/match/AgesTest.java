package org.annalist.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.annalist.text.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The 36-year-old climber fell.",
        "Huys, 36, fell near Velden.",
        "A climber aged 36 fell.",
        "The climber Marten Huys dies at 36",
        "Huys died at the age of 36; at 36 years he was the oldest.",
      })
  void areToldInSeveralWays(String text) {
    assertThat(Ages.of(text, Words.of(text))).containsExactly("36");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fire broke out at 36 mills.",
        "Some 36 climbers fell, and 20 died.",
        "The 136-year-old mill burned.",
        "Huys left on 5 June, 2036, for Velden.",
        "The bridge stood 36 years.",
      })
  void areNoOtherNumbers(String text) {
    assertThat(Ages.of(text, Words.of(text))).isEmpty();
  }
}
