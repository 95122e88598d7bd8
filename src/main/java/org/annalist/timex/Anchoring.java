package org.annalist.timex;

import java.util.List;

/**
 * How open dates are closed: {@link News} counts from the day of publication, {@link Story} from
 * the date that the narrative has reached.
 */
sealed interface Anchoring permits News, Story {

  /**
   * What a mention turns out to mean.
   *
   * @param value its value with as much closed as the text allows, or null when it has none
   * @param anchor what the value was counted from, or null
   * @param vague a value that no calendar names, {@code PRESENT_REF}, or null
   */
  record Closed(CalendarValue value, CalendarValue anchor, String vague) {

    /** What looked like a date and is none. */
    static final Closed NO_DATE = new Closed(null, null, null);

    /** "Today" where the day of writing is not meant. */
    static final Closed PRESENT = new Closed(null, null, "PRESENT_REF");

    static Closed of(CalendarValue value, CalendarValue anchor) {
      return new Closed(value, anchor, null);
    }
  }

  /** Closes the values of {@code mentions}, which come in the order of the text. */
  List<Closed> close(List<Mention> mentions, List<Setting> settings);
}
