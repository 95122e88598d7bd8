package org.annalist.format.plain;

/**
 * The label at the head of an entry of a reference list, with the links back that wikis print
 * behind it: {@code 5.}, {@code [5]}, {@code [^5]:}, {@code [iv]}, {@code (5)}, {@code ⁵}, {@code
 * a.}, {@code ^ a b}, {@code 2. 1 2 3}, {@code 2. ↑ 2.0 2.1}.
 *
 * @param label the label as printed, or null when the list is unnumbered
 * @param length how many characters of the line label and links take
 */
public record ReferenceLabel(String label, int length) {

  private static final int LONGEST_NUMBER = 4;

  /** What wikis told screen readers a link back does; it was copied with the page. */
  private static final String JUMP = "Jump up";

  /** {@code clxxxviii}. */
  private static final int LONGEST_ROMAN = 9;

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
        if (end + 1 >= line.length()
            || !(isSpace(line.charAt(end + 1)) || isArrow(line.charAt(end + 1)))) {
          return null;
        }
        label = line.substring(0, end);
        at = end + 1;
      } else if (isSpace(after) && end + 1 < line.length() && isArrow(line.charAt(end + 1))) {
        label = line.substring(0, end);
        at = end;
      } else {
        return null;
      }
    } else if (letters(line) > 0) {
      at = letters(line) + 1;
      label = line.substring(0, at - 1);
    } else if (!isArrow(first) && !line.startsWith(JUMP + " ^")) {
      return null;
    }
    return new ReferenceLabel(label, backlinks(line, label, skip(line, at)));
  }

  /**
   * Returns the length of the letter or the Roman number that {@code line} begins with as an item
   * does, {@code a. }, {@code iv. }, or 0. A capital may begin a name, "A. Bell", and is a label
   * before a link back only; "p. 4" is a page.
   */
  private static int letters(String line) {
    int end = 0;
    while (end < line.length() && end <= LONGEST_ROMAN && Character.isLetter(line.charAt(end))) {
      end++;
    }
    if (end == 0 || end + 2 >= line.length() || line.charAt(end) != '.') {
      return 0;
    }
    int next = skip(line, end + 1);
    if (next == end + 1 || next >= line.length()) {
      return 0;
    }
    char first = line.charAt(0);
    boolean isLabel;
    if (end > 1) {
      isLabel = isRoman(line.substring(0, end));
    } else if (Character.isUpperCase(first)) {
      isLabel = first <= 'Z' && isArrow(line.charAt(next));
    } else {
      boolean isPage = first == 'p' && Character.isDigit(line.charAt(next));
      isLabel = first >= 'a' && first <= 'z' && !isPage;
    }
    return isLabel ? end : 0;
  }

  private static boolean isArrow(char c) {
    return c == '^' || c == '↑';
  }

  /** Says whether {@code s} is a Roman number in small letters, from ii to cxcix. */
  static boolean isRoman(String s) {
    if (s.length() < 2 || s.length() > LONGEST_ROMAN) {
      return false;
    }
    int i = s.charAt(0) == 'c' ? 1 : 0;
    for (String[] signs : new String[][] {{"x", "l", "c"}, {"i", "v", "x"}}) {
      String rest = s.substring(i);
      if (rest.startsWith(signs[0] + signs[1]) || rest.startsWith(signs[0] + signs[2])) {
        i += 2;
        continue;
      }
      i += rest.startsWith(signs[1]) ? 1 : 0;
      for (int times = 0; times < 3 && s.startsWith(signs[0], i); times++) {
        i++;
      }
    }
    return i == s.length();
  }

  /** Skips {@code ^ a b c}, {@code ↑ 2.0 2.1}, and {@code 1 2 3} when it counts from one. */
  private static int backlinks(String line, String label, int from) {
    int at = from;
    if (line.startsWith(JUMP, at)) {
      at = skip(line, at + JUMP.length());
    }
    if (at < line.length() && isArrow(line.charAt(at))) {
      at = decimals(line, label, skip(line, at + 1));
      if (line.startsWith(JUMP + " to:", at)) {
        at = skip(line, at + JUMP.length() + 4);
      }
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

  /** Skips {@code 2.0 2.1} of the entry 2. */
  private static int decimals(String line, String label, int from) {
    int at = from;
    while (label != null && line.startsWith(label + ".", at)) {
      int end = digits(line, at + label.length() + 1);
      if (end == at + label.length() + 1 || end >= line.length() || !isSpace(line.charAt(end))) {
        break;
      }
      at = skip(line, end);
    }
    return at;
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
    boolean isLetter = s.length() == 1 && s.charAt(0) < 128 && Character.isLetter(s.charAt(0));
    if (isLetter || isRoman(s)) {
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
