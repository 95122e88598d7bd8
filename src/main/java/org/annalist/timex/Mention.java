package org.annalist.timex;

import org.annalist.rule.Match;
import org.annalist.text.Span;

/**
 * A time expression that has been found but not yet been dated.
 *
 * @param rule the rule that found it
 * @param match what the rule matched
 * @param span the words
 * @param value its value as the rule writes it
 * @param calendar the same as a place in the calendar, or null when it names none
 * @param passage index of the passage it stands in
 */
record Mention(
    TimeRule rule, Match match, Span span, String value, CalendarValue calendar, int passage) {

  /** Returns whether its words alone date it. */
  boolean isExplicit() {
    return rule.shift() == null && (calendar == null || calendar.isClosed());
  }
}
