package org.annalist.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdeographsTest {

  @Test
  void areTheSignsOfChineseJapaneseAndKoreanButNotTheirPunctuation() {
    assertThat("年々〇のカーㄌ월ｱ".chars().allMatch(c -> Ideographs.is((char) c))).isTrue();
    assertThat("。、・「」《》～－１aéж".chars().noneMatch(c -> Ideographs.is((char) c))).isTrue();
  }

  @Test
  void prevailWhereThereAreMoreOfThemThanOfOtherLetters() {
    String text = "桥 A bridge";
    assertThat(Ideographs.prevail(text, new Span(0, 3))).isFalse();
    assertThat(Ideographs.prevail(text, new Span(0, 2))).isTrue();
    assertThat(Ideographs.prevail("1931, 1932", new Span(0, 10))).isFalse();
  }
}
