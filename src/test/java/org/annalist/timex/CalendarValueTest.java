package org.annalist.timex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CalendarValueTest {

  @ParameterizedTest
  @CsvSource({
    "1939-09-01, 1939-09-01, 1939-09-01",
    "1939-09, 1939-09, 1939-09",
    "0079, 0079, 0079",
    "BC0480-08, BC0480-08, -0479-08",
    "1870s, 187, 187X",
    "1800s, 18, 18XX",
    "2000s, 200, 200X",
    "19C, 18, 18XX",
    "BC05C, BC04, -04XX",
    "1941-SU, 1941-SU, 1941-22",
    "1941-WI, 1941-WI, 1941-24",
    "1941-Q2, 1941-Q2, 1941-34",
    "1941-H1, 1941-H1, 1941-40",
    "1941-W07, 1941-W07, 1941-02-10/1941-02-16",
    "1941-W07-5, 1941-W07-5, 1941-02-14",
    "1941-W07-WE, 1941-W07-WE, 1941-02-15/1941-02-16",
    "2021-@easter-2, 2021-04-02, 2021-04-02",
    "1918-11-11T11:00, 1918-11-11T11:00, 1918-11-11",
    "1918-11-11T0730, 1918-11-11T07:30, 1918-11-11",
    "1918-11-11T07:30pm, 1918-11-11T19:30, 1918-11-11",
    "1918-11-11T12:00am, 1918-11-11T00:00, 1918-11-11"
  })
  void whatIsClosedHasAValueAndADate(String written, String value, String date) {
    CalendarValue calendar = CalendarParser.parse(written);

    assertThat(calendar).hasToString(value);
    assertThat(calendar.date()).hasToString(date);
  }

  @ParameterizedTest
  @CsvSource({
    "XXXX, XXXX",
    "XXXX-09, XXXX-09",
    "XXXX-XX-24, XXXX-XX-24",
    "XXXX-WXX-5, XXXX-WXX-5",
    "XXXX-QX, XXXX-QX",
    "XXXX-@11-4-4, XXXX-XX-XX",
    "XX45, XX45",
    "XX30s, XX3",
    "1939-XX, 1939-XX"
  })
  void whatIsOpenHasNoDate(String written, String value) {
    CalendarValue calendar = CalendarParser.parse(written);

    assertThat(calendar).hasToString(value);
    assertThat(calendar.date()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "P3D", "PAST_REF", "PRESENT_REF", "KA40", "PT1H"})
  void otherValuesNameNoPlaceInTheCalendar(String written) {
    assertThat(CalendarParser.parse(written)).isNull();
  }

  @Test
  void aDayThatIsInNoCalendarHasNoDate() {
    assertThat(CalendarParser.parse("2021-02-29").date()).isNull();
  }

  @Test
  void aYearThatEdtfCannotWriteHasNoDate() {
    assertThat(CalendarValue.year(9_999).date()).isEqualTo(Edtf.year(9_999));
    assertThat(CalendarValue.year(10_000).date()).isNull();
    assertThat(CalendarValue.century(11_100).date()).isNull();
  }
}
