package org.annalist.timex;

import org.annalist.timex.CalendarValue.Scale;

/** What it costs a story to go from one date to another, in months of going forward. */
final class Steps {

  /** A look at another time, after which the story goes on where it was. */
  static double EXCURSION = 9;

  static double BACK = 1.5;
  static double BACK_AT_ALL = 2;
  static double FARTHEST = 20;
  static double PARAGRAPH = .75;
  static double HEADING = .25;
  static double NEXT_YEAR = 3;
  static double LAST_YEAR = 8;
  static double OPENING = 1;
  static double FORWARD = 1;

  private Steps() {}

  /** Returns the price of the step from {@code now}, which may be null, to {@code next}. */
  static double cost(CalendarValue now, CalendarValue next, Setting setting) {
    if (now == null || !now.isYearKnown()) {
      return 0;
    }
    int months = order(now, next);
    double cost = months >= 0 ? months * FORWARD : BACK_AT_ALL - BACK * months;
    double capped = Math.min(cost, FARTHEST);
    return setting.heading() || setting.afterHeading()
        ? capped * HEADING
        : setting.newParagraph() ? capped * PARAGRAPH : capped;
  }

  /** Returns the price of leaving the story where it is. */
  static double excursion(Setting setting) {
    return setting.parenthesis() ? 0 : EXCURSION * (setting.opening() ? OPENING : 1);
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
