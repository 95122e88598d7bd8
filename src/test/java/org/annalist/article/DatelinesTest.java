package org.annalist.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.annalist.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GENEVA — The lock was opened.                        | The lock was opened.
          GENEVA, May 3 (AP) — The lock was opened.            | The lock was opened.
          ST. PETERSBURG, Russia (AP) – The lock was opened.   | The lock was opened.
          WASHINGTON, D.C. - The lock was opened.              | The lock was opened.
          VELDEN/ALMERE (Reuters) - The lock was opened.       | The lock was opened.
          VELDEN, Brabant, 3 May 2011 -- The lock was opened.  | The lock was opened.
          VELDEN, May 3, 2011 /PRNewswire/ -- The lock opened. | The lock opened.
          Port Velden, Lowland (AFP) – The lock was opened.    | The lock was opened.
          Velden, 3 May 2011 (Velden Post) – The lock opened.  | The lock opened.
          Velden (May 3, 2011) – The lock was opened.          | The lock was opened.
          (VELDEN, May 3, 2011—Reuters) The lock was opened.   | The lock was opened.
          """)
  void placeDayAndAgencyBeforeADash(String paragraph, String words) {
    assertThat(paragraph.substring(end(paragraph)).strip()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ada Brandt (4 July 1911 – 12 December 1987) was a judge.
          Ada Maria Brandt (July 4, 1911 – December 12, 1987) was a judge.
          UNESCO listed the lock in May 1987 – the first in the land.
          NATO ships left Velden on 3 May 2011 – a day before the vote.
          The lock was opened on 3 May 2011 – a day before the vote.
          (Brandt, May 3, 2011—not the judge) kept the lock.
          """)
  void whatADashPartsElsewhereIsNoDateline(String paragraph) {
    assertThat(end(paragraph)).isZero();
  }

  private static int end(String paragraph) {
    return Datelines.endIn(paragraph, new Span(0, paragraph.length()));
  }
}
