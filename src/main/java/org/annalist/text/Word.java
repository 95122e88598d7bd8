package org.annalist.text;

/**
 * A word of a text, ready to be compared with words of other texts.
 *
 * @param span where it stands, in UTF-16 units
 * @param form the word as folded, without a possessive ending
 * @param key what it is compared by: its stem, its number in digits, the name used for its variants
 * @param kind what sort of word it is
 */
public record Word(Span span, String form, String key, Kind kind) {

  /** What sort of word it is, which decides how much it says. */
  public enum Kind {
    /** Carries no meaning of its own: "the", "of", "was". */
    STOP,
    /** Turns a clause round: "not", "never". */
    NEGATION,
    /** Says who says so, not what happened: "announced", "officials". */
    REPORT,
    /** So frequent that sharing it shows little: "people", "new". */
    COMMON,
    /** Months, days of the week, days of a month, years. */
    CALENDAR,
    /** Any other number, in digits or as a word. */
    NUMBER,
    /** Capitalised inside a sentence, or where capitals cannot tell, not a common word. */
    NAME,
    /** All other words. */
    CONTENT;

    /** Says whether words of this kind tell one event from another. */
    public boolean tells() {
      return this == NUMBER || this == NAME || this == CONTENT;
    }
  }

  /** Says whether this is a year, {@code 1000} to {@code 2199}. */
  public boolean isYear() {
    return kind == Kind.CALENDAR && startsWithDigit() && key.length() == 4;
  }

  /** Says whether this is the day of a month, as in "9 May". */
  public boolean isDay() {
    return kind == Kind.CALENDAR && startsWithDigit() && key.length() < 3;
  }

  /** Says whether this is a month, long or short. */
  public boolean isMonth() {
    return kind == Kind.CALENDAR && !startsWithDigit() && key.length() == 3;
  }

  private boolean startsWithDigit() {
    return Character.isDigit(key.charAt(0));
  }
}
