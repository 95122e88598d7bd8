package org.annalist.timex;

import java.time.LocalDate;
import java.util.List;

/** Tells a piece of news from a narrative by the dates in it. */
final class Genre {

  private Genre() {}

  static boolean isNews(List<Mention> mentions, LocalDate published) {
    if (published == null) {
      return false;
    }
    int news = 0;
    int story = 0;
    for (Mention mention : mentions) {
      CalendarValue value = mention.calendar();
      if (mention.rule().from() == TimeRule.From.WRITING
          || (value != null && value.week() != null)) {
        news++;
      } else if (value != null && value.isYearKnown()) {
        if (Math.abs(value.astronomicalYear() - published.getYear()) > 1) {
          story++;
        } else {
          news++;
        }
      }
    }
    return story <= news;
  }
}
