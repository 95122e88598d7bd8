package org.annalist.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldTest {

  @Test
  void spacesQuotesDashesAndCaseDoNotCount() {
    assertThat(Fold.fold("  “Été”\u00a0–  it’s\tSO\n")).isEqualTo("\"été\" - it's so");
    assertThat(Fold.fold(null)).isEmpty();
  }

  @Test
  void plainTextFoldsAlikeWhereverItStands() {
    Random random = new Random(9);
    for (int run = 0; run < 5000; run++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(20);
      for (int i = 0; i < length; i++) {
        text.append((char) random.nextInt(128));
      }
      String folded = Fold.fold(text.toString());
      String space = folded.isEmpty() ? "" : " ";
      assertThat(Fold.fold(text + " é")).isEqualTo(folded + space + "é");
    }
  }
}
