package org.annalist.corroboration;

import com.google.common.base.Ascii;
import java.util.Arrays;
import java.util.List;
import org.annalist.text.Lexicon;
import org.annalist.text.Word;

/**
 * The letters of a claim, {@value #GROUP} in a row: what spellings, endings and compounds that no
 * table knows still have in common.
 */
final class Letters {

  private static final int GROUP = 4;

  /** What the first of so many characters counts in their hash. */
  private static final int POWER = 31 * 31 * 31;

  private static final int BITS_LOG = 10;
  private static final int BITS = 1 << BITS_LOG;

  private static final double MARGIN = 0.04;

  /** How many longs the bits of a claim take. */
  static final int LONGS = BITS / Long.SIZE;

  /** Hashes of the groups, ascending, each once. */
  private final int[] groups;

  private Letters(int[] groups) {
    this.groups = groups;
  }

  static Letters of(List<Word> words) {
    StringBuilder text = text(words);
    int[] groups = new int[Math.max(0, text.length() - GROUP + 1)];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = hash(text, i);
    }
    Arrays.sort(groups);
    int once = 0;
    for (int i = 0; i < groups.length; i++) {
      if (i == 0 || groups[i] != groups[i - 1]) {
        groups[once++] = groups[i];
      }
    }
    return new Letters(Arrays.copyOf(groups, once));
  }

  /**
   * Sets a bit for each group of letters, which takes less time and room than the letters.
   *
   * @param into where the {@value #BITS} bits stand, from {@code from} on
   * @return how many groups there are, each as often as it comes
   */
  static int setBits(Lexicon words, long[] into, int from) {
    int length = 1;
    int hash = ' ';
    int back3 = 0;
    int back2 = 0;
    int back1 = ' ';
    for (int w = 0; w < words.count(); w++) {
      if (words.kind(w) == Word.Kind.CALENDAR) {
        continue;
      }
      String other = words.otherForm(w);
      String form = other == null ? words.text() : other;
      int end = other == null ? words.end(w) : other.length();
      for (int i = other == null ? words.start(w) : 0; i <= end; i++) {
        int next = i < end ? Ascii.toLowerCase(form.charAt(i)) : ' ';
        hash = hash * 31 + next;
        if (++length >= GROUP) {
          int bit = (hash * 0x9e3779b1) >>> -BITS_LOG;
          into[from + (bit >>> 6)] |= 1L << bit;
        }
        hash -= back3 * POWER;
        back3 = back2;
        back2 = back1;
        back1 = next;
      }
    }
    return Math.max(0, length - GROUP + 1);
  }

  /** Returns how many bits two claims have in common, which start at {@code a} and {@code b}. */
  static int bitsInBoth(long[] bits, int a, int b) {
    int inBoth = 0;
    for (int i = 0; i < LONGS; i++) {
      inBoth += Long.bitCount(bits[a + i] & bits[b + i]);
    }
    return inBoth;
  }

  /**
   * Estimates how alike two claims are by their bits, with a margin: what it gives is hardly ever
   * less than their likeness.
   *
   * @param inBoth how many bits they have in common
   * @param inA how many the one has, and {@code groupsA} how many groups
   * @param inB how many the other has, and {@code groupsB} how many groups
   */
  static double mostLikeness(int inBoth, int inA, int groupsA, int inB, int groupsB) {
    if (inBoth == 0) {
      return 0;
    }
    // Different groups may fall on one bit: between two claims, and in one of them.
    double byChance = (inA - inBoth) * (inB - inBoth) / (double) BITS;
    double hidden = Math.min(groupsA - inA, groupsB - inB);
    double shared = inBoth - byChance + hidden * inBoth / Math.min(inA, inB);
    return Math.min(1, 2 * shared / (inA + inB + 2 * hidden) + MARGIN);
  }

  private static StringBuilder text(List<Word> words) {
    StringBuilder text = new StringBuilder(160).append(' ');
    for (Word word : words) {
      if (word.kind() != Word.Kind.CALENDAR) {
        text.append(word.form()).append(' ');
      }
    }
    return text;
  }

  private static int hash(StringBuilder text, int from) {
    int hash = 0;
    for (int i = from; i < from + GROUP; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return hash;
  }

  /** Returns the share of groups that both have, 0 to 1 (Dice's coefficient). */
  double likeness(Letters other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < groups.length && j < other.groups.length) {
      int one = groups[i];
      int two = other.groups[j];
      shared += one == two ? 1 : 0;
      i += one <= two ? 1 : 0;
      j += two <= one ? 1 : 0;
    }
    int all = groups.length + other.groups.length;
    return all == 0 ? 0 : 2.0 * shared / all;
  }
}
