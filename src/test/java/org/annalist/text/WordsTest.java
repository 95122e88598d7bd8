package org.annalist.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @Test
  void everySpanQuotesItsText() {
    String text = "The U.S. team's 1,200 fans – “all of them” – cheered on 3rd May 1999.";
    assertThat(Words.of(text))
        .extracting(word -> word.span().in(text))
        .containsExactly(
            "The", "U.S.", "team's", "1,200", "fans", "all", "of", "them", "cheered", "on", "3",
            "May", "1999");
  }

  @Test
  void whatTwoWordsMeanTogetherIsOneWord() {
    String text =
        "Twenty-seven of them took over and opened fire; Thirty-first Street was shut-down.";
    assertThat(Words.of(text))
        .extracting(word -> word.span().in(text))
        .contains("Twenty-seven", "took over", "opened fire", "Thirty-first", "shut-down");
    assertThat(keys(text, Word.Kind.NUMBER)).containsExactly("27", "31");
  }

  @Test
  void whatTwoWordsMeanApartIsTwo() {
    String text =
        "It took over 40 years, ninety - five of them, and fire. Over there it went up-hill.";
    assertThat(Words.of(text))
        .extracting(word -> word.span().in(text))
        .contains("took", "over", "ninety", "five", "up");
  }

  @Test
  void aDateIsNotANumber() {
    assertThat(keys("On June 18, 2021, 25 states met.", Word.Kind.CALENDAR))
        .containsExactly("jun", "18", "2021");
    assertThat(keys("On June 18, 2021, 25 states met.", Word.Kind.NUMBER)).containsExactly("25");
  }

  @Test
  void namesAreCapitalisedWordsThatAreNotCommon() {
    assertThat(keys("The mayor of Porto Novo praised the New Bridge.", Word.Kind.NAME))
        .containsExactly("porto", "novo", "new", "bridg");
  }

  @Test
  void notInAnyFormTurnsAClauseRound() {
    assertThat(keys("They didn’t vote, and never did.", Word.Kind.NEGATION)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "arrested, arrests",
    "captured, capturing",
    "stopped, stop",
    "resolutions, resolution",
    "killed, killing",
    "shot, shooting",
    "marriage, married",
    "parties, party",
    "visited, visits",
    "twelve, 12",
    "Burmese, Myanmar",
    "Rangoon, Yangon",
    "Ukraine's, Ukrainian",
    "suffered, suffer",
    "discovering, discovers",
    "sentenced, sentence",
    "financed, finances",
    "began, begin",
    "injuries, injured",
    "André, Andre",
    "Ångström, Angstrom",
    "nominees, nominated",
    "Texan, Texas",
  })
  void comparesByWhatAWordMeans(String a, String b) {
    assertThat(Words.of("x " + a).get(1).key()).isEqualTo(Words.of("x " + b).get(1).key());
  }

  @ParameterizedTest
  @CsvSource({"universe, university", "import, important", "Iran, Iraq"})
  void keepsApartWhatOnlyLooksAlike(String a, String b) {
    assertThat(Words.of("x " + a).get(1).key()).isNotEqualTo(Words.of("x " + b).get(1).key());
  }

  @ParameterizedTest
  @CsvSource({
    "Gaddafi, Kadhafi",
    "Mohamed, Muhammad",
    "Osama, Usama",
    "detained, arrested",
    "adopted, passed",
    "democracy, democratic",
    "Moscow, Russia",
    "Athens, Greek",
  })
  void likenessKnowsSpellingsAndRelatedWords(String a, String b) {
    assertThat(Likeness.of(Words.of("x " + a).get(1), Words.of("x " + b).get(1)))
        .isBetween(0.5, 0.95);
  }

  /** A row whose words all stand together in others changes nothing. */
  @Test
  void everyRowOfRelatedWordsTellsSomething() {
    Map<String, Set<String>> groups = new TreeMap<>();
    for (List<String> row : Table.rows(Likeness.class, "related.tsv")) {
      groups
          .computeIfAbsent(row.get(0) + ' ' + row.get(1), name -> new TreeSet<>())
          .addAll(List.of(row.get(2).split(" ")));
    }
    groups.forEach(
        (name, words) ->
            assertThat(Sets.combinations(words, 2))
                .as(name)
                .anyMatch(
                    pair ->
                        groups.entrySet().stream()
                            .noneMatch(
                                other ->
                                    !other.getKey().equals(name)
                                        && other.getValue().containsAll(pair))));
  }

  @ParameterizedTest
  @CsvSource({"Haiti, Daoud", "Moscow, Beijing", "Lima, Oslo"})
  void otherNamesAreNotAlike(String a, String b) {
    assertThat(Likeness.of(Words.of("x " + a).get(1), Words.of("x " + b).get(1))).isZero();
  }

  private static List<String> keys(String text, Word.Kind kind) {
    return Words.of(text).stream().filter(word -> word.kind() == kind).map(Word::key).toList();
  }
}
