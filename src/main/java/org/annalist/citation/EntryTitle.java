package org.annalist.citation;

import com.google.re2j.Pattern;
import org.annalist.text.Span;

/** Finds the title of a reference entry, which stands in quotes, and the publisher after it. */
final class EntryTitle {

  /** What follows the title but is no publisher. */
  private static final Pattern NO_PUBLISHER =
      Pattern.compile(
          "(?i)(?:archived|retrieved|accessed|pp?\\.|pages?|vol|volume|issue|no\\.|isbn|issn|doi|oclc|"
              + "pmid|\\(pdf\\)|pdf|via|in |from the original|series|event occurs|\\d).*|");

  private EntryTitle() {}

  /** The first quoted words; quotes inside them are closed by nothing that ends a part. */
  static Span in(String words) {
    int open = indexOfAny(words, "\"“", 0);
    if (open < 0) {
      return null;
    }
    int close = indexOfAny(words, "\"”", open + 1);
    int first = close;
    while (close >= 0) {
      if (close + 1 == words.length() || ".,;".indexOf(words.charAt(close + 1)) >= 0) {
        return new Span(open + 1, close);
      }
      close = indexOfAny(words, "\"”", close + 1);
    }
    return first > open + 1 ? new Span(open + 1, first) : null;
  }

  private static int indexOfAny(String words, String marks, int from) {
    for (int i = from; i < words.length(); i++) {
      if (marks.indexOf(words.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The words after a title that ends at {@code titleEnd}, where they name a publisher, or null.
   */
  static String publisherAfter(String words, int titleEnd) {
    int from = Math.min(words.length(), titleEnd + 1);
    while (from < words.length() && ".,\"” ".indexOf(words.charAt(from)) >= 0) {
      from++;
    }
    int end = from;
    while (end < words.length() && !endsPart(words, end)) {
      end++;
    }
    String publisher = words.substring(from, end).strip();
    if (publisher.isEmpty()
        || publisher.length() > 80
        || NO_PUBLISHER.matcher(publisher).matches()) {
      return null;
    }
    return Character.isLetter(publisher.charAt(0)) ? publisher : null;
  }

  private static boolean endsPart(String words, int at) {
    char c = words.charAt(at);
    if (c == ',' || c == ';' || c == '(' || c == '"' || c == '“') {
      return true;
    }
    return c == '.'
        && (at + 1 == words.length() || Character.isWhitespace(words.charAt(at + 1)))
        && !(at > 0 && Character.isUpperCase(words.charAt(at - 1)) && isInitialBefore(words, at));
  }

  /** "U.S. News": the stop of an initial ends no part. */
  private static boolean isInitialBefore(String words, int at) {
    return at == 1 || !Character.isLetter(words.charAt(at - 2));
  }
}
