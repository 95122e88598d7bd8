package org.annalist.format.wiki;

import java.util.Arrays;

/** Numbered constructs, five numbers each; arrays, because a page has thousands. */
final class Constructs {

  private int size;
  private Markup.Kind[] kinds = new Markup.Kind[64];
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] inners = new int[64];
  private int[] innerEnds = new int[64];

  int size() {
    return size;
  }

  Markup.Kind kind(int construct) {
    return kinds[construct];
  }

  /** Returns where the construct begins. */
  int start(int construct) {
    return starts[construct];
  }

  /** Returns where the construct ends. */
  int end(int construct) {
    return ends[construct];
  }

  /** Returns where its content begins. */
  int inner(int construct) {
    return inners[construct];
  }

  /** Returns where its content ends. */
  int innerEnd(int construct) {
    return innerEnds[construct];
  }

  /** Adds a construct that has ended. */
  void add(Markup.Kind kind, int start, int end, int inner, int innerEnd) {
    if (size == starts.length) {
      kinds = Arrays.copyOf(kinds, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      inners = Arrays.copyOf(inners, size * 2);
      innerEnds = Arrays.copyOf(innerEnds, size * 2);
    }
    kinds[size] = kind;
    starts[size] = start;
    ends[size] = end;
    inners[size] = inner;
    innerEnds[size] = innerEnd;
    size++;
  }

  /** Constructs were added when they ended; numbers them by where they begin. */
  void sort() {
    long[] order = new long[size];
    for (int i = 0; i < size; i++) {
      order[i] = (long) starts[i] << 32 | i;
    }
    Arrays.sort(order);
    Markup.Kind[] sortedKinds = new Markup.Kind[size];
    int[][] sorted = new int[4][size];
    for (int i = 0; i < size; i++) {
      int from = (int) order[i];
      sortedKinds[i] = kinds[from];
      sorted[0][i] = starts[from];
      sorted[1][i] = ends[from];
      sorted[2][i] = inners[from];
      sorted[3][i] = innerEnds[from];
    }
    kinds = sortedKinds;
    starts = sorted[0];
    ends = sorted[1];
    inners = sorted[2];
    innerEnds = sorted[3];
  }
}
