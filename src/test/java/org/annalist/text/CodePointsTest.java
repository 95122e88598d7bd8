package org.annalist.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "a 🏛 in 1989", "🏛", "lone \ud83c half", "\udfdb🏛\ud83c"})
  void countsAsTheStandardLibraryDoes(String text) {
    assertCountsLike(text);
  }

  @Test
  void countsFarIntoALongText() {
    assertCountsLike("x".repeat(1023) + "🏛".repeat(1500) + "y".repeat(25));
    assertCountsLike("🏛".repeat(1024));
  }

  @Test
  void movesSpans() {
    CodePoints points = CodePoints.of("🏛🏛 in 1989");

    assertThat(points.of(new Span(8, 12))).isEqualTo(new Span(6, 10));
  }

  private static void assertCountsLike(String text) {
    CodePoints points = CodePoints.of(text);
    for (int i = 0; i <= text.length(); i++) {
      boolean insidePair =
          i > 0
              && i < text.length()
              && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
      if (!insidePair) {
        assertThat(points.at(i)).as("offset %s", i).isEqualTo(text.codePointCount(0, i));
      }
    }
  }
}
