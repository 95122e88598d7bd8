package org.annalist.timex;

import org.annalist.timex.CalendarValue.Scale;

/** What it costs a story to go from one date to another, in months of going forward. */
final class Steps {

  /** A look at another time, after which the story goes on where it was. */
  static final double EXCURSION = 16;

  private static final double BACK = 1.3;
  private static final double FARTHEST = 22;
  private static final double UNDER_NEW_HEADING = 0.35;
  private static final double NEXT_YEAR = 2.5;
  private static final double LAST_YEAR = 10;

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

  /** Returns the price of leaving the story where it is. */
  static double excursion(Setting setting) {
    return setting.parenthesis() ? 0 : EXCURSION;
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
