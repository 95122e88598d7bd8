package org.annalist.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorksTest {

  private static final String TEXT = prose(1, 600);
  private static final String OTHER = prose(2, 600);

  @Test
  void equalTextIsOneWorkHoweverItIsSetAndShort() {
    Works works =
        Works.of(
            List.of(
                Sketch.of("s_2", "The bridge  opened on 9 May."),
                Sketch.of("s_1", "the bridge opened\non 9 May."),
                Sketch.of("s_3", "The bridge opened on 10 May.")));
    assertThat(works.workOf()).isEqualTo(Map.of("s_1", "s_1", "s_2", "s_1", "s_3", "s_3"));
  }

  @Test
  void aCopyWithSmallEditsIsTheSameWork() {
    String edited = TEXT.replaceFirst("w10 ", "another ") + " Printed by courtesy of the agency.";
    assertThat(worksOf(TEXT, edited).of("s_1")).isEqualTo("s_0");
  }

  @Test
  void aCopyInsideALongerTextIsTheSameWork() {
    assertThat(worksOf(TEXT, OTHER + " " + TEXT).of("s_1")).isEqualTo("s_0");
  }

  @Test
  void aDigestOfSeveralDoesNotMakeThemOneWork() {
    String third = prose(4, 600);
    String digest = TEXT + " " + OTHER + " " + third + " " + prose(5, 600);
    assertThat(worksOf(TEXT, OTHER, third, digest).workOf().values()).doesNotHaveDuplicates();
  }

  @Test
  void aLongQuoteIsNotACopy() {
    String quoting = OTHER + " " + TEXT.substring(0, TEXT.length() / 3);
    assertThat(worksOf(TEXT, quoting).of("s_1")).isEqualTo("s_1");
  }

  @Test
  void aDeclaredRepublicationIsOneWorkWhateverItsText() {
    List<Sketch> sketches = List.of(Sketch.of("s_1", TEXT), Sketch.of("s_2", OTHER));
    assertThat(Works.of(sketches, Map.of("s_2", "s_1")).of("s_2")).isEqualTo("s_1");
    assertThat(Works.of(sketches, Map.of("s_2", "s_unknown")).of("s_2")).isEqualTo("s_2");
  }

  @Test
  void manyCopiesAndMuchBoilerplateAreNotComparedPairByPair() {
    String boilerplate = prose(3, 60);
    List<Sketch> sketches = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      // Every tenth is a copy of the one before, with an edit.
      String text = boilerplate + " " + prose(100 + i - (i % 10 == 9 ? 1 : 0), 200);
      sketches.add(Sketch.of(String.format("s_%04d", i), i % 10 == 9 ? text + " Edited." : text));
    }
    Collections.shuffle(sketches, new Random(7));
    Works works = Works.of(sketches);
    assertThat(works.workOf().values().stream().distinct()).hasSize(900);
    assertThat(works.of("s_0019")).isEqualTo("s_0018");
  }

  private static Works worksOf(String... texts) {
    return Works.of(
        IntStream.range(0, texts.length).mapToObj(i -> Sketch.of("s_" + i, texts[i])).toList());
  }

  private static String prose(int seed, int words) {
    Random random = new Random(seed);
    return IntStream.range(0, words)
        .mapToObj(i -> i == 10 ? "w10" : word(random))
        .collect(Collectors.joining(" "));
  }

  private static String word(Random random) {
    return random
        .ints(6, 'a', 'z' + 1)
        .mapToObj(c -> Character.toString((char) c))
        .collect(Collectors.joining());
  }
}
