package org.annalist.timex;

/**
 * How open dates are closed: {@link News} counts from the day of publication, {@link Story} from
 * the date that the narrative has reached. Mentions are handed over in the order of the text.
 */
sealed interface Anchoring permits News, Story {

  /** Returns the value of {@code mention} with as much closed as the text allows. */
  CalendarValue close(Mention mention, Setting setting);

  /** Returns what the value just closed was counted from, or null. */
  CalendarValue anchor();
}
