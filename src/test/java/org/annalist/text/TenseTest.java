package org.annalist.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Snow falls from December to March.",
        "The pond is usually covered with ice.",
        "Ana Ruiz, left, speaks at the mill.",
        "A ferry operated by two brothers passes the mill.",
        "The ferry sails to the United States in summer.",
      })
  void theseTellHowThingsAre(String sentence) {
    assertThat(Tense.isGeneric(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Snow fell from December to March.",
        "The pond covered the path with ice.",
        "Ana Ruiz left the mill.",
        "The ferry was operated by two brothers.",
        "The ferry will sail in summer.",
      })
  void theseTellWhatHappenedOrWill(String sentence) {
    assertThat(Tense.isGeneric(sentence)).isFalse();
  }
}
