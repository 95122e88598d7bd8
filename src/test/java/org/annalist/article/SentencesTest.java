package org.annalist.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annalist.format.plain.Markers;
import org.annalist.text.Span;
import org.junit.jupiter.api.Test;

class SentencesTest {

  @Test
  void endAtFullStopsQuestionsAndCries() {
    assertThat(sentencesOf("It rained. Did anybody mind? Nobody! They danced…"))
        .containsExactly("It rained.", "Did anybody mind?", "Nobody!", "They danced…");
  }

  @Test
  void doNotEndInAbbreviations() {
    assertThat(sentencesOf("The U.S. Army came with Lt Gen. Dr. J. A. Smith in No. 5 lorry."))
        .hasSize(1);
    assertThat(sentencesOf("She met Lt Gen Orme and Mr. Hale at 5 p.m. on the quay.")).hasSize(1);
  }

  @Test
  void mayEndInAnAbbreviationWhenAnOpenerFollows() {
    assertThat(sentencesOf("The ship was built in the U.S. The crew was Danish."))
        .containsExactly("The ship was built in the U.S.", "The crew was Danish.");
  }

  @Test
  void keepTheQuotesThatCloseThem() {
    assertThat(sentencesOf("He said: \"We sail.\" They did. (It was late.) “Go!” she cried."))
        .containsExactly(
            "He said: \"We sail.\"", "They did.", "(It was late.)", "“Go!” she cried.");
  }

  @Test
  void endAtTheStopsOfChineseAndJapaneseWithoutASpace() {
    assertThat(sentencesOf("桥很旧。谁修的？没人知道！它还在（真的。）河上…还很结实"))
        .containsExactly("桥很旧。", "谁修的？", "没人知道！", "它还在（真的。）", "河上…还很结实");
    assertThat(sentencesOf("彼は「橋は古い。」と言った。「そうだ。」川は静かだ｡"))
        .containsExactly("彼は「橋は古い。」と言った。", "「そうだ。」", "川は静かだ｡");
    assertThat(sentences("桥毁于洪水。[1][2]后来重修[3]。《镇志》有记载。[4]"))
        .extracting(sentence -> sentence.markers().stream().map(Marker::labels).toList())
        .containsExactly(
            List.of(List.of("1"), List.of("2")), List.of(List.of("3")), List.of(List.of("4")));
  }

  @Test
  void leaveOutTheMarkersAfterTheStop() {
    String text = "It opened in 1932.[1][2] It closed in 1999.[3]: 12 Nobody knows why.[note 1]";
    assertThat(sentencesOf(text))
        .containsExactly("It opened in 1932.", "It closed in 1999.", "Nobody knows why.");
    assertThat(sentences(text))
        .extracting(sentence -> sentence.markers().stream().map(Marker::labels).toList())
        .containsExactly(
            List.of(List.of("1"), List.of("2")), List.of(List.of("3")), List.of(List.of("note 1")));
  }

  @Test
  void keepTheMarkersInsideButNotInTheirPlainWords() {
    String text = "It opened in 1932,[1] and closed [citation needed] in 1999.[2]";
    Sentence only = sentences(text).get(0);
    assertThat(only.span().in(text))
        .isEqualTo("It opened in 1932,[1] and closed [citation needed] in 1999.");
    assertThat(only.plain(text)).isEqualTo("It opened in 1932, and closed in 1999.");
  }

  @Test
  void numbersAndAddressesDoNotEndThem() {
    assertThat(sentencesOf("It rose by 3.5 per cent in v. 2.1 of example.org and fell."))
        .hasSize(1);
  }

  @Test
  void endWhereTheSpaceWasLostInCopying() {
    assertThat(sentencesOf("The pier was opened with a band.Then it burned."))
        .containsExactly("The pier was opened with a band.", "Then it burned.");
  }

  @Test
  void ofNothingThereAreNone() {
    assertThat(sentencesOf("   ")).isEmpty();
  }

  private static List<Sentence> sentences(String text) {
    Span whole = new Span(0, text.length());
    return Sentences.of(text, whole, Markers.in(text, whole));
  }

  private static List<String> sentencesOf(String text) {
    return sentences(text).stream().map(sentence -> sentence.span().in(text)).toList();
  }
}
