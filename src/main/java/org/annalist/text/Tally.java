package org.annalist.text;

import java.util.Arrays;

/**
 * Counts by two numbers, in one table of longs: as a map from pairs to numbers would, in a tenth of
 * the memory.
 */
public final class Tally {

  private static final long FREE = -1;

  private long[] keys;
  private int[] counts;
  private int used;

  /** Creates a tally in which every pair counts 0. */
  public Tally() {
    clear(1 << 6);
  }

  /** Adds {@code more}, which may be less than nothing. */
  public void add(int one, int other, int more) {
    int place = place(key(one, other));
    if (keys[place] == FREE) {
      keys[place] = key(one, other);
      used++;
    }
    counts[place] += more;
    if (2 * used > keys.length) {
      grow();
    }
  }

  /** Returns what a pair of numbers counts. */
  public int of(int one, int other) {
    int place = place(key(one, other));
    return keys[place] == FREE ? 0 : counts[place];
  }

  private static long key(int one, int other) {
    return (long) one << 32 | other;
  }

  private int place(long key) {
    long bits = key * 0xff51afd7ed558ccdL;
    int place = (int) (bits ^ (bits >>> 32)) & (keys.length - 1);
    while (keys[place] != FREE && keys[place] != key) {
      place = (place + 1) & (keys.length - 1);
    }
    return place;
  }

  /** What has come to nothing is dropped on the way. */
  private void grow() {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    int kept = 0;
    for (int count : oldCounts) {
      kept += count != 0 ? 1 : 0;
    }
    clear(4 * kept > oldKeys.length ? 2 * oldKeys.length : oldKeys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] != 0) {
        int place = place(oldKeys[i]);
        keys[place] = oldKeys[i];
        counts[place] = oldCounts[i];
        used++;
      }
    }
  }

  private void clear(int size) {
    keys = new long[size];
    Arrays.fill(keys, FREE);
    counts = new int[size];
    used = 0;
  }
}
