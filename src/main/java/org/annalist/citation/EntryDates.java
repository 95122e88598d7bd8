package org.annalist.citation;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import org.annalist.text.Ideographs;
import org.annalist.text.Span;
import org.annalist.timex.Edtf;
import org.annalist.timex.Precision;
import org.annalist.timex.Timex;

/** Tells the day of publication and the day of access among the dates of a reference entry. */
final class EntryDates {

  private static final Pattern ACCESSED =
      Pattern.compile(
          "(?i)\\b(?:retrieved|accessed|access date|last accessed|viewed|consulted)\\b"
              + "|访问|訪問|查阅|查閱|检索|檢索|閲覧|확인");
  private static final Pattern ARCHIVED = Pattern.compile("(?i)\\barchived\\b|存档|存檔|アーカイブ|보존");

  /** Characters between a date and the word in another language that says what it is: "에". */
  private static final int PARTICLE = 2;

  private static final String DASHES = "-‐‑‒–—−";

  private EntryDates() {}

  /**
   * The date of publication: one alone in brackets, "(2006)", before a whole day, before any other;
   * the first of each kind. Dates in titles, in translations of titles "[…]", after "archived" or
   * "retrieved", and ends of ranges ("The famine of 1315–1317") are none.
   */
  static Edtf published(String words, Span title, List<Timex> dates) {
    int stop = Math.min(firstOf(words, ACCESSED), firstOf(words, ARCHIVED));
    Edtf best = null;
    int bestRank = Integer.MAX_VALUE;
    for (Timex timex : dates) {
      Span span = timex.span();
      boolean said =
          timex.date() != null
              && timex.kind() == Timex.Kind.EXPLICIT
              && span.start() < stop
              && !isRightBefore(words, stop, span)
              && (title == null || !title.overlaps(span))
              && !isTranslated(words, span.start())
              && (timex.date().precision() == Precision.DAY || !isEndOfRange(words, span));
      int rank = said ? rank(words, timex) : Integer.MAX_VALUE;
      if (rank < bestRank) {
        best = timex.date();
        bestRank = rank;
      }
    }
    return best;
  }

  private static int rank(String words, Timex timex) {
    Span span = timex.span();
    if (charAt(words, span.start() - 1) == '(' && charAt(words, span.end()) == ')') {
      return 0;
    }
    return timex.date().precision() == Precision.DAY ? 1 : 2;
  }

  /** In square brackets, where editions print what a foreign title means. */
  private static boolean isTranslated(String words, int at) {
    int open = words.lastIndexOf('[', at);
    return open >= 0 && words.lastIndexOf(']', at) < open && words.indexOf(']', at) >= 0;
  }

  /** In Japanese and Korean the word stands after the date, or after its particle. */
  private static boolean isRightBefore(String words, int cue, Span date) {
    if (cue >= words.length() || cue < date.end() || cue - date.end() > PARTICLE) {
      return false;
    }
    for (int i = date.end(); i <= cue; i++) {
      if (words.charAt(i) != ' ' && !Ideographs.is(words.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** A dash and a digit beside it: the range is what a work is about. */
  private static boolean isEndOfRange(String words, Span span) {
    int before = span.start() - 1;
    while (charAt(words, before) == ' ') {
      before--;
    }
    int after = span.end();
    while (charAt(words, after) == ' ') {
      after++;
    }
    return (isDash(charAt(words, before)) && Character.isDigit(charAt(words, before - 1)))
        || (isDash(charAt(words, after)) && Character.isDigit(charAt(words, after + 1)));
  }

  private static boolean isDash(char c) {
    return DASHES.indexOf(c) >= 0;
  }

  private static char charAt(String words, int at) {
    return at >= 0 && at < words.length() ? words.charAt(at) : 0;
  }

  /** The first date after "retrieved" or its like, or null. */
  static Edtf accessed(String words, List<Timex> dates) {
    int from = firstOf(words, ACCESSED);
    return dates.stream()
        .filter(timex -> timex.date() != null && timex.kind() == Timex.Kind.EXPLICIT)
        .filter(timex -> timex.span().start() > from || isRightBefore(words, from, timex.span()))
        .map(Timex::date)
        .findFirst()
        .orElse(null);
  }

  private static int firstOf(String words, Pattern cue) {
    Matcher matcher = cue.matcher(words);
    return matcher.find() ? matcher.start() : Integer.MAX_VALUE;
  }
}
