package org.annalist.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

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
  }

  /**
   * The subset construction. Symbols that are the same atoms as far as a state's moves go are moved
   * on together, so that a state costs as much as its moves, not as the whole alphabet.
   */
  private static final class Determinizer {

    private final Nfa nfa;
    private final int symbols;
    private final int[][] symbolsOfAtom;
    private final Map<Set, Integer> ids = new HashMap<>();
    private final List<Set> sets = new ArrayList<>();

    /** Which states of the NFA a closure has reached: those with the number of this closure. */
    private final int[] reached;

    private final int[] stack;
    private int closures;

    /** A set of states of the NFA, ascending. */
    private static final class Set {

      private final int[] states;

      Set(int[] states) {
        this.states = states;
      }

      @Override
      public boolean equals(Object other) {
        return other instanceof Set set && Arrays.equals(states, set.states);
      }

      @Override
      public int hashCode() {
        return Arrays.hashCode(states);
      }
    }

    Determinizer(Nfa nfa, Lexicon lexicon) {
      this.nfa = nfa;
      this.symbols = lexicon.symbolCount();
      this.symbolsOfAtom = lexicon.symbolsOfAtoms();
      this.reached = new int[nfa.accepts.size()];
      this.stack = new int[nfa.accepts.size()];
    }

    Automaton run() {
      id(new Set(new int[0]));
      id(closure(new int[] {nfa.start}, 1));
      int[] next = new int[symbols * 64];
      for (int state = START; state < sets.size(); state++) {
        if ((state + 1) * symbols > next.length) {
          next = Arrays.copyOf(next, next.length * 2);
        }
        follow(sets.get(state), next, state * symbols);
      }
      return new Automaton(symbols, Arrays.copyOf(next, sets.size() * symbols), accepted());
    }

    /** Fills the row of {@code set} in {@code next}, which begins at {@code row}. */
    private void follow(Set set, int[] next, int row) {
      Map<Integer, List<Integer>> targetsOfAtom = new TreeMap<>();
      for (int state : set.states) {
        for (int[] move : nfa.moves.get(state)) {
          targetsOfAtom.computeIfAbsent(move[0], atom -> new ArrayList<>()).add(move[1]);
        }
      }
      Map<Integer, BitSet> atomsOfSymbol = new TreeMap<>();
      List<List<Integer>> targets = new ArrayList<>(targetsOfAtom.values());
      int atomNumber = 0;
      for (int atom : targetsOfAtom.keySet()) {
        for (int symbol : symbolsOfAtom[atom]) {
          atomsOfSymbol.computeIfAbsent(symbol, s -> new BitSet()).set(atomNumber);
        }
        atomNumber++;
      }
      Map<BitSet, Integer> known = new HashMap<>();
      atomsOfSymbol.forEach(
          (symbol, atoms) ->
              next[row + symbol] = known.computeIfAbsent(atoms, a -> id(closureOf(a, targets))));
    }

    private Set closureOf(BitSet atoms, List<List<Integer>> targets) {
      int[] states = atoms.stream().flatMap(a -> ints(targets.get(a))).distinct().toArray();
      return closure(states, states.length);
    }

    private static IntStream ints(List<Integer> list) {
      return list.stream().mapToInt(Integer::intValue);
    }

    /** Adds to the first {@code size} of {@code states} what can be reached by reading nothing. */
    private Set closure(int[] states, int size) {
      closures++;
      int count = size;
      int waiting = 0;
      int[] closed = Arrays.copyOf(states, Math.max(16, size * 2));
      for (int i = 0; i < size; i++) {
        reached[states[i]] = closures;
        stack[waiting++] = states[i];
      }
      while (waiting > 0) {
        for (int to : nfa.jumps.get(stack[--waiting])) {
          if (reached[to] != closures) {
            reached[to] = closures;
            stack[waiting++] = to;
            if (count == closed.length) {
              closed = Arrays.copyOf(closed, count * 2);
            }
            closed[count++] = to;
          }
        }
      }
      int[] sorted = Arrays.copyOf(closed, count);
      Arrays.sort(sorted);
      return new Set(sorted);
    }

    private int[] accepted() {
      return sets.stream()
          .mapToInt(
              set ->
                  Arrays.stream(set.states)
                      .map(nfa.accepts::get)
                      .filter(i -> i >= 0)
                      .min()
                      .orElse(-1))
          .toArray();
    }

    private int id(Set set) {
      return ids.computeIfAbsent(
          set,
          s -> {
            sets.add(s);
            return sets.size() - 1;
          });
    }
  }
}
