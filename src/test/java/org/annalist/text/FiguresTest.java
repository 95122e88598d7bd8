package org.annalist.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FiguresTest {

  @TestFactory
  Stream<DynamicTest> whatDiffers() {
    return Figures.examples("differ").stream()
        .map(
            pair ->
                dynamicTest(
                    pair.toString(),
                    () -> {
                      assertThat(difference(pair)).as("%s", pair).isNotNull();
                      assertThat(difference(List.of(pair.get(1), pair.get(0)))).isNotNull();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> whatAgreesOrCannotBeCompared() {
    return Figures.examples("agree").stream()
        .map(
            pair ->
                dynamicTest(
                    pair.toString(), () -> assertThat(difference(pair)).as("%s", pair).isNull()));
  }

  @Test
  void tellsTheFiguresInTheirWords() {
    String sentence = "The blast killed 12 young soldiers and wounded thirty.";
    assertThat(Figures.of(sentence))
        .extracting(figure -> figure.span().in(sentence))
        .containsExactly("12 young soldiers");
  }

  @Test
  void readsAnyTextWithoutHarm() {
    assertThat(Figures.of("")).isEmpty();
    assertThat(Figures.of("12")).isEmpty();
    assertThat(Figures.of("12 - 13 and 14 to")).isEmpty();
    assertThat(Figures.of("9".repeat(400) + " people were killed")).hasSize(1);
  }

  private static Figures.Difference difference(List<String> pair) {
    return Figures.between(Figures.of(pair.get(0)), Figures.of(pair.get(1)));
  }
}
