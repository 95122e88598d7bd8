package org.annalist.match;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.annalist.text.Word;

/**
 * The times of day in a sentence: "6:04 pm", "10.33 a.m.", "0803 GMT". They count nothing, and two
 * texts that tell of one event give them to different minutes.
 */
final class Clock {

  private static final Set<String> HALVES = Set.of("am", "pm");
  private static final Set<String> ZONES =
      Set.of("gmt", "utc", "est", "edt", "pst", "pdt", "cet", "cest", "bst", "ist", "jst", "msk");

  private Clock() {}

  /** Returns which of {@code words}, those of {@code text}, tell a time of day. */
  static BitSet in(String text, List<Word> words) {
    BitSet told = new BitSet();
    for (int i = 0; i + 1 < words.size(); i++) {
      if (isNumber(words.get(i)) && isTime(text, words, i)) {
        int last = i + (isColon(text, words, i) ? 1 : 0);
        int end = last + 1;
        while (end < words.size() && end - last <= 2 && isMark(words.get(end))) {
          end++;
        }
        told.set(i, end);
      }
    }
    return told;
  }

  private static boolean isTime(String text, List<Word> words, int i) {
    return isMark(words.get(i + 1)) || isColon(text, words, i);
  }

  /** "6:04"; "1:0" is a score. */
  private static boolean isColon(String text, List<Word> words, int i) {
    Word hours = words.get(i);
    Word minutes = words.get(i + 1);
    int end = hours.span().end();
    return minutes.span().start() == end + 1
        && text.charAt(end) == ':'
        && isNumber(minutes)
        && minutes.key().length() == 2
        && hours.key().length() <= 2;
  }

  private static boolean isMark(Word word) {
    return HALVES.contains(word.form()) || ZONES.contains(word.form());
  }

  private static boolean isNumber(Word word) {
    return word.kind() == Word.Kind.NUMBER || word.kind() == Word.Kind.CALENDAR;
  }
}
