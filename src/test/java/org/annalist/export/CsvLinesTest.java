package org.annalist.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLinesTest {

  @Test
  void cellsAreQuotedAsRfc4180Says() {
    assertThat(CsvLines.line(List.of("a", "b,c", "say \"so\"", "", "d")))
        .isEqualTo("a,\"b,c\",\"say \"\"so\"\"\",,d");
  }

  @Test
  void nullIsEmpty() {
    assertThat(free(true, null)).isEmpty();
    assertThat(typed(true, null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\rb", "a\u2028b", "a\u2029b", "a\u0085b", "a\fb", "a\u000bb"})
  void noCellHoldsALineBreak(String cell) {
    assertThat(free(true, cell)).isEqualTo("a b");
    assertThat(typed(true, cell)).isEqualTo("a b");
  }

  @ParameterizedTest
  @CsvSource({
    "=1+1, '''=1+1'",
    "+49 30, '''+49 30'",
    "-5 degrees, '''-5 degrees'",
    "@home, '''@home'",
    "＝1, '''＝1'",
    "1=1, 1=1",
    "5-4, 5-4",
  })
  void freeTextIsNotRunAsAFormula(String cell, String written) {
    assertThat(free(true, cell)).isEqualTo(written);
    assertThat(free(false, cell)).isEqualTo(cell);
  }

  @Test
  void typedColumnsAreLeftAsTheyAre() {
    assertThat(typed(true, "-0043")).isEqualTo("-0043");
  }

  @Test
  void aBarInAListedElementIsWrittenAsInAnAddress() {
    assertThat(Cells.list(List.of("https://a.example/x|y", "b")))
        .isEqualTo("https://a.example/x%7Cy|b");
    assertThat(Cells.list(List.of())).isEmpty();
  }

  private static String free(boolean safe, String cell) {
    return new CsvLines(safe).line(List.of(Column.text("c", c -> cell)), "row");
  }

  private static String typed(boolean safe, String cell) {
    return new CsvLines(safe).line(List.of(Column.of("c", c -> cell)), "row");
  }
}
