package org.annalist.claim;

import java.util.Locale;
import java.util.Set;
import org.annalist.text.Table;

/** Small words beside a year, which tell a date from a name. */
final class FunctionWords {

  private static final Set<String> AFTER_DATES =
      Table.words(FunctionWords.class, "words-after-dates.tsv");
  private static final Set<String> BEFORE_DATES =
      Table.words(FunctionWords.class, "words-before-dates.tsv");

  private FunctionWords() {}

  /** Says whether {@code after} goes on with a word that belongs to a name: " election was". */
  static boolean nameGoesOn(String after) {
    int start = 0;
    while (start < after.length() && (isSpace(after.charAt(start)) || after.charAt(start) == '-')) {
      start++;
    }
    int end = start;
    while (end < after.length() && Character.isLetter(after.charAt(end))) {
      end++;
    }
    return start > 0
        && end > start
        && !AFTER_DATES.contains(after.substring(start, end).toLowerCase(Locale.ROOT));
  }

  /** Says whether {@code before} ends with a word that announces a date: "in ". */
  static boolean announceDate(String before) {
    String last = lastWord(before);
    return BEFORE_DATES.contains(last.toLowerCase(Locale.ROOT));
  }

  /** Says whether {@code before} ends in the middle of a name: "at the Song Contest ". */
  static boolean endsInName(String before) {
    String last = lastWord(before);
    return !last.isEmpty()
        && Character.isUpperCase(last.charAt(0))
        && !AFTER_DATES.contains(last.toLowerCase(Locale.ROOT));
  }

  private static String lastWord(String before) {
    int end = before.length();
    while (end > 0 && isSpace(before.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetter(before.charAt(start - 1))) {
      start--;
    }
    return before.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
