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
 *
 * <p>A state is made when a text first leads to it, by the subset construction (Aho, Lam, Sethi and
 * Ullman, <i>Compilers</i>, 3.7.1): most states of a book are never seen, and to make them all
 * takes longer than to tag a novel. As no pattern is endless, there are finitely many, and each is
 * made once. Safe for use by several threads: what is read without a lock is only ever set from
 * unknown to its one value.
 */
final class Automaton {

  /** The state from which nothing can match. */
  static final int DEAD = 1;

  static final int START = 2;

  /** Stands where a state, or what it accepts, has not been asked for yet. */
  private static final char UNKNOWN = 0;

  /** Accepting no pattern; the pattern {@code i} is {@code i + 2}. */
  private static final char NONE = 1;

  private static final int MOST_STATES = Character.MAX_VALUE;

  private final Nfa nfa;
  private final Lexicon lexicon;
  private final int symbols;

  /** The state that follows each symbol, a row a state; made when first left. */
  private final char[][] next = new char[MOST_STATES][];

  /** Whether a match may begin with a token, by its symbol. */
  private final boolean[] beginnings;

  /** What matches in each state. */
  private final char[] accepted = new char[MOST_STATES];

  /** The states of the automaton behind this one that a state stands for, and the other way. */
  private final List<int[]> sets = new ArrayList<>();

  private final Map<States, Integer> ids = new HashMap<>();

  /** The atoms that lead on from each state. */
  private final List<BitSet> atoms = new ArrayList<>();

  private Automaton(Nfa nfa, Lexicon lexicon) {
    this.nfa = nfa;
    this.lexicon = lexicon;
    this.symbols = lexicon.symbolCount();
    this.beginnings = new boolean[symbols];
    sets.add(null);
    atoms.add(null);
    id(new int[0]);
    id(nfa.closure(new int[] {nfa.start}));
    for (int symbol = 0; symbol < symbols; symbol++) {
      beginnings[symbol] = lexicon.isAny(symbol, atoms.get(START));
    }
  }

  /** Compiles the patterns, the first of which wins where several match the same tokens. */
  static Automaton of(List<Node> patterns, Lexicon lexicon) {
    Builder builder = new Builder();
    for (int i = 0; i < patterns.size(); i++) {
      builder.addPattern(patterns.get(i), i);
    }
    return new Automaton(builder.build(), lexicon);
  }

  /** Returns whether a match may begin with a token, by its symbol; not to be changed. */
  boolean[] beginnings() {
    return beginnings;
  }

  /** Returns the state that {@code symbol} leads to from {@code state}. */
  int next(int state, int symbol) {
    char[] row = next[state];
    char to = row == null ? UNKNOWN : row[symbol];
    return to == UNKNOWN ? find(state, symbol) : to;
  }

  /** Returns the pattern that matches in {@code state}, the best where several do, or -1. */
  int accepted(int state) {
    char pattern = accepted[state];
    return (pattern == UNKNOWN ? acceptedIn(state) : pattern) - 2;
  }

  /** Makes all states; returns how many there are. */
  synchronized int allStates() {
    for (int state = START; state < sets.size(); state++) {
      for (int symbol = 0; symbol < symbols; symbol++) {
        find(state, symbol);
      }
    }
    return sets.size();
  }

  private synchronized char find(int state, int symbol) {
    if (next[state] == null) {
      next[state] = new char[symbols];
    }
    if (next[state][symbol] == UNKNOWN) {
      // Most symbols lead nowhere, which is cheaper to see than to find out where.
      next[state][symbol] =
          lexicon.isAny(symbol, atoms.get(state))
              ? id(nfa.closure(nfa.after(sets.get(state), symbol, lexicon)))
              : DEAD;
    }
    return next[state][symbol];
  }

  private synchronized char acceptedIn(int state) {
    return accepted[state];
  }

  /** States of the automaton behind this one, in ascending order, as a key. */
  private static final class States {

    private final int[] numbers;

    States(int[] numbers) {
      this.numbers = numbers;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof States that && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(numbers);
    }
  }

  private char id(int[] set) {
    States key = new States(set);
    Integer known = ids.get(key);
    if (known != null) {
      return (char) (int) known;
    }
    int id = sets.size();
    if (id == MOST_STATES) {
      throw new IllegalStateException("too many states");
    }
    int pattern = nfa.accepted(set);
    accepted[id] = pattern < 0 ? NONE : (char) (pattern + 2);
    sets.add(set);
    atoms.add(nfa.atoms(set));
    ids.put(key, id);
    return (char) id;
  }

  /** Builds an {@link Nfa}. */
  private static final class Builder {

    private final List<List<Integer>> moves = new ArrayList<>();
    private final List<List<Integer>> jumps = new ArrayList<>();
    private final List<Integer> accepts = new ArrayList<>();
    private final int start = state();

    Nfa build() {
      return new Nfa(start, arrays(moves), arrays(jumps), array(accepts));
    }

    private static int[][] arrays(List<List<Integer>> lists) {
      return lists.stream().map(Builder::array).toArray(int[][]::new);
    }

    private static int[] array(List<Integer> list) {
      int[] array = new int[list.size()];
      for (int i = 0; i < array.length; i++) {
        array[i] = list.get(i);
      }
      return array;
    }

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
        moves.get(from).add(atom.atom());
        moves.get(from).add(to);
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

  /** The automaton before it is made deterministic, with moves that read nothing. */
  private static final class Nfa {

    private final int start;

    /** Of each state, two numbers a move: the atom that it reads, and where it leads. */
    private final int[][] moves;

    /** Of each state, where it leads without reading. */
    private final int[][] jumps;

    /** The pattern that ends in each state, or -1. */
    private final int[] accepts;

    Nfa(int start, int[][] moves, int[][] jumps, int[] accepts) {
      this.start = start;
      this.moves = moves;
      this.jumps = jumps;
      this.accepts = accepts;
    }

    /** Returns, in ascending order, {@code states} and what can be reached without reading. */
    int[] closure(int[] states) {
      BitSet closed = new BitSet(accepts.length);
      int[] found = Arrays.copyOf(states, states.length * 2 + 8);
      int count = states.length;
      for (int state : states) {
        closed.set(state);
      }
      for (int i = 0; i < count; i++) {
        for (int to : jumps[found[i]]) {
          if (!closed.get(to)) {
            closed.set(to);
            if (count == found.length) {
              found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = to;
          }
        }
      }
      Arrays.sort(found, 0, count);
      return Arrays.copyOf(found, count);
    }

    /** Returns the atoms that lead on from {@code states}. */
    BitSet atoms(int[] states) {
      BitSet atoms = new BitSet();
      for (int state : states) {
        for (int i = 0; i < moves[state].length; i += 2) {
          atoms.set(moves[state][i]);
        }
      }
      return atoms;
    }

    /** Returns where {@code symbol} leads to from {@code states}. */
    int[] after(int[] states, int symbol, Lexicon lexicon) {
      int[] found = new int[8];
      int count = 0;
      for (int state : states) {
        int[] out = moves[state];
        for (int i = 0; i < out.length; i += 2) {
          if (lexicon.is(symbol, out[i])) {
            if (count == found.length) {
              found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = out[i + 1];
          }
        }
      }
      return Arrays.copyOf(found, count);
    }

    /** Returns the best pattern that ends in one of {@code states}, or -1. */
    int accepted(int[] states) {
      int best = -1;
      for (int state : states) {
        int pattern = accepts[state];
        if (pattern >= 0 && (best < 0 || pattern < best)) {
          best = pattern;
        }
      }
      return best;
    }
  }
}
