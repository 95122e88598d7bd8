package org.annalist.rule;

/**
 * A class of numbers, by how they are written and how large they are.
 *
 * @param minDigits fewest digits
 * @param maxDigits most digits
 * @param from smallest value
 * @param to largest value
 * @param multipleOf what the value is a multiple of, 1 for all
 * @param pad digits that a captured value is padded to with zeros
 */
record NumberShape(int minDigits, int maxDigits, int from, int to, int multipleOf, int pad) {

  /** Numbers of more digits than this have no shape. */
  static final int MAX_DIGITS = 4;

  /** The last bits of a digit are its value. */
  static final int VALUE_BITS = 0xf;

  private static final char FULL_WIDTH_ZERO = '\uff10';
  private static final char FULL_WIDTH_NINE = '\uff19';

  /** Returns whether {@code c} is a digit of ASCII, or one as wide as an ideograph. */
  static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || isFullWidth(c);
  }

  /** Returns {@code words} with digits of ASCII for the wide ones. */
  static String plain(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (isFullWidth(words.charAt(i))) {
        return folded(words);
      }
    }
    return words;
  }

  private static String folded(String words) {
    StringBuilder out = new StringBuilder(words);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (isFullWidth(c)) {
        out.setCharAt(i, (char) ('0' + (c & VALUE_BITS)));
      }
    }
    return out.toString();
  }

  private static boolean isFullWidth(char c) {
    return c >= FULL_WIDTH_ZERO && c <= FULL_WIDTH_NINE;
  }

  boolean fits(int digits, int value) {
    return digits >= minDigits
        && digits <= maxDigits
        && value >= from
        && value <= to
        && value % multipleOf == 0;
  }

  String padded(String written) {
    String digits = plain(written);
    return digits.length() >= pad ? digits : "0".repeat(pad - digits.length()) + digits;
  }
}
