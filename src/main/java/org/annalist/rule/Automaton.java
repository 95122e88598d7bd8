package org.annalist.rule;

import java.nio.IntBuffer;
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

  /** The states that follow, a row a state; small, because it is read all the time. */
  private final char[] next;

  /** The pattern that matches in a state, the best where several do, or -1. */
  private final int[] accepted;

  private Automaton(int symbols, char[] next, int[] accepted) {
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
    Determinizer determinizer = new Determinizer(nfa, lexicon);
    List<int[]> rows = determinizer.rows();
    return new Minimizer(rows, determinizer.accepted()).run();
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

    /** Returns, in ascending order, {@code states} and what can be reached without reading. */
    int[] closure(int[] states) {
      BitSet closed = new BitSet(accepts.size());
      int[] found = Arrays.copyOf(states, states.length * 2 + 8);
      int count = states.length;
      for (int state : states) {
        closed.set(state);
      }
      for (int i = 0; i < count; i++) {
        for (int to : jumps.get(found[i])) {
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
  }

  /** The subset construction; sets of states are arrays in ascending order, in buffers as keys. */
  private static final class Determinizer {

    private final Nfa nfa;
    private final int symbols;
    private final int[][] symbolsOfAtom;
    private final Map<IntBuffer, Integer> ids = new HashMap<>();
    private final List<int[]> sets = new ArrayList<>();

    /** The states that follow each symbol, as many as the count says. */
    private final int[][] targets;

    private final int[] targetCounts;

    Determinizer(Nfa nfa, Lexicon lexicon) {
      this.nfa = nfa;
      this.symbols = lexicon.symbolCount();
      this.symbolsOfAtom = lexicon.symbolsOfAtoms();
      this.targets = new int[symbols][8];
      this.targetCounts = new int[symbols];
    }

    /** Returns for each state the state that follows each symbol. */
    List<int[]> rows() {
      id(new int[0]);
      id(nfa.closure(new int[] {nfa.start}));
      List<int[]> rows = new ArrayList<>();
      rows.add(new int[symbols]);
      for (int state = START; state < sets.size(); state++) {
        Arrays.fill(targetCounts, 0);
        for (int s : sets.get(state)) {
          follow(s);
        }
        rows.add(row());
      }
      return rows;
    }

    private int[] row() {
      int[] row = new int[symbols];
      Map<IntBuffer, Integer> closed = new HashMap<>();
      for (int symbol = 0; symbol < symbols; symbol++) {
        if (targetCounts[symbol] > 0) {
          int[] to = Arrays.copyOf(targets[symbol], targetCounts[symbol]);
          row[symbol] =
              closed.computeIfAbsent(IntBuffer.wrap(to), key -> id(nfa.closure(key.array())));
        }
      }
      return row;
    }

    private void follow(int state) {
      for (int[] move : nfa.moves.get(state)) {
        for (int symbol : symbolsOfAtom[move[0]]) {
          int count = targetCounts[symbol]++;
          if (count == targets[symbol].length) {
            targets[symbol] = Arrays.copyOf(targets[symbol], count * 2);
          }
          targets[symbol][count] = move[1];
        }
      }
    }

    /** Returns for each state the pattern that matches in it. */
    int[] accepted() {
      int[] accepted = new int[sets.size()];
      for (int state = 0; state < accepted.length; state++) {
        accepted[state] = accepted(sets.get(state));
      }
      return accepted;
    }

    private int accepted(int[] set) {
      int best = -1;
      for (int state : set) {
        int pattern = nfa.accepts.get(state);
        if (pattern >= 0 && (best < 0 || pattern < best)) {
          best = pattern;
        }
      }
      return best;
    }

    private int id(int[] set) {
      return ids.computeIfAbsent(
          IntBuffer.wrap(set),
          unused -> {
            sets.add(set);
            return sets.size() - 1;
          });
    }
  }

  /** Makes one state of those from which the same matches. As no pattern is endless, none loops. */
  private static final class Minimizer {

    private final List<int[]> rows;
    private final int[] accepted;
    private final int[] merged;
    private final Map<IntBuffer, Integer> ids = new HashMap<>();
    private final List<int[]> mergedRows = new ArrayList<>();
    private final List<Integer> mergedAccepted = new ArrayList<>();

    Minimizer(List<int[]> rows, int[] accepted) {
      this.rows = rows;
      this.accepted = accepted;
      this.merged = new int[rows.size()];
      Arrays.fill(merged, -1);
    }

    Automaton run() {
      merged[DEAD] = add(rows.get(DEAD), -1);
      // Its place is kept; what stands there is known only when all others are.
      merged[START] = add(new int[0], -1);
      int symbols = rows.get(DEAD).length;
      int[] start = mergedRow(START);
      mergedRows.set(START, start);
      mergedAccepted.set(START, accepted[START]);
      if (mergedRows.size() > Character.MAX_VALUE) {
        throw new IllegalStateException("too many states: " + mergedRows.size());
      }
      char[] next = new char[mergedRows.size() * symbols];
      for (int state = 0; state < mergedRows.size(); state++) {
        for (int symbol = 0; symbol < symbols; symbol++) {
          next[state * symbols + symbol] = (char) mergedRows.get(state)[symbol];
        }
      }
      return new Automaton(
          symbols, next, mergedAccepted.stream().mapToInt(Integer::intValue).toArray());
    }

    private int merge(int state) {
      if (merged[state] < 0) {
        int[] row = mergedRow(state);
        merged[state] =
            ids.computeIfAbsent(key(row, accepted[state]), k -> add(row, accepted[state]));
      }
      return merged[state];
    }

    /** Returns what two states have in common that are to be one. */
    private static IntBuffer key(int[] row, int accepted) {
      int count = 0;
      for (int to : row) {
        count += to == DEAD ? 0 : 2;
      }
      int[] key = new int[count + 1];
      key[count] = accepted;
      count = 0;
      for (int symbol = 0; symbol < row.length; symbol++) {
        if (row[symbol] != DEAD) {
          key[count++] = symbol;
          key[count++] = row[symbol];
        }
      }
      return IntBuffer.wrap(key);
    }

    private int[] mergedRow(int state) {
      int[] row = rows.get(state);
      int[] mergedRow = new int[row.length];
      for (int symbol = 0; symbol < row.length; symbol++) {
        mergedRow[symbol] = row[symbol] == DEAD ? DEAD : merge(row[symbol]);
      }
      return mergedRow;
    }

    private int add(int[] row, int pattern) {
      mergedRows.add(row);
      mergedAccepted.add(pattern);
      return mergedRows.size() - 1;
    }
  }
}
