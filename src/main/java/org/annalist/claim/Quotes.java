package org.annalist.claim;

import com.google.common.base.CharMatcher;
import org.annalist.text.Span;

/** Words cut from a text without breaking a surrogate pair. */
final class Quotes {

  private Quotes() {}

  /** Returns the words of {@code span}, white space made single. */
  static String plain(String text, Span span) {
    return CharMatcher.whitespace().trimAndCollapseFrom(span.in(text), ' ');
  }

  /** Returns words in small letters, all white space made plain: each unit keeps its place. */
  static String small(String text, int from, int to) {
    StringBuilder small = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean isSpace = Character.isWhitespace(c) || Character.isSpaceChar(c);
      small.append(isSpace ? ' ' : Character.toLowerCase(c));
    }
    return small.toString();
  }

  /** Returns up to {@code length} units before {@code at}. */
  static String before(String text, int at, int length) {
    int from = Math.max(0, at - length);
    if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
      from++;
    }
    return text.substring(Math.min(from, at), at);
  }

  /** Returns up to {@code length} units from {@code at} on. */
  static String after(String text, int at, int length) {
    int to = Math.min(text.length(), at + length);
    if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
      to--;
    }
    return text.substring(at, Math.max(at, to));
  }
}
