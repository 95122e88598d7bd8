package org.annalist.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annalist.text.Word;
import org.annalist.text.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Police arrested Marten Huys in Velden, a day after the mill burned. | Velden
          On Monday, police arrested Marten Huys, the owner of the mill.      | Huys
          Huys, 36, was arrested near his mill in Velden, police said.        | Velden
          Police arrested Marten Huys in Velden a day after the fire.         | fire
          Police arrested 1,200 men of Velden in May, five of them twice.     | May
          """)
  void endsAtTheFirstCommaThatFollowsSomeNews(String text, String last) {
    List<Word> opening = Opening.of(text, Words.of(text));
    assertThat(opening.get(opening.size() - 1).span().in(text)).isEqualTo(last);
  }
}
