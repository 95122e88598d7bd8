package org.annalist.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annalist.text.Word;
import org.annalist.text.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The mill burned at 6:04 pm.                | 6 04 pm
          The mill burned at 10.33 a.m. on Monday.   | 10.33 am
          The mill burned at 6 PM GMT.               | 6 pm gmt
          The mill burned at 0803 GMT.               | 0803 gmt
          The mill burned at 18:30.                  | 18 30
          The mill burned for 6 hours.               | ''
          Velden beat Almere 1:0.                    | ''
          PM Huys met 12 millers.                    | ''
          """)
  void tellsTimesOfDayFromOtherNumbers(String text, String expected) {
    List<Word> words = Words.of(text);
    List<String> told = Clock.in(text, words).stream().mapToObj(i -> words.get(i).form()).toList();
    assertThat(String.join(" ", told)).isEqualTo(expected);
  }
}
