package org.annalist.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All patterns of a book as one deterministic automaton: whatever their number, a token is looked
 * at once for each place where a match may begin, and only while some pattern still fits.
 */
final class Automaton {

  /** The state from which nothing can match. */
  static final int DEAD = 0;

  static final int START = 1;

  private final int symbols;
  private final int[] next;

  /** The pattern that matches in a state, the best where several do, or -1. */
  private final int[] accepted;

  private Automaton(int symbols, int[] next, int[] accepted) {
    this.symbols = symbols;
    this.next = next;
    this.accepted = accepted;
  }

  /** Compiles the patterns, the first of which wins where several match the same tokens. */
  static Automaton of(List<Node> patterns, Lexicon lexicon) {
    Nfa nfa = new Nfa();
    for (int i = 0; i < patterns.size(); i++) {
      nfa.addPattern(patterns.get(i), i);
    }
    return new Determinizer(nfa, lexicon).run();
  }

  int next(int state, int symbol) {
    return next[state * symbols + symbol];
  }

  int accepted(int state) {
    return accepted[state];
  }

  int states() {
    return accepted.length;
  }

  /** The automaton before it is made deterministic, with moves that read nothing. */
  private static final class Nfa {

    private final List<List<int[]>> moves = new ArrayList<>();
    private final List<List<Integer>> jumps = new ArrayList<>();
    private final List<Integer> accepts = new ArrayList<>();
    private final int start = state();

    void addPattern(Node pattern, int index) {
      int end = add(pattern, start);
      int accept = state();
      jumps.get(end).add(accept);
      accepts.set(accept, index);
    }

    private int state() {
      moves.add(new ArrayList<>());
      jumps.add(new ArrayList<>());
      accepts.add(-1);
      return accepts.size() - 1;
    }

    /** Adds {@code node} after the state {@code from}; returns the state after it. */
    private int add(Node node, int from) {
      if (node instanceof Node.Atom atom) {
        int to = state();
        moves.get(from).add(new int[] {atom.atom(), to});
        return to;
      }
      if (node instanceof Node.Sequence sequence) {
        int at = from;
        for (Node part : sequence.parts()) {
          at = add(part, at);
        }
        return at;
      }
      if (node instanceof Node.Choice choice) {
        int to = state();
        for (Node option : choice.options()) {
          int begin = state();
          jumps.get(from).add(begin);
          jumps.get(add(option, begin)).add(to);
        }
        return to;
      }
      if (node instanceof Node.Repeat repeat) {
        int to = state();
        int at = from;
        for (int i = 0; i < repeat.max(); i++) {
          if (i >= repeat.min()) {
            jumps.get(at).add(to);
          }
          int begin = state();
          jumps.get(at).add(begin);
          at = add(repeat.part(), begin);
        }
        jumps.get(at).add(to);
        return to;
      }
      if (node instanceof Node.Named named) {
        return add(named.part(), from);
      }
      return from;
    }

    BitSet closure(BitSet states) {
      BitSet closed = (BitSet) states.clone();
      int[] stack = states.stream().toArray();
      int size = stack.length;
      while (size > 0) {
        int state = stack[--size];
        for (int to : jumps.get(state)) {
          if (!closed.get(to)) {
            closed.set(to);
            if (size == stack.length) {
              stack = Arrays.copyOf(stack, size * 2 + 8);
            }
            stack[size++] = to;
          }
        }
      }
      return closed;
    }
  }

  /** The subset construction. */
  private static final class Determinizer {

    private final Nfa nfa;
    private final int symbols;
    private final int[][] symbolsOfAtom;
    private final Map<BitSet, Integer> ids = new HashMap<>();
    private final List<BitSet> sets = new ArrayList<>();

    Determinizer(Nfa nfa, Lexicon lexicon) {
      this.nfa = nfa;
      this.symbols = lexicon.symbolCount();
      this.symbolsOfAtom = lexicon.symbolsOfAtoms();
    }

    Automaton run() {
      id(new BitSet());
      BitSet start = new BitSet();
      start.set(nfa.start);
      id(nfa.closure(start));
      int[] next = new int[symbols * 64];
      for (int state = START; state < sets.size(); state++) {
        if ((state + 1) * symbols > next.length) {
          next = Arrays.copyOf(next, next.length * 2);
        }
        BitSet[] targets = new BitSet[symbols];
        sets.get(state).stream().forEach(s -> follow(s, targets));
        Map<BitSet, Integer> closed = new HashMap<>();
        for (int symbol = 0; symbol < symbols; symbol++) {
          if (targets[symbol] != null) {
            next[state * symbols + symbol] =
                closed.computeIfAbsent(targets[symbol], t -> id(nfa.closure(t)));
          }
        }
      }
      return new Automaton(symbols, Arrays.copyOf(next, sets.size() * symbols), accepted());
    }

    private void follow(int state, BitSet[] targets) {
      for (int[] move : nfa.moves.get(state)) {
        for (int symbol : symbolsOfAtom[move[0]]) {
          if (targets[symbol] == null) {
            targets[symbol] = new BitSet();
          }
          targets[symbol].set(move[1]);
        }
      }
    }

    private int[] accepted() {
      return sets.stream()
          .mapToInt(set -> set.stream().map(nfa.accepts::get).filter(i -> i >= 0).min().orElse(-1))
          .toArray();
    }

    private int id(BitSet set) {
      return ids.computeIfAbsent(
          set,
          s -> {
            sets.add(s);
            return sets.size() - 1;
          });
    }
  }
}
