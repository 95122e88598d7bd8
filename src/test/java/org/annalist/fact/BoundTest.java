package org.annalist.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annalist.match.Assertion;
import org.annalist.match.ClaimMatcher;
import org.annalist.timex.Edtf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundTest {

  private static final String MILL = "Ada Brandt sold the old mill of Velden to a group of masons.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1990-05-03 | In May the old mill of Velden was sold to masons by Ada Brandt.
          1990-05    | Ada Brandt sells Velden's old mill to masons.
          1990       | Ada Brandt sold the mill of Velden to masons.
          1991-05-03 | Ada Brandt sold the old mill of Velden to a guild of masons.
                     | A mill of Velden was sold by Brandt.
          """)
  void letsPassWhatIsTheSame(String date, String other) {
    assertThat(areSame("1990-05-03", MILL, date, other)).isTrue();
    assertThat(canBeSame("1990-05-03", MILL, date, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1991-05-03 | Fire swept through the harbour of Velden, wrecking forty ships beside an old mill.
          1990-05-03 | Fire swept through forty streets near Almere, wrecking ships.
          """)
  void whatHasLittleInCommonNeedsNoComparing(String date, String other) {
    assertThat(canBeSame("1990-05-03", MILL, date, other)).isFalse();
    assertThat(areSame("1990-05-03", MILL, date, other)).isFalse();
  }

  @Test
  void theDatesDecideHowMuchIsNeeded() {
    String other =
        "Fire swept through the harbour of Velden, wrecking forty ships beside an old mill.";
    assertThat(canBeSame("1990-05-03", MILL, "1990-05-03", other)).isTrue();
    assertThat(canBeSameOnTwoDays(MILL, other)).isFalse();
  }

  /** Who tells of no act shares none, and must share more of the rest. */
  @Test
  void withoutActsMoreIsNeeded() {
    String nested = "When Ada Brandt was mayor of Velden, doves nested under the roof of the mill.";
    String nests =
        "When Ada Brandt was mayor of Velden, doves had nests under the roof of the mill.";
    assertThat(canBeSameOnTwoDays(MILL, nested)).isTrue();
    assertThat(canBeSameOnTwoDays(MILL, nests)).isFalse();
  }

  /** The mill and Velden: a third of the words, enough for one day, not for two. */
  @ParameterizedTest
  @CsvSource({"1990-05-03, true", "1990-05, true", "1990, true", "1991-05-03, false"})
  void theDatesDecideHowManyWordsMustBeShared(String date, boolean enough) {
    String other = "The harbour of Velden has a mill whose wheel drives three pumps.";
    Outlines outlines =
        Outlines.of(List.of(claim("a", "1990-05-03", MILL), claim("b", date, other)));
    int shared = outlines.end(0) - outlines.start(0);
    assertThat(shared).isEqualTo(2);
    assertThat(Bound.shareEnough(outlines, 0, 1, shared, outlines.least(0, 1))).isEqualTo(enough);
  }

  private static boolean canBeSameOnTwoDays(String a, String b) {
    return canBeSame("1990-05-03", a, "1991-05-03", b);
  }

  private static boolean canBeSame(String dateA, String a, String dateB, String b) {
    Outlines outlines = Outlines.of(List.of(claim("a", dateA, a), claim("b", dateB, b)));
    int shared = outlines.end(0) - outlines.start(0);
    return Bound.shareEnough(outlines, 0, 1, shared, outlines.least(0, 1))
        && Bound.canBeSame(outlines, 0, 1, shared, outlines.least(0, 1).signs());
  }

  private static boolean areSame(String dateA, String a, String dateB, String b) {
    return ClaimMatcher.compare(claim("a", dateA, a), claim("b", dateB, b)).same();
  }

  private static Assertion claim(String id, String date, String text) {
    return new Assertion("c_" + id, "s_" + id, text, date == null ? null : Edtf.parse(date));
  }
}
