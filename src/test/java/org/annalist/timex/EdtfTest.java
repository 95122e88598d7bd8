package org.annalist.timex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {

  @ParameterizedTest
  @CsvSource({
    "2021-06-18, 2021-06-18, 2021-06-18, DAY",
    "2021-06, 2021-06-01, 2021-06-30, MONTH",
    "2024-02?, 2024-02-01, 2024-02-29, MONTH",
    "2021, 2021-01-01, 2021-12-31, YEAR",
    "1850~, 1850-01-01, 1850-12-31, YEAR",
    "2001-21, 2001-03-01, 2001-05-31, SEASON",
    "2001-24, 2001-01-01, 2002-02-28, SEASON",
    "2001-33, 2001-01-01, 2001-03-31, SEASON",
    "2001-36%, 2001-10-01, 2001-12-31, SEASON",
    "2001-41, 2001-07-01, 2001-12-31, SEASON",
    "198X, 1980-01-01, 1989-12-31, DECADE",
    "17XX, 1700-01-01, 1799-12-31, CENTURY",
    "-0043, -0043-01-01, -0043-12-31, YEAR",
    "-0043-03-15, -0043-03-15, -0043-03-15, DAY",
    "-04XX, -0499-01-01, -0400-12-31, CENTURY",
    "0000, 0000-01-01, 0000-12-31, YEAR",
    "2001/2009, 2001-01-01, 2009-12-31, INTERVAL",
    "1962/1999-03, 1962-01-01, 1999-03-31, INTERVAL",
    "1999-02~/2000, 1999-02-01, 2000-12-31, INTERVAL",
    "2011/.., 2011-01-01,, INTERVAL",
    "../1990,, 1990-12-31, INTERVAL"
  })
  void readsWhatItWritesAndKnowsTheBounds(
      String text, LocalDate start, LocalDate end, Precision precision) {
    Edtf date = Edtf.parse(text);

    assertThat(date).hasToString(text).isEqualTo(Edtf.parse(text)).hasSameHashCodeAs(text(date));
    assertThat(date.start()).isEqualTo(start);
    assertThat(date.end()).isEqualTo(end);
    assertThat(date.precision()).isEqualTo(precision);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "?", "21", "2021-6", "2021-13", "2021-00", "2021-02-30", "2021-06-18T10:00", "1XXX",
        "198X-05", "19X5", "2021-25", "2021-42", "+2021", "-0000", "Y17000", "2001/", "/2001",
        "../..", "2009/2001", "2001/2002/2003", "2020??", "２０２１", "2021--6"
      })
  void refusesWhatItDoesNotCover(String text) {
    assertThatThrownBy(() -> Edtf.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void makesTheDateThatIsMeant() {
    assertThat(Edtf.of(LocalDate.of(1989, 11, 9))).hasToString("1989-11-09");
    assertThat(Edtf.of(YearMonth.of(1989, 11))).hasToString("1989-11");
    assertThat(Edtf.year(-43)).hasToString("-0043");
    assertThat(Edtf.decade(1984)).hasToString("198X");
    assertThat(Edtf.century(1789)).hasToString("17XX");
    assertThat(Edtf.century(-450)).hasToString("-04XX");
    assertThat(Edtf.season(2001, 3)).hasToString("2001-23");
    assertThat(Edtf.quarter(2001, 2)).hasToString("2001-34");
    assertThat(Edtf.half(2001, 1)).hasToString("2001-40");
  }

  @Test
  void qualifiersAddUp() {
    Edtf date = Edtf.parse("1850");

    assertThat(date.uncertain()).hasToString("1850?");
    assertThat(date.uncertain().uncertain()).hasToString("1850?");
    assertThat(date.approximate().uncertain()).hasToString("1850%");
    assertThat(Edtf.parse("1850/..").uncertain()).hasToString("1850?/..");
    assertThat(Edtf.parse("1850~/1860").isApproximate()).isTrue();
    assertThat(Edtf.parse("1850~/1860").isUncertain()).isFalse();
  }

  @Test
  void anIntervalKnowsItsEnds() {
    Edtf interval = Edtf.interval(Edtf.parse("1962"), null);

    assertThat(interval.from()).isEqualTo(Edtf.year(1962));
    assertThat(interval.to()).isNull();
    assertThat(Edtf.year(1962).to()).isEqualTo(Edtf.year(1962));
  }

  private static Edtf text(Edtf date) {
    return Edtf.parse(date.toString());
  }
}
