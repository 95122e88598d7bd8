package org.annalist.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.annalist.text.Span;

/**
 * Rules of one topic, compiled. Finds the leftmost match, of those that begin there the longest, of
 * those the one whose rule has the highest priority or comes first; then goes on after it. Safe for
 * use by several threads.
 */
public final class RuleBook {

  private final List<Rule> rules;
  private final List<Node> patterns;
  private final Lexicon lexicon;
  private final Automaton automaton;
  private final int longest;

  /** What finds the parts of a match, null for a pattern that neither names nor marks any. */
  private final Program[] programs;

  private RuleBook(List<Rule> rules, List<Node> patterns, Lexicon lexicon) {
    this.rules = rules;
    this.patterns = patterns;
    this.lexicon = lexicon;
    this.automaton = Automaton.of(patterns, lexicon);
    this.programs =
        patterns.stream()
            .map(pattern -> pattern.isPlain() ? null : Program.of(pattern))
            .toArray(Program[]::new);
    this.longest = patterns.stream().mapToInt(Node::longest).max().orElse(0);
  }

  /**
   * Reads a book. What one file names, the files after it can use.
   *
   * @param near the class whose package the resources are looked up in
   * @param yields the names of what a rule of this topic may yield
   * @param resources rule files
   * @throws BrokenRuleException when a file cannot be used
   */
  public static RuleBook load(Class<?> near, Set<String> yields, String... resources) {
    Vocabulary vocabulary = new Vocabulary();
    List<Rule> rules = new ArrayList<>();
    for (String resource : resources) {
      rules.addAll(RuleFile.read(near, resource, yields, vocabulary));
    }
    rules.sort(Comparator.comparingInt(rule -> -rule.priority()));
    Lexicon lexicon = new Lexicon();
    Set<String> ids = new HashSet<>();
    List<Node> patterns = new ArrayList<>();
    for (Rule rule : rules) {
      if (!ids.add(rule.id())) {
        throw broken(rule, "", "another rule has this id");
      }
      patterns.add(parse(rule, lexicon, vocabulary));
    }
    lexicon.freeze();
    RuleBook book = new RuleBook(List.copyOf(rules), patterns, lexicon);
    book.checkNoRuleMatchesNothing();
    return book;
  }

  /** Returns the rules, the highest priority first, else in the order of the files. */
  public List<Rule> rules() {
    return rules;
  }

  /**
   * Returns the matches in {@code span} of {@code text}, in order; nothing outside is looked at.
   */
  public List<Match> matches(String text, Span span) {
    return matcher(text).matches(span);
  }

  /** Returns the names of the parts that a match of {@code rule} can have. */
  public Set<String> parts(Rule rule) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < patterns.size(); i++) {
      if (rules.get(i).id().equals(rule.id())) {
        patterns.get(i).collectNames(names);
      }
    }
    return names;
  }

  /** Returns what finds matches in {@code text}, for one thread. */
  public Matcher matcher(String text) {
    return new Matcher(this, text);
  }

  Lexicon lexicon() {
    return lexicon;
  }

  Automaton automaton() {
    return automaton;
  }

  /** Returns how many tokens a match can have at most. */
  int longest() {
    return longest;
  }

  Rule rule(int index) {
    return rules.get(index);
  }

  /** Returns what finds the parts of a match, or null when it has none. */
  Program program(int index) {
    return programs[index];
  }

  private static Node parse(Rule rule, Lexicon lexicon, Vocabulary vocabulary) {
    try {
      return PatternParser.parse(lexicon, vocabulary, rule.pattern());
    } catch (PatternParser.SyntaxException e) {
      throw broken(rule, ", column " + e.column(), e.getMessage());
    }
  }

  private void checkNoRuleMatchesNothing() {
    int rule = automaton.accepted(Automaton.START);
    if (rule >= 0) {
      throw broken(rules.get(rule), "", "the pattern matches the empty text");
    }
  }

  private static BrokenRuleException broken(Rule rule, String where, String problem) {
    return new BrokenRuleException(rule.file(), "rule " + rule.id() + where, problem);
  }
}
