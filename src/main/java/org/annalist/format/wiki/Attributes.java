package org.annalist.format.wiki;

/** Reads the attributes of a tag: {@code <ref name="x" group=note>}. */
final class Attributes {

  private Attributes() {}

  /** Returns the value of the attribute {@code name} of the tag {@code [from, end)}, or null. */
  static String of(String text, int from, int end, String name) {
    int i = from + 1;
    while (i < end && isNameChar(text.charAt(i))) {
      i++;
    }
    while (i < end) {
      while (i < end && !Character.isLetter(text.charAt(i))) {
        i++;
      }
      int nameFrom = i;
      while (i < end && isNameChar(text.charAt(i))) {
        i++;
      }
      int nameTo = i;
      i = skipSpace(text, i, end);
      if (i >= end || text.charAt(i) != '=') {
        continue;
      }
      i = skipSpace(text, i + 1, end);
      int valueFrom = i;
      int valueTo;
      char quote = i < end ? text.charAt(i) : ' ';
      if (quote == '"' || quote == '\'') {
        valueFrom++;
        valueTo = valueFrom;
        while (valueTo < end && text.charAt(valueTo) != quote) {
          valueTo++;
        }
        valueTo = valueTo >= end ? bareEnd(text, valueFrom, end) : valueTo;
        i = valueTo + 1;
      } else {
        valueTo = bareEnd(text, i, end);
        i = valueTo;
      }
      if (nameTo - nameFrom == name.length()
          && text.regionMatches(true, nameFrom, name, 0, name.length())) {
        return text.substring(valueFrom, valueTo).strip();
      }
    }
    return null;
  }

  private static int bareEnd(String text, int from, int end) {
    int to = from;
    while (to < end && !isSpace(text.charAt(to)) && text.charAt(to) != '>') {
      to++;
    }
    // The slash that closes <ref name=x/> is none of the name.
    return to < end && text.charAt(to) == '>' && to > from && text.charAt(to - 1) == '/'
        ? to - 1
        : to;
  }

  static int skipSpace(String text, int from, int end) {
    int i = from;
    while (i < end && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static boolean isNameChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }
}
