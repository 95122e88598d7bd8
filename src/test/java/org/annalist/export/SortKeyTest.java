package org.annalist.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SortKeyTest {

  @Test
  void datesSortAsTheyFollowOneAnotherAndMissingOnesLast() {
    assertThat(
            Stream.of(
                    LocalDate.MIN,
                    LocalDate.of(-43, 3, 15),
                    LocalDate.of(1066, 10, 14),
                    LocalDate.of(1969, 12, 31),
                    LocalDate.of(1970, 1, 1),
                    LocalDate.of(2021, 6, 18),
                    LocalDate.of(12021, 1, 1),
                    LocalDate.MAX,
                    null)
                .map(SortKey::date))
        .isSorted();
  }

  @Test
  void numbersSortByWhatTheyAre() {
    assertThat(Stream.of(0L, 9L, 10L, 99L, 100L, (long) Integer.MAX_VALUE).map(SortKey::number))
        .isSorted();
  }

  @Test
  void anEarlierPartDecidesWhateverTheLaterOnesAre() {
    assertThat(SortKey.of("1", "z")).isLessThan(SortKey.of("2", "a"));
  }
}
