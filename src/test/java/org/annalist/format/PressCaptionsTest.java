package org.annalist.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.text.Span;
import org.annalist.timex.TimexTagger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PressCaptionsTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2011, 5, 4);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ana Ruiz, left, speaks at the gate of the mill, Tuesday, May 3, 2011, in Ashdown, Ohio.",
        "A man rides past the mill on 3 May 2011. The gate was closed a day before.",
        "Gov. Ana Ruiz stands by a ferry, operated by her brothers, on Monday, May 2, 2011.",
      })
  void theyTellInThePresentWhatIsSeenOnADayOfThePast(String words) {
    assertThat(kind(words, PUBLISHED)).isEqualTo(BlockKind.CAPTION);
    assertThat(kind(words, null)).as("nothing is known of the day").isEqualTo(BlockKind.PROSE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ana Ruiz spoke at the gate of the mill on Tuesday, May 3, 2011, in Ashdown, Ohio.",
        "The mill opens its gate on 3 May 2012, and the ferry sails.",
        "As of May 3, 2011, the mill has two gates.",
        "The mill is open since May 3, 2011.",
        "The mill opens its gate in May 2011.",
      })
  void theArticleIsNone(String words) {
    assertThat(kind(words, PUBLISHED)).isEqualTo(BlockKind.PROSE);
  }

  private static BlockKind kind(String words, LocalDate published) {
    Block block = new Block(BlockKind.PROSE, "", new Span(0, words.length()));
    return PressCaptions.in(words, List.of(block), published, TimexTagger.english()).get(0).kind();
  }
}
