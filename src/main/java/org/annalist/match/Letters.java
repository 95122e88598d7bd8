package org.annalist.match;

import com.google.common.base.Ascii;
import java.util.List;
import org.annalist.text.Word;
import org.annalist.text.WordNumbers;

/**
 * The letters of a claim, {@value #GROUP} in a row: what spellings, endings and compounds that no
 * table knows still have in common.
 */
public final class Letters {

  private static final int GROUP = 4;

  /** Multiplied by it, what differs in few letters differs in many bits. */
  private static final int SPREAD = 0x9e3779b1;

  private static final int BITS_LOG = 10;
  private static final int BITS = 1 << BITS_LOG;

  private static final double MARGIN = 0.04;

  /** How many longs the bits of a claim take. */
  public static final int LONGS = BITS / Long.SIZE;

  private static final int FREE = 0;

  /** Hashes of the groups, each once. */
  private final int[] groups;

  /** The same, each where its hash says or after it; at least half of the places are free. */
  private final int[] table;

  private int count;

  private Letters(int most) {
    this.groups = new int[most];
    this.table = new int[Integer.highestOneBit(Math.max(1, most)) << 2];
  }

  static Letters of(List<Word> words) {
    int length = 0;
    for (Word word : words) {
      length += word.form().length() + 1;
    }
    Letters letters = new Letters(length);
    Window window = new Window();
    for (Word word : words) {
      if (word.kind() != Word.Kind.CALENDAR) {
        for (int i = 0; i < word.form().length(); i++) {
          letters.add(window, word.form().charAt(i));
        }
        letters.add(window, ' ');
      }
    }
    return letters;
  }

  private void add(Window window, char next) {
    if (window.add(next)) {
      int hash = window.hash == FREE ? 1 : window.hash;
      int place = place(hash);
      if (table[place] == FREE) {
        table[place] = hash;
        groups[count++] = hash;
      }
    }
  }

  /** Returns where a group stands, or is to stand. */
  private int place(int hash) {
    int place = ((hash * SPREAD) >>> BITS_LOG) & (table.length - 1);
    while (table[place] != FREE && table[place] != hash) {
      place = (place + 1) & (table.length - 1);
    }
    return place;
  }

  /** The latest letters of a text that is read, the first after a space. */
  private static final class Window {

    /** What the first of so many characters counts in their hash. */
    private static final int POWER = 31 * 31 * 31;

    private int hash = ' ';
    private int back4;
    private int back3;
    private int back2;
    private int back1 = ' ';
    private int length = 1;

    /** Returns whether the window is full. */
    boolean add(int next) {
      hash = (hash - back4 * POWER) * 31 + next;
      back4 = back3;
      back3 = back2;
      back2 = back1;
      back1 = next;
      return ++length >= GROUP;
    }

    /** How many groups there were, each as often as it came. */
    int groups() {
      return Math.max(0, length - GROUP + 1);
    }
  }

  /**
   * Sets a bit for each group of letters, which takes less time and room than the letters.
   *
   * @param into where the {@value #BITS} bits stand, from {@code from} on
   * @return how many groups there are, each as often as it comes
   */
  public static int setBits(WordNumbers words, long[] into, int from) {
    Window window = new Window();
    for (int w = 0; w < words.count(); w++) {
      if (words.kind(w) == Word.Kind.CALENDAR) {
        continue;
      }
      String other = words.otherForm(w);
      String form = other == null ? words.text() : other;
      int end = other == null ? words.end(w) : other.length();
      for (int i = other == null ? words.start(w) : 0; i <= end; i++) {
        if (window.add(i < end ? Ascii.toLowerCase(form.charAt(i)) : ' ')) {
          int bit = (window.hash * SPREAD) >>> -BITS_LOG;
          into[from + (bit >>> 6)] |= 1L << bit;
        }
      }
    }
    return window.groups();
  }

  /** Returns how many bits two claims have in common, which start at {@code a} and {@code b}. */
  public static int bitsInBoth(long[] bits, int a, int b) {
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
  public static double mostLikeness(int inBoth, int inA, int groupsA, int inB, int groupsB) {
    if (inBoth == 0) {
      return 0;
    }
    // Different groups may fall on one bit: between two claims, and in one of them.
    double byChance = (inA - inBoth) * (inB - inBoth) / (double) BITS;
    double hidden = Math.min(groupsA - inA, groupsB - inB);
    double shared = inBoth - byChance + hidden * inBoth / Math.min(inA, inB);
    return Math.min(1, 2 * shared / (inA + inB + 2 * hidden) + MARGIN);
  }

  /** Returns the share of groups that both have, 0 to 1 (Dice's coefficient). */
  public double likeness(Letters other) {
    if (count > other.count) {
      return other.likeness(this);
    }
    int shared = 0;
    for (int i = 0; i < count; i++) {
      shared += other.table[other.place(groups[i])] == FREE ? 0 : 1;
    }
    int all = count + other.count;
    return all == 0 ? 0 : 2.0 * shared / all;
  }
}
