package org.annalist.format.wiki;

import java.util.Locale;
import java.util.Set;

/**
 * The label of a note: its number, after the name of its group; some groups count in letters or
 * Roman numbers and show no name.
 */
final class NoteLabel {

  private static final String[][] ROMAN = {
    {"m", "1000"},
    {"cm", "900"},
    {"d", "500"},
    {"cd", "400"},
    {"c", "100"},
    {"xc", "90"},
    {"l", "50"},
    {"xl", "40"},
    {"x", "10"},
    {"ix", "9"},
    {"v", "5"},
    {"iv", "4"},
    {"i", "1"}
  };

  private static final String GREEK = "αβγδεζηθικλμνξοπρστυφχψω";

  private static final Set<String> COUNTED =
      Set.of("note", "lower-alpha", "upper-alpha", "lower-roman", "upper-roman", "lower-greek");

  private NoteLabel() {}

  /** Says whether {@code group} shows no name, or one that MediaWiki gives a word of its own. */
  static boolean isCounted(String group) {
    return COUNTED.contains(group);
  }

  /** Returns the label of the note {@code number}, from 1, of {@code group}, "" for none. */
  static String of(String group, int number) {
    return switch (group) {
      case "", "decimal" -> Integer.toString(number);
      case "lower-alpha" -> letters(number, 'a');
      case "upper-alpha" -> letters(number, 'A');
      case "lower-roman" -> roman(number);
      case "upper-roman" -> roman(number).toUpperCase(Locale.ROOT);
      case "lower-greek" ->
          number <= GREEK.length() ? GREEK.substring(number - 1, number) : group + " " + number;
      default -> group + " " + number;
    };
  }

  /** a, b, … z, aa, ab, … */
  private static String letters(int number, char first) {
    StringBuilder letters = new StringBuilder();
    for (int n = number; n > 0; n = (n - 1) / 26) {
      letters.insert(0, (char) (first + (n - 1) % 26));
    }
    return letters.toString();
  }

  private static String roman(int number) {
    StringBuilder roman = new StringBuilder();
    int rest = number;
    for (String[] sign : ROMAN) {
      int value = Integer.parseInt(sign[1]);
      // A page with more notes than this counts on in thousands.
      for (; rest >= value && roman.length() < 40; rest -= value) {
        roman.append(sign[0]);
      }
    }
    return roman.toString();
  }
}
