package org.annalist.timex;

import java.time.LocalDate;
import java.util.List;

/** Tells a piece of news from a narrative by the dates in it. */
final class Genre {

  /** Of so many time expressions of a piece of news, one at least counts from its own day. */
  private static final int DEICTIC_SHARE = 12;

  private Genre() {}

  /**
   * A piece of news mostly tells of the years around its own, or counts from its own day: "last
   * month", "on Tuesday". A report with much background does the second only.
   */
  static boolean isNews(List<Mention> mentions, LocalDate published) {
    if (published == null) {
      return false;
    }
    int deictic = 0;
    int near = 0;
    int far = 0;
    for (Mention mention : mentions) {
      CalendarValue value = mention.calendar();
      if (mention.rule().from() == TimeRule.From.WRITING
          || (value != null && value.week() != null)) {
        deictic++;
      } else if (value != null && value.isYearKnown()) {
        if (Math.abs(value.astronomicalYear() - published.getYear()) > 1) {
          far++;
        } else {
          near++;
        }
      }
    }
    return far <= near + deictic || deictic * DEICTIC_SHARE >= mentions.size();
  }
}
