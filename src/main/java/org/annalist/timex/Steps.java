package org.annalist.timex;

import org.annalist.timex.CalendarValue.Scale;

/** What it costs a story to go from one date to another, in months of going forward. */
final class Steps {

  /** Counting on from a look at another time. */
  static final double FARTHER_ASIDE = 8;

  /** Counting from the story, although another time was mentioned last. */
  static final double BACK_TO_STORY = 9;

  /** A look at another time, after which the story goes on where it was. */
  private static final double ASIDE = 13;

  /** Another look at the year looked at last. */
  private static final double SAME_ASIDE = 4;

  private static final double BACK = 0.8;
  private static final double FARTHEST = 16;

  /**
   * Months after which it matters little how many more a story leaps forward: lives go by years.
   */
  private static final double LEAP = 9;

  private static final double LEAP_ON = 0.15;
  private static final double FARTHEST_LEAP = 12;
  private static final double COUNTED = 6;
  private static final double UNDER_NEW_HEADING = 0.4;
  private static final double NEXT_YEAR = 2.5;
  private static final double LAST_YEAR = 4.5;

  private Steps() {}

  /** Returns the price of the step from {@code now}, which may be null, to {@code next}. */
  static double cost(CalendarValue now, CalendarValue next, Setting setting) {
    if (now == null || !now.isYearKnown()) {
      return 0;
    }
    int months = order(now, next);
    double cost = Math.min(months >= 0 ? months : -BACK * months, FARTHEST);
    return setting.newSection() ? cost * UNDER_NEW_HEADING : cost;
  }

  /** Returns the price of the step to a date with its year, which may be a leap of years. */
  static double leap(CalendarValue now, CalendarValue next, Setting setting) {
    double cost = cost(now, next, setting);
    boolean forward = cost > LEAP && order(now, next) > 0;
    return forward ? Math.min(LEAP + LEAP_ON * (order(now, next) - LEAP), FARTHEST_LEAP) : cost;
  }

  /** Returns the price of a step whose length the text tells: "five years later". */
  static double counted(CalendarValue now, CalendarValue next, Setting setting) {
    return Math.min(cost(now, next, setting), COUNTED);
  }

  /** Returns the price of a look at {@code value} that leaves the story where it is. */
  static double aside(Reading reading, CalendarValue value, Setting setting) {
    if (setting.parenthesis()) {
      return 0;
    }
    CalendarValue last = reading.last();
    return reading.isAside() && last != null && last.sameYearAs(value) ? SAME_ASIDE : ASIDE;
  }

  /** Returns what speaks against another year than the one that the story is in. */
  static double otherYear(int years) {
    return years == 0 ? 0 : years > 0 ? NEXT_YEAR : LAST_YEAR;
  }

  /** Returns the months from {@code now} to {@code next}; 0 where one contains the other. */
  static int order(CalendarValue now, CalendarValue next) {
    int years = next.astronomicalYear() - now.astronomicalYear();
    int from = month(now);
    int to = month(next);
    if (from > 0 && to > 0) {
      return years * 12 + to - from;
    }
    return years * 12;
  }

  private static int month(CalendarValue value) {
    if (value.scale() == Scale.PART) {
      return Values.lastMonth(value.part()) - 1;
    }
    return value.month();
  }
}
