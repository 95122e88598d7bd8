package org.annalist.timex;

import java.util.List;

/**
 * How open dates are closed: {@link News} counts from the day of publication, {@link Story} from
 * the date that the narrative has reached.
 */
sealed interface Anchoring permits News, Story {

  /**
   * A value with as much closed as the text allows.
   *
   * @param value the value, or null when the text shows that it is no date
   * @param anchor what it was counted from, or null
   */
  record Closed(CalendarValue value, CalendarValue anchor) {

    /** What looked like a date and is none. */
    static final Closed NO_DATE = new Closed(null, null);

    /** "Today" where the day of writing is not meant. */
    static final Closed PRESENT = new Closed(null, null);
  }

  /** Closes the values of {@code mentions}, which come in the order of the text. */
  List<Closed> close(List<Mention> mentions, List<Setting> settings);
}
