package org.annalist.text;

/**
 * Remembers the words that were read last, so that each need not be folded and stemmed again: a
 * table with two places for each hash, where the later word drives the earlier out. It never grows,
 * and what it gives is what reading the word gives.
 *
 * <p>Threads may share it: its entries are immutable, and one that is lost is read again.
 */
final class RecentWords {

  private static final int SIZE = 1 << 16;

  /** Longer words are rare, and would fill the memory. */
  private static final int LONGEST = 40;

  private final WordForm[] table = new WordForm[SIZE];

  /** Returns the word between {@code start} and {@code end} of {@code text}. */
  WordForm of(String text, int start, int end) {
    if (end - start > LONGEST) {
      return Words.read(text.substring(start, end));
    }
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    int place = (hash ^ (hash >>> 16)) & (SIZE - 1);
    WordForm latest = table[place];
    if (latest != null && isAt(latest.written(), text, start, end)) {
      return latest;
    }
    WordForm known = table[place ^ 1];
    if (known == null || !isAt(known.written(), text, start, end)) {
      known = Words.read(text.substring(start, end));
    }
    table[place ^ 1] = latest;
    table[place] = known;
    return known;
  }

  private static boolean isAt(String written, String text, int start, int end) {
    return written.length() == end - start && text.startsWith(written, start);
  }
}
