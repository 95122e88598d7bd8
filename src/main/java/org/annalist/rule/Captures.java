package org.annalist.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.annalist.text.Span;

/**
 * Finds the named parts of matches, after the automaton has said which pattern matches which
 * tokens. Matches are short and few, so that trying the alternatives one by one costs little.
 */
final class Captures {

  private final Lexicon lexicon;
  private final Tokens tokens;

  /** Ways not yet tried, three numbers each: instruction, token, events before it. */
  private int[] ways = new int[48];

  /** What happened on the way, two numbers each: instruction and token. */
  private int[] events = new int[32];

  private int eventCount;

  Captures(Lexicon lexicon, Tokens tokens) {
    this.lexicon = lexicon;
    this.tokens = tokens;
  }

  /**
   * Returns the match of {@code rule}, whose pattern is {@code program}, in {@code [begin, end)}.
   */
  Match match(Rule rule, Program program, int begin, int end) {
    run(program, begin, end);
    List<Span> spans = List.of();
    Capture[] captures = new Capture[eventCount / 4];
    int count = 0;
    int edge = -1;
    for (int i = 0; i < eventCount; i += 2) {
      int index = events[i + 1];
      switch (program.operation(events[i])) {
        case Program.OPEN -> captures[count++] = capture(program, i);
        case Program.EDGE -> {
          if (edge < 0) {
            edge = index;
          } else {
            spans = and(spans, span(edge, index));
            edge = -1;
          }
        }
        default -> {}
      }
    }
    if (spans.isEmpty()) {
      spans = List.of(span(begin, end));
    }
    return new Match(rule, spans, List.of(Arrays.copyOf(captures, count)));
  }

  /** Most matches report one span, some two. */
  private static List<Span> and(List<Span> spans, Span span) {
    if (spans.isEmpty()) {
      return List.of(span);
    }
    List<Span> more = new ArrayList<>(spans);
    more.add(span);
    return more;
  }

  /** Returns the index after the last token that the match found last reports. */
  int reportedEnd(Program program, int end) {
    for (int i = eventCount - 2; i >= 0; i -= 2) {
      if (program.operation(events[i]) == Program.EDGE) {
        return events[i + 1];
      }
    }
    return end;
  }

  private Capture capture(Program program, int open) {
    Span span = span(events[open + 1], events[close(program, open) + 1]);
    String words = span.in(tokens.text());
    Node.Named named = program.name(program.operand(events[open]));
    return new Capture(
        named.name(),
        span,
        named.meaning() == null ? NumberShape.plain(words) : named.meaning().of(words));
  }

  /** Returns where the part ends that begins with the event {@code open}. */
  private int close(Program program, int open) {
    int depth = 0;
    int i = open;
    while (true) {
      switch (program.operation(events[i])) {
        case Program.OPEN -> depth++;
        case Program.CLOSE -> depth--;
        default -> {}
      }
      if (depth == 0) {
        return i;
      }
      i += 2;
    }
  }

  private Span span(int begin, int end) {
    return begin == end
        ? new Span(tokens.start(begin), tokens.start(begin))
        : new Span(tokens.start(begin), tokens.end(end - 1));
  }

  /** Returns whether the way that begins at {@code at} fails at once. */
  private boolean isDeadEnd(Program program, int at, int index, int end) {
    return program.operation(at) == Program.ATOM
        && (index >= end || !lexicon.is(tokens.symbol(index), program.operand(at)));
  }

  private void run(Program program, int begin, int end) {
    eventCount = 0;
    int at = 0;
    int index = begin;
    int wayCount = 0;
    while (true) {
      boolean failed = false;
      switch (program.operation(at)) {
        case Program.ATOM -> {
          failed = index >= end || !lexicon.is(tokens.symbol(index), program.operand(at));
          index++;
        }
        case Program.SPLIT -> {
          if (isDeadEnd(program, at + 2, index, end)) {
            at = program.operand(at);
            continue;
          }
          if (wayCount + 3 > ways.length) {
            ways = Arrays.copyOf(ways, ways.length * 2);
          }
          ways[wayCount] = program.operand(at);
          ways[wayCount + 1] = index;
          ways[wayCount + 2] = eventCount;
          wayCount += 3;
        }
        case Program.OPEN, Program.CLOSE, Program.EDGE -> {
          if (eventCount + 2 > events.length) {
            events = Arrays.copyOf(events, events.length * 2);
          }
          events[eventCount] = at;
          events[eventCount + 1] = index;
          eventCount += 2;
        }
        case Program.JUMP -> at = program.operand(at) - 2;
        default -> {
          if (index == end) {
            return;
          }
          failed = true;
        }
      }
      at += 2;
      if (failed) {
        if (wayCount == 0) {
          throw new IllegalStateException("the automaton and its pattern do not agree");
        }
        wayCount -= 3;
        at = ways[wayCount];
        index = ways[wayCount + 1];
        eventCount = ways[wayCount + 2];
      }
    }
  }
}
