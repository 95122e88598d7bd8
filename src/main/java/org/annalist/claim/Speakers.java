package org.annalist.claim;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annalist.text.Span;
import org.annalist.text.Table;

/** Whose word a claim is: the name that a report gives, without what only stands before it. */
final class Speakers {

  private static final Splitter WORDS = Splitter.on(' ');

  private static final Set<String> BEFORE =
      Table.words(Speakers.class, "words-before-speakers.tsv");
  private static final Set<String> MONTHS_AND_DAYS =
      Table.words(Speakers.class, "months-and-weekdays.tsv");

  /** After these, place and name cannot be told apart: "In Hull Ann Lee said". */
  private static final Set<String> OF_PLACE =
      Set.of("in", "at", "from", "near", "outside", "inside");

  /** Names that say nothing without the sentence before. */
  private static final Set<String> PRONOUNS =
      Set.of("He", "She", "It", "They", "We", "I", "You", "This", "That", "One", "Who", "Some");

  private Speakers() {}

  /** Returns the name at {@code span}, or null when it tells nobody. */
  static String nameAt(String text, Span span) {
    List<String> words = WORDS.splitToList(Quotes.plain(text, span));
    int first = 0;
    String before = "";
    while (first + 1 < words.size() && isBefore(words.get(first))) {
      before = words.get(first++).toLowerCase(Locale.ROOT);
    }
    String name = String.join(" ", words.subList(first, words.size()));
    boolean isNobody = PRONOUNS.contains(name) || isMonthOrDay(name);
    return isNobody || OF_PLACE.contains(before) ? null : name;
  }

  private static boolean isBefore(String word) {
    return Character.isUpperCase(word.charAt(0))
        && (BEFORE.contains(word.toLowerCase(Locale.ROOT)) || isMonthOrDay(word));
  }

  private static boolean isMonthOrDay(String word) {
    return MONTHS_AND_DAYS.contains(word.toLowerCase(Locale.ROOT));
  }
}
