package org.annalist.format.plain;

/**
 * The label at the head of an entry of a reference list, with the links back that wikis print
 * behind it: {@code 5.}, {@code [5]}, {@code [^5]:}, {@code (5)}, {@code ⁵}, {@code a.}, {@code ^ a
 * b}, {@code 2. 1 2 3}, {@code ↑}.
 *
 * @param label the label as printed, or null when the list is unnumbered
 * @param length how many characters of the line label and links take
 */
public record ReferenceLabel(String label, int length) {

  private static final int LONGEST_NUMBER = 4;

  /** Reads the head of {@code line}; null when there is no label. */
  public static ReferenceLabel of(String line) {
    int at = 0;
    String label = null;
    if (line.isEmpty()) {
      return null;
    }
    char first = line.charAt(0);
    if (first == '[') {
      int close = line.indexOf(']');
      if (close < 2 || close > 16 || close + 1 >= line.length()) {
        return null;
      }
      String inside = line.substring(1, close).strip();
      if (!isLabel(inside) && !(isFootnote(inside) && line.charAt(close + 1) == ':')) {
        return null;
      }
      label = isFootnote(inside) ? inside.substring(1) : inside;
      at = close + 1;
      if (at < line.length() && line.charAt(at) == ':') {
        at++;
      }
    } else if (first == '(') {
      int end = digits(line, 1);
      if (end == 1 || end > 4 || !line.startsWith(") ", end)) {
        return null;
      }
      label = line.substring(1, end);
      at = end + 1;
    } else if (Superscripts.value(first) >= 0) {
      int end = Superscripts.end(line, 0);
      if (end > LONGEST_NUMBER || end >= line.length()) {
        return null;
      }
      label = Superscripts.digits(line, 0, end);
      at = end;
    } else if (Character.isDigit(first)) {
      int end = digits(line, 0);
      if (end > LONGEST_NUMBER || end >= line.length()) {
        return null;
      }
      char after = line.charAt(end);
      if (after == '.' || after == ')') {
        if (end + 1 >= line.length() || !isSpace(line.charAt(end + 1))) {
          return null;
        }
        label = line.substring(0, end);
        at = end + 1;
      } else if (isSpace(after)
          && end + 1 < line.length()
          && (line.charAt(end + 1) == '^' || line.charAt(end + 1) == '↑')) {
        label = line.substring(0, end);
        at = end;
      } else {
        return null;
      }
    } else if (first >= 'a'
        && first <= 'z'
        && line.length() > 2
        && line.charAt(1) == '.'
        && isSpace(line.charAt(2))) {
      label = line.substring(0, 1);
      at = 2;
    } else if (first != '^' && first != '↑') {
      return null;
    }
    return new ReferenceLabel(label, backlinks(line, skip(line, at)));
  }

  /** Skips {@code ^ a b c}, {@code ↑}, and {@code 1 2 3} when it counts from one. */
  private static int backlinks(String line, int from) {
    int at = from;
    if (at < line.length() && (line.charAt(at) == '^' || line.charAt(at) == '↑')) {
      at = skip(line, at + 1);
      char expected = 'a';
      while (at + 1 < line.length()
          && line.charAt(at) == expected
          && isSpace(line.charAt(at + 1))
          && (expected > 'a' || followedByB(line, at))) {
        at = skip(line, at + 1);
        expected++;
      }
      return at;
    }
    int expected = 1;
    int end = at;
    while (true) {
      int stop = digits(line, end);
      if (stop == end
          || stop >= line.length()
          || !isSpace(line.charAt(stop))
          || !line.substring(end, stop).equals(Integer.toString(expected))) {
        break;
      }
      end = skip(line, stop);
      expected++;
    }
    return expected > 2 ? end : at;
  }

  private static boolean followedByB(String line, int at) {
    int next = skip(line, at + 1);
    return next + 1 < line.length() && line.charAt(next) == 'b' && isSpace(line.charAt(next + 1));
  }

  /** Says whether a bracket holds the label of a Markdown footnote: {@code ^1}, {@code ^smith}. */
  static boolean isFootnote(String inside) {
    if (inside.length() < 2 || inside.length() > 16 || inside.charAt(0) != '^') {
      return false;
    }
    for (int i = 1; i < inside.length(); i++) {
      if (!Character.isLetterOrDigit(inside.charAt(i)) && "-_.".indexOf(inside.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLabel(String s) {
    if (s.length() == 1 && s.charAt(0) >= 'a' && s.charAt(0) <= 'z') {
      return true;
    }
    int space = s.lastIndexOf(' ');
    String number = s.substring(space + 1);
    return !number.isEmpty()
        && number.length() <= LONGEST_NUMBER
        && digits(number, 0) == number.length();
  }

  private static int digits(String line, int from) {
    int i = from;
    while (i < line.length() && line.charAt(i) >= '0' && line.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  private static int skip(String line, int from) {
    int i = from;
    while (i < line.length() && isSpace(line.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
