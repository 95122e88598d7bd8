package org.annalist.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annalist.text.Span;
import org.annalist.timex.TimexTagger;
import org.junit.jupiter.api.Test;

/** What matching costs is a matter of the text, not of how many rules there are. */
class MatchingCostTest {

  private static final String TEXT =
      """
      The bridge was begun on 9 November 1871 and opened in the spring of 1874, two years later
      than planned. From 1880 to March 1893 a toll was taken every Sunday; the following June, at
      half past six in the morning, the last keeper left. He may march on, said the second of the
      14 masons, for 1,200 pounds a year, but on 3 May the river rose. In the late 19th century
      and until c. 1905 nobody crossed it after dark.
      """;

  private final Vocabulary vocabulary = new Vocabulary();
  private final List<String> english = new ArrayList<>();

  MatchingCostTest() {
    RuleFile.read(TimexTagger.class, "vocabulary.yaml", Set.of(), vocabulary);
    TimexTagger.english().rules().forEach(rule -> english.add(rule.pattern()));
  }

  @Test
  void twiceTheRulesTakeTheSameSteps() {
    int steps = steps(english);

    assertThat(steps(and("{}"))).as("every rule twice").isEqualTo(steps);
    assertThat(steps(and("zyzzyva ({})"))).as("and as many that never match").isEqualTo(steps);
  }

  @Test
  void allStatesOfTheEnglishBookAreFarFromTheirLimit() {
    assertThat(automaton(english, new Lexicon()).allStates())
        .isBetween(1_000, Character.MAX_VALUE / 2);
  }

  /** The English patterns, and after them each once more, put into {@code frame}. */
  private List<String> and(String frame) {
    List<String> twice = new ArrayList<>(english);
    english.forEach(pattern -> twice.add(frame.replace("{}", pattern)));
    return twice;
  }

  /** Returns how many states are visited when a match is tried at each token of the text. */
  private int steps(List<String> patterns) {
    Lexicon lexicon = new Lexicon();
    Automaton automaton = automaton(patterns, lexicon);
    Tokens tokens = new Tokens(lexicon, automaton.beginnings(), TEXT, TEXT.length());
    tokens.start(new Span(0, TEXT.length()));
    int steps = 0;
    for (int begin = 0; tokens.has(begin); begin++) {
      int state = Automaton.START;
      for (int i = begin; state != Automaton.DEAD && tokens.has(i); i++) {
        state = automaton.next(state, tokens.symbol(i));
        steps++;
      }
    }
    return steps;
  }

  private Automaton automaton(List<String> patterns, Lexicon lexicon) {
    List<Node> nodes =
        patterns.stream().map(p -> PatternParser.parse(lexicon, vocabulary, p)).toList();
    lexicon.freeze();
    return Automaton.of(nodes, lexicon);
  }
}
