package org.annalist.timex;

import java.time.LocalDate;
import java.util.List;

/** Tells a piece of news from a narrative by the dates in it. */
final class Genre {

  /** Of so many time expressions of a piece of news, one at least counts from its own day. */
  private static final int DEICTIC_SHARE = 12;

  private Genre() {}

  /**
   * Returns whether a text counts from the day it was written on: more of its dates do, or lie
   * within a year of it, than name other years; or, in a report with much background, a good share
   * does ("last month", "on Tuesday").
   */
  static boolean isNews(List<Mention> mentions, LocalDate published) {
    int dates = 0;
    int deictic = 0;
    int news = 0;
    int story = 0;
    for (Mention mention : mentions) {
      if (!mention.isDate()) {
        continue;
      }
      dates++;
      CalendarValue value = mention.calendar();
      if (mention.rule().from() == TimeRule.From.WRITING || (value != null && value.isOfWeek())) {
        deictic++;
        news++;
      } else if (value != null && value.isYearKnown()) {
        if (isNear(value, published)) {
          news++;
        } else {
          story++;
        }
      }
    }
    return story < news
        || (published != null && (story == news || deictic * DEICTIC_SHARE >= dates));
  }

  /** Returns whether most years that a text names have three digits. */
  static boolean isOld(List<Mention> mentions) {
    int old = 0;
    for (Mention mention : mentions) {
      CalendarValue value = mention.calendar();
      if (mention.rule().from() == TimeRule.From.ERA) {
        old++;
      } else if (value != null && value.isYearKnown() && value.astronomicalYear() >= 1000) {
        old--;
      }
    }
    return old > 0;
  }

  private static boolean isNear(CalendarValue value, LocalDate published) {
    return published != null && Math.abs(value.astronomicalYear() - published.getYear()) <= 1;
  }
}
