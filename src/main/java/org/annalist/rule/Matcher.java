package org.annalist.rule;

import java.util.List;
import java.util.function.Consumer;
import org.annalist.text.Span;

/** Finds the matches of a book in parts of one text. Not for use by several threads. */
public final class Matcher {

  private final RuleBook book;
  private final Tokens tokens;
  private final Captures captures;

  Matcher(RuleBook book, String text) {
    this.book = book;
    this.tokens = new Tokens(book.lexicon(), book.automaton().beginnings(), text, book.longest());
    this.captures = new Captures(book.lexicon(), tokens);
  }

  /** Hands each match in {@code span} to {@code found}, in order; nothing outside is looked at. */
  public void forEachMatch(Span span, Consumer<Match> found) {
    tokens.start(span);
    int begin = 0;
    while (tokens.hasBeginning(begin)) {
      begin = matchAt(begin, found);
    }
  }

  /** Tries to match at the token {@code begin}; returns where to go on. */
  private int matchAt(int begin, Consumer<Match> found) {
    Automaton automaton = book.automaton();
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
      state = tokens.has(index) ? automaton.next(state, tokens.symbol(index)) : Automaton.DEAD;
    }
    if (rule < 0) {
      return begin + 1;
    }
    Program program = book.program(rule);
    if (program == null) {
      Span span = new Span(tokens.start(begin), tokens.end(end - 1));
      found.accept(new Match(book.rule(rule), List.of(span), List.of()));
      return end;
    }
    found.accept(captures.match(book.rule(rule), program, begin, end));
    return Math.max(begin + 1, captures.reportedEnd(program, end));
  }
}
