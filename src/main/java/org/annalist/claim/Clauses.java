package org.annalist.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.annalist.article.Marker;
import org.annalist.article.Sentence;
import org.annalist.text.Span;

/**
 * Divides a sentence among its dates: each gets the clause it governs. Where a date opens its
 * clause ("In 1950 she left, and in 1970 …") the next clause begins at the last break before the
 * next date; where it closes it, at the first break after it.
 */
final class Clauses {

  private static final List<String> BREAKS =
      List.of(
          "; ",
          ", ",
          ": ",
          " – ",
          " — ",
          " and ",
          " but ",
          " while ",
          " then ",
          " before ",
          "，",
          "；");

  /** Parts clauses in Japanese, but words in Chinese: only asked where no other break is. */
  private static final char LISTING_COMMA = '、';

  private Clauses() {}

  /** Returns one clause for each of {@code dates}, in order; together they cover the sentence. */
  static List<Span> of(String text, Sentence sentence, List<Span> dates) {
    Span whole = sentence.span();
    List<Span> clauses = new ArrayList<>();
    int start = whole.start();
    for (int i = 0; i + 1 < dates.size(); i++) {
      boolean opens = opens(text, start, dates.get(i).start());
      int cut =
          cutBetween(text, sentence.markers(), dates.get(i).end(), dates.get(i + 1).start(), opens);
      clauses.add(trimmed(text, start, cut));
      start = cut;
    }
    clauses.add(trimmed(text, start, whole.end()));
    return clauses;
  }

  /** Hardly a word stands before the date. */
  private static boolean opens(String text, int start, int date) {
    int words = 0;
    boolean inside = false;
    for (int i = start; i < date; i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      if (letter && !inside) {
        words++;
      }
      inside = letter;
    }
    return words <= 2;
  }

  private static int cutBetween(String text, List<Marker> markers, int from, int to, boolean last) {
    int cut = -1;
    String between = text.substring(from, to).toLowerCase(Locale.ROOT).replace('\u00a0', ' ');
    for (String mark : BREAKS) {
      int at = last ? between.lastIndexOf(mark) : between.indexOf(mark);
      if (at >= 0) {
        int place = from + at + (Character.isLetter(mark.trim().charAt(0)) ? 1 : mark.length());
        if (cut < 0 || (last ? place > cut : place < cut)) {
          cut = place;
        }
      }
    }
    if (cut < 0) {
      int comma = last ? between.lastIndexOf(LISTING_COMMA) : between.indexOf(LISTING_COMMA);
      cut = from + comma + 1;
    }
    // A marker that follows the break's comma still closes the clause before it.
    for (Marker marker : markers) {
      Span span = marker.span();
      if (span.start() >= from && span.end() <= to && isBlank(text, cut, span.start())) {
        cut = span.end();
      }
    }
    return cut;
  }

  private static boolean isBlank(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && ",;.\u00a0，；、。".indexOf(c) < 0) {
        return false;
      }
    }
    return from <= to;
  }

  private static Span trimmed(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && !isInk(text.charAt(from))) {
      from++;
    }
    while (to > from && !isInk(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  private static boolean isInk(char c) {
    return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && ",;，；、".indexOf(c) < 0;
  }
}
