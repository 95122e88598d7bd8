package org.annalist.format.html;

import org.annalist.text.MappedText;

/**
 * Writes text of the page as a reader sees it: white space is one space, entities are the
 * characters they stand for, and each character keeps its place in the markup.
 */
final class SourceText {

  private static final int LONGEST_ENTITY = 40;

  /** Shows where a word may be broken, and is not seen elsewhere. */
  private static final char SOFT_HYPHEN = '\u00ad';

  private final String source;
  private final MappedText out;

  SourceText(String source, MappedText out) {
    this.source = source;
    this.out = out;
  }

  /**
   * Appends {@code words}, which the parser read from the characters {@code [from, to)} of the
   * source.
   *
   * @param afterSpace whether white space at the beginning is left out
   */
  void append(String words, int from, int to, boolean afterSpace) {
    boolean space = afterSpace;
    int at = from;
    int copied = -1;
    int i = 0;
    while (i < words.length()) {
      char c = words.charAt(i);
      at += skipped(c, at, to);
      int units = 1;
      int width = at < to ? 1 : 0;
      if (width > 0 && source.charAt(at) == '&') {
        units = Character.charCount(words.codePointAt(i));
        width = entity(words, i, units, at, to);
        units += width > 1 && isFollowed(words, i + units, at + width, to) ? 1 : 0;
      }
      boolean blank = isSpace(c);
      boolean asWritten = width == 1 && source.charAt(at) == c && (!blank || (c == ' ' && !space));
      if (asWritten && c != SOFT_HYPHEN) {
        copied = copied < 0 ? at : copied;
      } else {
        copy(copied, at);
        copied = -1;
        if (!blank && c != SOFT_HYPHEN) {
          out.replace(at, at + width, words.substring(i, i + units));
        } else if (blank && !space) {
          out.replace(at, at + width, " ");
        }
      }
      space = blank;
      at += width;
      i += units;
    }
    copy(copied, at);
  }

  private void copy(int from, int to) {
    if (from >= 0 && from < to) {
      out.copy(from, to);
    }
  }

  /**
   * How many characters the parser left out before {@code c}, as it does with NUL: a few at most.
   */
  private int skipped(char c, int at, int to) {
    for (int i = at; i < to && i < at + 4 && source.charAt(i) != '&'; i++) {
      if (source.charAt(i) == c) {
        return i - at;
      }
    }
    return 0;
  }

  /**
   * Returns the length of the entity at {@code at} that gave the character at {@code i}; 1 when the
   * ampersand stands for itself.
   */
  private int entity(String words, int i, int units, int at, int to) {
    int limit = Math.min(to, at + LONGEST_ENTITY);
    int end = at + 1;
    if (end < limit && source.charAt(end) == '#') {
      end++;
    }
    while (end < limit && isNameChar(source.charAt(end))) {
      end++;
    }
    if (words.charAt(i) == '&' && !source.regionMatches(true, at, "&amp", 0, 4)) {
      boolean number =
          source.startsWith("&#38", at) || source.regionMatches(true, at, "&#x26", 0, 5);
      return number ? closed(end, limit) - at : 1;
    }
    if (end < limit && source.charAt(end) == ';') {
      return end + 1 - at;
    }
    // "&copy2024" is read as far as a name goes; what follows is in the words, too.
    int next = i + units;
    while (end > at + 2
        && next < words.length()
        && (end >= to || source.charAt(end) != words.charAt(next))) {
      end--;
    }
    return end - at;
  }

  /** A few entities stand for two characters: a sign and one that is put over it. */
  private boolean isFollowed(String words, int i, int at, int to) {
    if (i >= words.length() || (at < to && words.charAt(i) == source.charAt(at))) {
      return false;
    }
    return at >= to
        ? i + 1 == words.length()
        : i + 1 < words.length() && words.charAt(i + 1) == source.charAt(at);
  }

  private int closed(int end, int limit) {
    return end < limit && source.charAt(end) == ';' ? end + 1 : end;
  }

  private static boolean isNameChar(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** The white space of HTML, and the line separator; a no-break space is kept. */
  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u2028';
  }
}
