package org.annalist.corroboration;

import java.util.Arrays;

/**
 * Brings together the claims that are worth comparing, so that the work grows with the claims and
 * not with their square.
 *
 * <p>Each claim goes into few blocks, each named by two of its {@value #DRAWN} rarest words. That
 * is prefix filtering (Chaudhuri, Ganti and Kaushik 2006): whoever shares words shares the same
 * rarest ones. Dates are not part of a block's name: claims that date an event differently must
 * meet too. Blocks come from the rarest words to the most frequent, each with its claims in their
 * order.
 */
final class Blocks {

  static final int DRAWN = 8;

  /** The second word of a claim that has but one. */
  static final int NONE = Integer.MAX_VALUE;

  /** So many bits for each block that a claim might go into: more of them, fewer useless blocks. */
  private static final int BITS = 8;

  private static final int MOST_BITS = 1 << 30;

  private final Outlines outlines;

  /**
   * Which blocks have been named by one article, and by several; by hash, so that few are wrong.
   */
  private final long[] once;

  private final long[] again;

  /** Where the blocks of each first word stand among the members. */
  private int[] starts = {0};

  /** Second word and claim, sorted by first word. */
  private long[] members = {};

  /** Told of every block, its claims being {@code from} to {@code to} of {@code claims}. */
  interface Visitor {

    void visit(int first, int second, int[] claims, int count);
  }

  /** Told of every block that a claim might go into. */
  private interface Naming {

    void name(int first, int second);
  }

  private Blocks(Outlines outlines) {
    this.outlines = outlines;
    long names = 1;
    for (int c = 0; c < outlines.count(); c++) {
      long drawn = Math.min(DRAWN, outlines.words(c).length);
      names += drawn * drawn / 2;
    }
    long bits = Math.min(MOST_BITS, Long.highestOneBit(names * BITS) * 2);
    this.once = new long[(int) Math.max(1, bits >> 6)];
    this.again = new long[once.length];
  }

  static Blocks of(Outlines outlines) {
    Blocks blocks = new Blocks(outlines);
    blocks.mark();
    blocks.fill();
    return blocks;
  }

  /** Visits every block of claims of several articles, those of the rarest words first. */
  void forEach(Visitor visitor) {
    int[] claims = new int[16];
    for (int first = 0; first + 1 < starts.length; first++) {
      int i = starts[first];
      while (i < starts[first + 1]) {
        int second = (int) (members[i] >>> 32);
        int count = 0;
        while (i < starts[first + 1] && (int) (members[i] >>> 32) == second) {
          if (count == claims.length) {
            claims = Arrays.copyOf(claims, 2 * count);
          }
          claims[count++] = (int) members[i++];
        }
        if (areOfSeveralArticles(claims, count)) {
          visitor.visit(first, second, claims, count);
        }
      }
    }
  }

  private boolean areOfSeveralArticles(int[] claims, int count) {
    for (int i = 1; i < count; i++) {
      if (outlines.article(claims[i]) != outlines.article(claims[0])) {
        return true;
      }
    }
    return false;
  }

  /** Most blocks are named by one article alone, and need no room. */
  private void mark() {
    for (int[] claims : outlines.byArticle()) {
      for (int claim : claims) {
        name(claim, (first, second) -> markAgain(hash(first, second)));
      }
      for (int claim : claims) {
        name(claim, (first, second) -> set(once, hash(first, second)));
      }
    }
  }

  private void markAgain(long hash) {
    if (has(once, hash)) {
      set(again, hash);
    }
  }

  private void fill() {
    int words = 0;
    for (int c = 0; c < outlines.count(); c++) {
      int[] own = outlines.words(c);
      words = own.length == 0 ? words : Math.max(words, own[own.length - 1] + 1);
    }
    int[] ends = new int[words + 1];
    for (int c = 0; c < outlines.count(); c++) {
      name(
          c,
          (first, second) -> {
            if (has(again, hash(first, second))) {
              ends[first + 1]++;
            }
          });
    }
    for (int w = 0; w < words; w++) {
      ends[w + 1] = Math.addExact(ends[w + 1], ends[w]);
    }
    starts = ends.clone();
    members = new long[ends[words]];
    for (int c = 0; c < outlines.count(); c++) {
      int claim = c;
      name(
          c,
          (first, second) -> {
            if (has(again, hash(first, second))) {
              members[ends[first]++] = (long) second << 32 | claim;
            }
          });
    }
    for (int w = 0; w < words; w++) {
      Arrays.sort(members, starts[w], starts[w + 1]);
    }
  }

  private void name(int claim, Naming naming) {
    int[] words = outlines.words(claim);
    if (outlines.size(claim) == 1 && words.length == 1) {
      naming.name(words[0], NONE);
    }
    int drawn = Math.min(DRAWN, words.length);
    for (int i = 0; i < drawn; i++) {
      for (int j = i + 1; j < drawn; j++) {
        naming.name(words[i], words[j]);
      }
    }
  }

  private boolean has(long[] bits, long hash) {
    return (bits[(int) (hash >>> 6) & (bits.length - 1)] & 1L << hash) != 0;
  }

  private void set(long[] bits, long hash) {
    bits[(int) (hash >>> 6) & (bits.length - 1)] |= 1L << hash;
  }

  /** Spreads the bits, as the last step of MurmurHash3 does. */
  private static long hash(int first, int second) {
    long bits = ((long) first << 32 | second) * 0xff51afd7ed558ccdL;
    bits = (bits ^ (bits >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return bits ^ (bits >>> 33);
  }
}
