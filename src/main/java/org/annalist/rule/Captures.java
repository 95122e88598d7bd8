package org.annalist.rule;

import java.util.ArrayList;
import java.util.List;
import org.annalist.text.Span;

/**
 * Finds the named parts of one match, after the automaton has said which pattern matches which
 * tokens. Matches are short and few, so that trying the alternatives one by one costs little.
 */
final class Captures {

  private final Lexicon lexicon;
  private final Tokens tokens;
  private final int begin;
  private final int end;
  private final List<Open> open = new ArrayList<>();

  /** Begins and ends of what is reported, in turn; empty when that is all. */
  private final List<Integer> edges = new ArrayList<>();

  /** What remains to be matched after a part. */
  private interface Rest {
    boolean from(int index);
  }

  private static final class Open {

    private final Node.Named node;
    private final int begin;
    private int end;

    Open(Node.Named node, int begin) {
      this.node = node;
      this.begin = begin;
    }
  }

  private Captures(Lexicon lexicon, Tokens tokens, int begin, int end) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.begin = begin;
    this.end = end;
  }

  /** Matches {@code pattern} with the tokens {@code [begin, end)}. */
  static Captures of(Lexicon lexicon, Tokens tokens, Node pattern, int begin, int end) {
    Captures captures = new Captures(lexicon, tokens, begin, end);
    if (!captures.match(pattern, begin, index -> index == end)) {
      throw new IllegalStateException("the automaton and its pattern do not agree");
    }
    return captures;
  }

  /** Returns the index after the last token that is reported. */
  int reportedEnd() {
    return edges.isEmpty() ? end : edges.get(edges.size() - 1);
  }

  /** Returns what is reported. */
  List<Span> spans() {
    if (edges.isEmpty()) {
      return List.of(span(begin, end));
    }
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i + 1 < edges.size(); i += 2) {
      spans.add(span(edges.get(i), edges.get(i + 1)));
    }
    return spans;
  }

  /** Returns the named parts in the order of the text. */
  List<Capture> list() {
    List<Capture> list = new ArrayList<>(open.size());
    for (Open part : open) {
      Span span = span(part.begin, part.end);
      String words = span.in(tokens.text());
      Node.Meaning meaning = part.node.meaning();
      list.add(new Capture(part.node.name(), span, meaning == null ? words : meaning.of(words)));
    }
    return list;
  }

  private Span span(int begin, int end) {
    return begin == end
        ? new Span(tokens.start(begin), tokens.start(begin))
        : new Span(tokens.start(begin), tokens.end(end - 1));
  }

  private boolean match(Node node, int index, Rest rest) {
    if (node instanceof Node.Atom atom) {
      return index < end && lexicon.is(tokens.symbol(index), atom.atom()) && rest.from(index + 1);
    }
    if (node instanceof Node.Sequence sequence) {
      return sequence(sequence.parts(), 0, index, rest);
    }
    if (node instanceof Node.Choice choice) {
      for (Node option : choice.options()) {
        if (match(option, index, rest)) {
          return true;
        }
      }
      return false;
    }
    if (node instanceof Node.Repeat repeat) {
      return repeat(repeat, 0, index, rest);
    }
    if (node instanceof Node.Named named) {
      return named(named, index, rest);
    }
    return edge(index, rest);
  }

  private boolean sequence(List<Node> parts, int part, int index, Rest rest) {
    if (part == parts.size()) {
      return rest.from(index);
    }
    return match(parts.get(part), index, next -> sequence(parts, part + 1, next, rest));
  }

  private boolean repeat(Node.Repeat repeat, int done, int index, Rest rest) {
    if (done < repeat.max()
        && match(
            repeat.part(), index, next -> next > index && repeat(repeat, done + 1, next, rest))) {
      return true;
    }
    return done >= repeat.min() && rest.from(index);
  }

  private boolean named(Node.Named named, int index, Rest rest) {
    Open part = new Open(named, index);
    int before = open.size();
    open.add(part);
    if (match(
        named.part(),
        index,
        next -> {
          part.end = next;
          return rest.from(next);
        })) {
      return true;
    }
    open.subList(before, open.size()).clear();
    return false;
  }

  private boolean edge(int index, Rest rest) {
    int before = edges.size();
    edges.add(index);
    if (rest.from(index)) {
      return true;
    }
    edges.subList(before, edges.size()).clear();
    return false;
  }
}
