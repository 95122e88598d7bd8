package org.annalist.text;

import java.util.Arrays;

/**
 * Where the words of a text stand, found in one pass: dotted abbreviations ({@code U.S.}), numbers
 * with their commas and points ({@code 1,200}, {@code 3.5}), words with their apostrophes ({@code
 * team's}), and two words that {@link Compounds} makes one ({@code took over}). Endings of ordinals
 * ({@code 3rd}) are no words of their own.
 */
final class Tokens {

  private static final int GROUP = 3;

  private String text = "";
  private int[] bounds = new int[64];
  private int count;

  static Tokens of(String text) {
    Tokens tokens = new Tokens();
    tokens.read(text);
    return tokens;
  }

  /** Finds the words of another text: what is told is told of them. */
  void read(String text) {
    this.text = text;
    count = 0;
    int i = 0;
    while (i < text.length()) {
      int plain = afterAsciiLetters(i);
      int end = plain > i && !goesOn(plain) ? plain : endOfToken(i);
      if (end > i) {
        add(i, end);
        i = end;
      } else {
        i += Character.charCount(text.codePointAt(i));
      }
    }
  }

  /** Most words are of plain letters, and end where these do. */
  private int afterAsciiLetters(int start) {
    int i = start;
    while (i < text.length() && isAsciiLetter(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Says whether a word of plain letters may go on at {@code end}. */
  private boolean goesOn(int end) {
    if (end == text.length()) {
      return false;
    }
    char c = text.charAt(end);
    return c >= 128 || c == '.' || c == '\'';
  }

  int count() {
    return count;
  }

  int start(int index) {
    return bounds[2 * index];
  }

  int end(int index) {
    return bounds[2 * index + 1];
  }

  private void add(int start, int end) {
    if (count > 0 && end(count - 1) == start && isOrdinalEnd(start, end)) {
      return;
    }
    if (count > 0 && Compounds.isOne(text, start(count - 1), end(count - 1), start, end)) {
      bounds[2 * count - 1] = end;
      return;
    }
    if (2 * count == bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length);
    }
    bounds[2 * count] = start;
    bounds[2 * count + 1] = end;
    count++;
  }

  private boolean isOrdinalEnd(int start, int end) {
    if (end - start != 2) {
      return false;
    }
    char one = text.charAt(start);
    char two = text.charAt(start + 1);
    return (one == 's' && two == 't')
        || (one == 'n' && two == 'd')
        || (one == 'r' && two == 'd')
        || (one == 't' && two == 'h');
  }

  /** Returns where the token that starts at {@code i} ends; {@code i} when none does. */
  private int endOfToken(int i) {
    char c = text.charAt(i);
    if (isDigit(c)) {
      return endOfNumber(i);
    }
    if (c < 128 && !isAsciiLetter(c)) {
      return i;
    }
    int dotted = endOfDotted(i);
    return dotted > i ? dotted : endOfWord(i);
  }

  private int endOfDotted(int start) {
    int letters = 0;
    int i = start;
    while (true) {
      int letter = afterLetter(i);
      if (letter == i || letter == text.length() || text.charAt(letter) != '.') {
        return letters >= 2 ? i : start;
      }
      letters++;
      i = letter + 1;
    }
  }

  private int endOfWord(int start) {
    int i = afterLettersAndMarks(start);
    while (i > start && i < text.length() && isApostrophe(text.charAt(i))) {
      int end = afterLetters(i + 1);
      if (end == i + 1) {
        break;
      }
      i = end;
    }
    return i;
  }

  /** A number with commas ends where its last group of exactly three digits does. */
  private int endOfNumber(int start) {
    int end = afterDigits(start);
    // "In 2014, 276 came": no number begins with four digits and goes on with a comma.
    if (end - start <= GROUP) {
      end = afterGroups(end);
    }
    boolean point = end + 1 < text.length() && text.charAt(end) == '.';
    return point && isDigit(text.charAt(end + 1)) ? afterDigits(end + 1) : end;
  }

  private int afterGroups(int start) {
    int i = start;
    int end = start;
    while (true) {
      int group = afterGroup(i);
      if (group == i) {
        return end;
      }
      i = group;
      if (i == text.length() || !isDigit(text.charAt(i))) {
        end = i;
      }
    }
  }

  private int afterGroup(int comma) {
    if (comma == text.length() || text.charAt(comma) != ',') {
      return comma;
    }
    int i = comma + 1;
    if (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    int end = i + GROUP;
    if (end > text.length()) {
      return comma;
    }
    while (i < end) {
      if (!isDigit(text.charAt(i++))) {
        return comma;
      }
    }
    return end;
  }

  private int afterDigits(int start) {
    int i = start;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int afterLetters(int start) {
    int i = start;
    while (true) {
      int end = afterLetter(i);
      if (end == i) {
        return i;
      }
      i = end;
    }
  }

  private int afterLettersAndMarks(int start) {
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c < 128) {
        if (!isAsciiLetter(c)) {
          return i;
        }
        i++;
        continue;
      }
      int point = text.codePointAt(i);
      if (!Character.isLetter(point) && !isMark(point)) {
        return i;
      }
      i += Character.charCount(point);
    }
    return i;
  }

  private int afterLetter(int i) {
    if (i >= text.length()) {
      return i;
    }
    char c = text.charAt(i);
    if (c < 128) {
      return isAsciiLetter(c) ? i + 1 : i;
    }
    int point = text.codePointAt(i);
    return Character.isLetter(point) ? i + Character.charCount(point) : i;
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
