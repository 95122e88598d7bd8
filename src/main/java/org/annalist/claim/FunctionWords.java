package org.annalist.claim;

import java.util.Locale;
import java.util.Set;
import org.annalist.text.WordList;

/** Small words beside a year, which tell a date from a name. */
final class FunctionWords {

  private static final Set<String> AFTER_DATES =
      WordList.read(FunctionWords.class, "words-after-dates.tsv");
  private static final Set<String> BEFORE_DATES =
      WordList.read(FunctionWords.class, "words-before-dates.tsv");

  private FunctionWords() {}

  /** Says whether {@code after} goes on with a word that no name goes on with. */
  static boolean first(String after) {
    int start = 0;
    while (start < after.length() && !Character.isLetter(after.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < after.length() && Character.isLetter(after.charAt(end))) {
      end++;
    }
    return AFTER_DATES.contains(after.substring(start, end).toLowerCase(Locale.ROOT));
  }

  /** Says whether {@code before} ends with a word that announces a date, or is the very start. */
  static boolean lastIsPreposition(String before) {
    int end = before.length();
    while (end > 0 && Character.isWhitespace(before.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetter(before.charAt(start - 1))) {
      start--;
    }
    return start < end
        && BEFORE_DATES.contains(before.substring(start, end).toLowerCase(Locale.ROOT));
  }
}
