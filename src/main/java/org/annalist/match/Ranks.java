package org.annalist.match;

import java.util.Set;
import org.annalist.text.Table;
import org.annalist.text.Word;

/** Words with a capital that name nobody and nothing by themselves. */
final class Ranks {

  private static final Set<String> RANKS = Table.words(Ranks.class, "ranks.tsv");
  private static final Set<String> PARTS = Table.words(Ranks.class, "name-parts.tsv");

  private Ranks() {}

  /** Says whether a word is a rank or an office, which stands before a name: "President". */
  static boolean isRank(Word word) {
    return RANKS.contains(word.form());
  }

  /** Says whether a word is a part of so many names that two texts may share it by chance. */
  static boolean isPart(Word word) {
    return PARTS.contains(word.form());
  }
}
