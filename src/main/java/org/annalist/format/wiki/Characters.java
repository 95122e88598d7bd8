package org.annalist.format.wiki;

import java.util.HashMap;
import java.util.Map;
import org.annalist.text.Table;

/** References to characters, by name or number, as HTML writes them. */
final class Characters {

  private static final int LONGEST = 12;

  private static final Map<String, String> NAMED = named();

  private Characters() {}

  /** Returns where the reference that begins at {@code at} ends, or -1 when there is none. */
  static int end(String text, int at, int to) {
    int limit = Math.min(to, at + LONGEST);
    for (int i = at + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return i + 1;
      }
      if (c >= 0x80 || !(Character.isLetterOrDigit(c) || c == '#')) {
        return -1;
      }
    }
    return -1;
  }

  /** Returns the character that {@code [at, end)} stands for, or null. */
  static String decode(String text, int at, int end) {
    String name = text.substring(at + 1, end - 1);
    if (!name.startsWith("#")) {
      return NAMED.get(name);
    }
    boolean hexadecimal = name.length() > 1 && (name.charAt(1) | 0x20) == 'x';
    String digits = name.substring(hexadecimal ? 2 : 1);
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), hexadecimal ? 16 : 10);
      value = value * (hexadecimal ? 16 : 10) + digit;
      if (digit < 0 || value > Character.MAX_CODE_POINT) {
        return null;
      }
    }
    boolean text16 = value >= ' ' && (value < Character.MIN_SURROGATE || value > 0xDFFF);
    return digits.isEmpty() || !text16 ? null : Character.toString(value);
  }

  private static Map<String, String> named() {
    Map<String, String> named = new HashMap<>();
    Table.map(Characters.class, "entities.tsv")
        .forEach((name, hex) -> named.put(name, Character.toString(Integer.parseInt(hex, 16))));
    return Map.copyOf(named);
  }
}
