package org.annalist.fact;

import java.util.Arrays;
import org.annalist.match.Match;

/** Pairs of claims that are judged the same, in columns: there may be many millions. */
final class Matches {

  private int[] a = new int[16];
  private int[] b = new int[16];
  private float[] scores = new float[16];
  private boolean[] agree = new boolean[16];
  private int count;

  void add(int one, int other, Match match) {
    if (count == a.length) {
      a = Arrays.copyOf(a, 2 * count);
      b = Arrays.copyOf(b, 2 * count);
      scores = Arrays.copyOf(scores, 2 * count);
      agree = Arrays.copyOf(agree, 2 * count);
    }
    a[count] = one;
    b[count] = other;
    scores[count] = (float) match.score();
    agree[count] = match.agree();
    count++;
  }

  int count() {
    return count;
  }

  int a(int pair) {
    return a[pair];
  }

  int b(int pair) {
    return b[pair];
  }

  float score(int pair) {
    return scores[pair];
  }

  /** Says whether the dates of a pair are compatible. */
  boolean agree(int pair) {
    return agree[pair];
  }
}
