package org.annalist.text;

import java.util.Set;

/**
 * How many of what a sentence tells: "killed 12 people".
 *
 * @param low the number, or the lower end of a range
 * @param high the number, or the upper end of a range
 * @param exact whether it is told as exact: not "about 12", "another 12", "12 of them"
 * @param things keys of the words for what is counted, none where that is left out ("30 wounded")
 * @param act the word for what was done with them, or null
 * @param span where number and things stand in the sentence, in UTF-16 units
 */
public record Figure(
    double low, double high, boolean exact, Set<String> things, Word act, Span span) {

  /** A number from here on may be rounded. */
  private static final double ROUNDED_FROM = 100;

  public Figure {
    things = Set.copyOf(things);
  }

  /** Says whether both count the same things for the same act. */
  public boolean isOfTheSame(Figure other) {
    boolean bothActs = act != null && other.act != null;
    boolean sameAct = bothActs ? Likeness.of(act, other.act) > 0 : act == null && other.act == null;
    return sameAct && things.equals(other.things);
  }

  /** Says whether both can be right: ranges that meet, or one that is the other rounded. */
  public boolean agreesWith(Figure other) {
    return (low <= other.high && other.low <= high) || isRounded(other) || other.isRounded(this);
  }

  /** 300 is 312 rounded, and 1.2 million is 1,234,000. */
  private boolean isRounded(Figure exact) {
    if (low != high || low < ROUNDED_FROM || exact.low != exact.high) {
      return false;
    }
    double step = 1;
    while (low % (step * 10) == 0 && step < low) {
      step *= 10;
    }
    return step > 1 && Math.abs(exact.low - low) < step / 2;
  }
}
