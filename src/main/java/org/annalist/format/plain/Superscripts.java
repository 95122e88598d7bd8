package org.annalist.format.plain;

/** Small raised digits, as footnotes are numbered with: {@code ¹²}. */
final class Superscripts {

  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Superscripts() {}

  /** Returns the digit that {@code c} stands for, or -1. */
  static int value(char c) {
    return DIGITS.indexOf(c);
  }

  /** Returns the index after the raised digits that begin at {@code from}. */
  static int end(String text, int from) {
    int end = from;
    while (end < text.length() && value(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  /** Returns the number that stands there, in ordinary digits. */
  static String digits(String text, int from, int to) {
    StringBuilder digits = new StringBuilder();
    for (int i = from; i < to; i++) {
      digits.append(value(text.charAt(i)));
    }
    return digits.toString();
  }

  /** Returns {@code digits} raised. */
  static String of(String digits) {
    StringBuilder raised = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      raised.append(DIGITS.charAt(Character.digit(digits.charAt(i), 10)));
    }
    return raised.toString();
  }
}
