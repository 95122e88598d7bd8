package org.annalist.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.annalist.text.Word;
import org.annalist.text.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Police arrested Huys on Monday.             | arrested  | ACTIVE
          Police arrested the forger.                 | arrested  | ACTIVE
          Huys was arrested on Monday.                | arrested  | PASSIVE
          Huys was quickly arrested.                  | arrested  | PASSIVE
          Huys arrested on Monday after a robbery     | arrested  | PASSIVE
          Forger arrested by Velden police            | arrested  | PASSIVE
          The arrest of Huys surprised nobody.        | arrest    | NOUN
          Huys is the nominee for the high court.     | nominee   | NOUN
          The election is near.                       | election  | NOUN
          The sentencing of the forger took an hour.  | sentencing | NOUN
          Huys heard the sentencing Monday.           | sentencing | NOUN
          The lander broke on the ice.                | lander    | NOUN
          The killers fled.                           | killers   | NOUN
          They order bread.                           | order     | ACTIVE
          They agree on fisheries.                    | agree     | UNKNOWN
          Huys dies in Velden.                        | dies      | UNKNOWN
          Huys died.                                  | died      | UNKNOWN
          """)
  void isReadOffTheWordsBeside(String text, String act, Voice expected) {
    List<Word> words = Words.of(text);
    int index =
        IntStream.range(0, words.size())
            .filter(i -> words.get(i).form().equals(act))
            .findFirst()
            .orElseThrow();
    assertThat(Voice.of(words, index)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVE, ACTIVE, true",
    "ACTIVE, PASSIVE, false",
    "PASSIVE, UNKNOWN, true",
    "ACTIVE, UNKNOWN, true",
    "NOUN, NOUN, true",
    "NOUN, ACTIVE, false",
    "NOUN, UNKNOWN, false",
  })
  void sidesMeanTheSameUnlessOneIsTurnedRoundOrANoun(Voice a, Voice b, boolean alike) {
    assertThat(a.isLike(b)).isEqualTo(alike);
    assertThat(b.isLike(a)).isEqualTo(alike);
  }
}
