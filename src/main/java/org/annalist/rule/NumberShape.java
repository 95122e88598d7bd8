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

  boolean fits(int digits, int value) {
    return digits >= minDigits
        && digits <= maxDigits
        && value >= from
        && value <= to
        && value % multipleOf == 0;
  }

  String padded(String digits) {
    return digits.length() >= pad ? digits : "0".repeat(pad - digits.length()) + digits;
  }
}
