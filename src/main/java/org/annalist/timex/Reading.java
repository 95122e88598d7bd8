package org.annalist.timex;

import java.util.Objects;
import org.annalist.timex.Anchoring.Closed;
import org.annalist.timex.CalendarValue.Scale;

/**
 * A narrative up to one of its mentions, read in one way.
 *
 * @param before the same up to the mention before, null at the beginning
 * @param closed the mention's value
 * @param now the date that the story has reached, null before the first
 * @param last the date mentioned last, which "that year" means
 * @param day the day mentioned last, which "the next day" follows
 * @param price sum of the prices of its {@link Steps}
 */
record Reading(
    Reading before,
    Closed closed,
    CalendarValue now,
    CalendarValue last,
    CalendarValue day,
    double price) {

  /** Returns a reading in which nothing has been read yet. */
  static Reading startingAt(CalendarValue start) {
    return new Reading(null, null, start, start, null, 0);
  }

  /** Reads the next mention as {@code value}, and leaves the story where it is. */
  Reading stay(CalendarValue value, CalendarValue anchor, double cost) {
    CalendarValue mentioned = value.isYearKnown() ? value.withTime("") : last;
    return new Reading(
        this, Closed.of(value, anchor), now, mentioned, dayOf(mentioned), price + cost);
  }

  /** Reads the next mention as {@code value}, and takes the story there. */
  Reading move(CalendarValue value, CalendarValue anchor, double cost) {
    CalendarValue date = value.withTime("");
    return new Reading(
        this, Closed.of(value, anchor), finer(date), date, dayOf(date), price + cost);
  }

  /** Reads the next mention as {@code closed}, of which the story takes no notice. */
  Reading pass(Closed other) {
    return new Reading(this, other, now, last, day, price);
  }

  /** Returns whether the story has left the date mentioned last, or never was there. */
  boolean isAside() {
    return !Objects.equals(now, last);
  }

  /** Returns whether from here on both readings go the same ways. */
  boolean sameAs(Reading other) {
    return Objects.equals(now, other.now)
        && Objects.equals(last, other.last)
        && Objects.equals(day, other.day);
  }

  /** Returns the day that days and weeks count from: one mentioned since the last coarse date. */
  CalendarValue dayAnchor() {
    if (day == null || last == null || last.scale() == Scale.DAY) {
      return last;
    }
    boolean fits =
        last.month() > 0
            ? last.month() == day.month() && last.sameYearAs(day)
            : Math.abs(day.astronomicalYear() - last.astronomicalYear()) <= 1;
    return fits ? day : last;
  }

  /** A year that the story is in already does not make it forget the month. */
  private CalendarValue finer(CalendarValue date) {
    boolean sameYear =
        now != null
            && date.scale() == Scale.YEAR
            && date.sameYearAs(now)
            && date.bc() == now.bc()
            && now.isYearKnown();
    return sameYear ? now : date;
  }

  private CalendarValue dayOf(CalendarValue date) {
    return date != null && date.scale() == Scale.DAY && date.isClosed() ? date : day;
  }
}
