package org.annalist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {

  @Test
  void saysWhatWasLeftOutWhenSomethingWas() {
    assertThat(Summary.of(Map.of("claims", 7L, "pairs_skipped", 1200L), Path.of("export")))
        .contains("         7  claims")
        .contains("      1200  pairs of claims not compared")
        .endsWith("written to export" + System.lineSeparator());
  }

  @Test
  void saysNothingOfIt() {
    assertThat(Summary.of(Map.of("pairs_skipped", 0L, "facts_full", 0L), Path.of("export")))
        .doesNotContain("compared", "full", "name");
  }
}
