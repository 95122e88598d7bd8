package org.annalist.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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

  private RuleBook(List<Rule> rules, List<Node> patterns, Lexicon lexicon) {
    this.rules = rules;
    this.patterns = patterns;
    this.lexicon = lexicon;
    this.automaton = Automaton.of(patterns, lexicon);
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
  public List<Match> matches(CharSequence text, Span span) {
    List<Match> matches = new ArrayList<>();
    forEachMatch(text, span, matches::add);
    return matches;
  }

  /** Hands each match in {@code span} of {@code text} to {@code found}, in order. */
  public void forEachMatch(CharSequence text, Span span, Consumer<Match> found) {
    Tokens tokens = new Tokens(lexicon, text, span.start(), span.end());
    int held = tokens.hold(0, longest);
    int begin = 0;
    while (begin < held) {
      if (begin + longest >= held) {
        held = tokens.hold(begin, longest);
      }
      begin = matchAt(tokens, begin, held, found);
    }
  }

  /** Tries to match at the token {@code begin}; returns where to go on. */
  private int matchAt(Tokens tokens, int begin, int held, Consumer<Match> found) {
    int state = automaton.next(Automaton.START, tokens.symbol(begin));
    if (state == Automaton.DEAD || !tokens.mayBegin(begin)) {
      return begin + 1;
    }
    int rule = -1;
    int end = begin;
    int index = begin;
    while (state != Automaton.DEAD) {
      int accepted = automaton.accepted(state);
      if (accepted >= 0 && tokens.mayEnd(index)) {
        rule = accepted;
        end = index + 1;
      }
      index++;
      state = index < held ? automaton.next(state, tokens.symbol(index)) : Automaton.DEAD;
    }
    if (rule < 0) {
      return begin + 1;
    }
    Captures captures = Captures.of(lexicon, tokens, patterns.get(rule), begin, end);
    found.accept(new Match(rules.get(rule), captures.spans(), captures.list()));
    return Math.max(begin + 1, captures.reportedEnd());
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
