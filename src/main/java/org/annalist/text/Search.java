package org.annalist.text;

import java.util.function.IntPredicate;

/** Looks things up in what is in order, by halving. */
public final class Search {

  private Search() {}

  /**
   * Returns the first of the indices 0 to {@code size} - 1 that {@code isFound}, or {@code size}
   * when none is; where one is, all after it must be.
   */
  public static int first(int size, IntPredicate isFound) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isFound.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
