package org.annalist.rule;

import java.util.ArrayList;
import java.util.List;
import org.annalist.text.Span;

/** Finds the matches of a book in parts of one text. Not for use by several threads. */
public final class Matcher {

  private final RuleBook book;
  private final Automaton automaton;
  private final Tokens tokens;
  private final Captures captures;

  /** The token that a match is tried at next. */
  private int begin;

  Matcher(RuleBook book, String text) {
    this.book = book;
    this.automaton = book.automaton();
    this.tokens = new Tokens(book.lexicon(), automaton.beginnings(), text, book.longest());
    this.captures = new Captures(book.lexicon(), tokens);
  }

  /** Goes to {@code span}; nothing outside is looked at. */
  public void start(Span span) {
    tokens.start(span);
    begin = 0;
  }

  /** Returns the matches in {@code span}, in order; nothing outside is looked at. */
  public List<Match> matches(Span span) {
    start(span);
    List<Match> matches = new ArrayList<>();
    for (Match match = next(); match != null; match = next()) {
      matches.add(match);
    }
    return matches;
  }

  /** Returns the next match in the span, or null when there are no more. */
  public Match next() {
    while (tokens.hasBeginning(begin)) {
      Match match = matchHere();
      if (match != null) {
        return match;
      }
    }
    return null;
  }

  /** Tries to match at the token {@code begin}, which then is where to go on. */
  private Match matchHere() {
    int first = begin++;
    int state = automaton.next(Automaton.START, tokens.symbol(first));
    if (state == Automaton.DEAD || !tokens.mayBegin(first)) {
      return null;
    }
    int rule = -1;
    int end = first;
    int index = first;
    while (state != Automaton.DEAD) {
      int accepted = automaton.accepted(state);
      if (accepted >= 0 && tokens.mayMatch(first, index)) {
        rule = accepted;
        end = index + 1;
      }
      index++;
      state = tokens.has(index) ? automaton.next(state, tokens.symbol(index)) : Automaton.DEAD;
    }
    return rule < 0 ? null : match(rule, first, end);
  }

  private Match match(int rule, int first, int end) {
    Program program = book.program(rule);
    if (program == null) {
      begin = end;
      Span span = new Span(tokens.start(first), tokens.end(end - 1));
      return new Match(book.rule(rule), List.of(span), List.of());
    }
    Match match = captures.match(book.rule(rule), program, first, end);
    begin = Math.max(begin, captures.reportedEnd(program, end));
    return match;
  }
}
