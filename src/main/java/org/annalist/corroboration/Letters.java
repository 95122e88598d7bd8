package org.annalist.corroboration;

import java.util.List;
import java.util.stream.IntStream;
import org.annalist.text.Word;

/**
 * The letters of a claim, {@value #GROUP} in a row: what spellings, endings and compounds that no
 * table knows still have in common.
 */
final class Letters {

  private static final int GROUP = 4;

  /** Hashes of the groups, ascending, each once. */
  private final int[] groups;

  private Letters(int[] groups) {
    this.groups = groups;
  }

  static Letters of(List<Word> words) {
    StringBuilder text = new StringBuilder(" ");
    for (Word word : words) {
      if (word.kind() != Word.Kind.CALENDAR) {
        text.append(word.form()).append(' ');
      }
    }
    int count = Math.max(0, text.length() - GROUP + 1);
    return new Letters(
        IntStream.range(0, count).map(i -> hash(text, i)).sorted().distinct().toArray());
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
