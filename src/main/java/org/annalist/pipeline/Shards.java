package org.annalist.pipeline;

/**
 * The shards that claims are grouped by, by the fact that they share or the text that they cite: a
 * fixed number, whatever the machine.
 */
final class Shards {

  static final int COUNT = 32;

  private Shards() {}

  /** Returns the shard of {@code key}, the same on every machine. */
  static int of(String key) {
    int hash = key.hashCode();
    // String.hashCode is specified, but its low bits are poor for strings that end alike.
    hash ^= (hash >>> 20) ^ (hash >>> 12);
    return Math.floorMod(hash ^ (hash >>> 7) ^ (hash >>> 4), COUNT);
  }
}
