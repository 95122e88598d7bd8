package org.annalist.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.article.Entry;
import org.annalist.article.Marker;
import org.annalist.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorYearsTest {

  private static final List<Entry> LIST =
      List.of(
          Entry.of("1", "Jones, K., & Blum, A. (1998). Ash and port. https://arden.example/ash"),
          Entry.of("2", "Jones, K. (2001a). A flow dated. Journal of Ash, 4(2), 11–19."),
          Entry.of("3", "Jones, K. (2001b). The same flow. Journal of Ash, 4(3), 1–9."),
          Entry.of("4", "Smith, J., Holt, P., & Roux, L. (2004). Digging Arden."),
          Entry.of("5", "van Houten, C. Letters from Arden. London: Holt, 1911."),
          Entry.of("6", "World Bank. 2010. Ports of the south. https://bank.example/ports"),
          Entry.of("7", "O’Neil J, de la Cruz M (1987) The port of Arden. Ash 2: 1–4"),
          Entry.of("8", "\"Salt of Arden\". Harbour Post. 2 September 2011."));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "It fell (Smith 2004).                           | (Smith 2004)              | Smith 2004",
        "It fell (Smith et al., 2004, pp. 3–5).          | (Smith et al., 2004, pp. 3–5) | Smith et al. 2004",
        "It fell (see Jones & Blum 1998: 12).            | (see Jones & Blum 1998: 12) | Jones & Blum 1998",
        "It fell (e.g., Jones and Blum, 1998).           | (e.g., Jones and Blum, 1998) | Jones and Blum 1998",
        "It fell [World Bank 2010].                      | [World Bank 2010]         | World Bank 2010",
        "Smith et al. (2004) dug there.                  | (2004)                    | Smith et al. 2004",
        "In Jones and Blum’s (1998) words it fell.       | (1998)                    | Jones and Blum 1998",
        "Here van Houten (1911: 4) saw it.               | (1911: 4)                 | van Houten 1911",
        "It fell (de la Cruz & O’Neil 1987).             | (de la Cruz & O’Neil 1987) | de la Cruz & O’Neil 1987"
      })
  void findsTheWorkThatAuthorsAndYearName(String text, String marker, String label) {
    AuthorYears found = in(text);
    assertThat(found.markers()).hasSize(1);
    assertThat(found.markers().get(0).span().in(text)).isEqualTo(marker);
    assertThat(found.markers().get(0).labels()).containsExactly(label);
    assertThat(found.entries()).extracting(Entry::label).contains(label);
  }

  @Test
  void citesSeveralWorksInOnePairOfBrackets() {
    assertThat(in("It fell (Smith 2004; Jones 2001a, b).").markers().get(0).labels())
        .containsExactly("Smith 2004", "Jones 2001a", "Jones 2001b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Treaty of Arden (1821) ended it.",
        "Marsh (1950) was of another view.",
        "It fell (Smith 2005).",
        "It fell (Jones & Holt 1998).",
        "It fell (built 2004).",
        "Ports (2001) grew.",
        "The film Salt (2011) won.",
        "She was born in 1998 (a Smith)."
      })
  void whatTheListDoesNotHaveStaysText(String text) {
    assertThat(in(text).markers()).isEmpty();
    assertThat(in(text).entries()).isEqualTo(LIST);
  }

  @Test
  void aWorkKeepsTheNameThatOtherMarkersCallItBy() {
    String text = "It fell.[4] It rose (Smith 2004).";
    List<Marker> printed = List.of(new Marker(new Span(8, 11), List.of("4")));
    AuthorYears found = AuthorYears.in(text, prose(text), printed, LIST, List.of());
    assertThat(found.markers().get(0).labels()).containsExactly("4");
    assertThat(found.entries()).isEqualTo(LIST);
  }

  @Test
  void aNoteThatNamesAWorkStandsForIt() {
    Entry note = Entry.of("1", "Holt 1992, p. 45.");
    Entry work = Entry.of("1", "Holt, A. (1992). Tunnels. https://hill.example/tunnels");
    List<Entry> entries =
        AuthorYears.in("", List.of(), List.of(), List.of(note, work), List.of()).entries();
    assertThat(entries.get(0).text())
        .isEqualTo("Holt 1992, p. 45. Holt, A. (1992). Tunnels. https://hill.example/tunnels");
    assertThat(entries.get(1)).isEqualTo(work);
  }

  @Test
  void isLinearInHostileText() {
    String brackets = "(".repeat(50_000) + "Smith 2004" + ")".repeat(50_000);
    String names = "Smith, Jones, ".repeat(20_000) + "(2004)";
    assertThat(in(brackets).markers()).hasSizeLessThan(2);
    assertThat(in(names).markers()).hasSizeLessThan(2);
  }

  private static AuthorYears in(String text) {
    return AuthorYears.in(text, prose(text), List.of(), LIST, List.of());
  }

  private static List<Block> prose(String text) {
    return List.of(new Block(BlockKind.PROSE, "", new Span(0, text.length())));
  }
}
