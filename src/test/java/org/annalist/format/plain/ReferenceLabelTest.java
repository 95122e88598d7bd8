package org.annalist.format.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceLabelTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "5. \"A title\"           | 5      | \"A title\"",
        "5) A title               | 5      | A title",
        "[5] A title              | 5      | A title",
        "[5]: A title             | 5      | A title",
        "[note 1] A remark        | note 1 | A remark",
        "[^5]: A title            | 5      | A title",
        "(5) A title              | 5      | A title",
        "¹² A title               | 12     | A title",
        "a. A remark              | a      | A remark",
        "5. ^ A title             | 5      | A title",
        "5. ^ a b A title         | 5      | A title",
        "5 ^ A title              | 5      | A title",
        "2. 1 2 3 A title         | 2      | A title",
        "5. ^ A history of tin    | 5      | A history of tin",
        "2. ↑ 2.0 2.1 A title     | 2      | A title",
        "2. Jump up ^ A title     | 2      | A title",
        "iv. A remark             | iv     | A remark",
        "[iv] A remark            | iv     | A remark",
        "A. ^ A remark            | A      | A remark",
      })
  void isTakenFromTheHeadOfTheEntryWithTheLinksBack(String line, String label, String entry) {
    ReferenceLabel read = ReferenceLabel.of(line);
    assertThat(read.label()).isEqualTo(label);
    assertThat(line.substring(read.length())).isEqualTo(entry);
  }

  @ParameterizedTest
  @ValueSource(strings = {"^ A title", "↑ A title"})
  void mayBeMissingWhereTheListIsUnnumbered(String line) {
    ReferenceLabel read = ReferenceLabel.of(line);
    assertThat(read.label()).isNull();
    assertThat(line.substring(read.length())).isEqualTo("A title");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A title",
        "1932 was dry",
        "3.5 per cent",
        "[sic] he wrote",
        "[5]",
        "5.",
        "12345. A title",
        "p. 4 of the report",
        "A. Bell, the founder",
        "mix. A remark"
      })
  void isNotWhatBeginsASentence(String line) {
    assertThat(ReferenceLabel.of(line)).isNull();
  }
}
