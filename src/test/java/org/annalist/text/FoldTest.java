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

  @Test
  void theShortWayIsTheLongWay() {
    Random random = new Random(10);
    int[] from = {0x20, 0x80, 0x100, 0x180, 0x2000, 0x2010, 0x300, 0x390, 0xfb00, 0xd7f0};
    for (int run = 0; run < 20_000; run++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(12);
      int kinds = run % 10 == 0 ? from.length : 6;
      for (int i = 0; i < length; i++) {
        text.append((char) (from[random.nextInt(kinds)] + random.nextInt(0x70)));
      }
      assertThat(Fold.fold(text.toString())).isEqualTo(Fold.foldAny(text.toString()));
    }
  }
}
