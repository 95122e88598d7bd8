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

  /** Returns whether it names a date or a time, not a length, a repetition or something vague. */
  boolean isDate() {
    return (calendar != null || rule.shift() != null)
        && (rule.type() == TimexType.DATE || rule.type() == TimexType.TIME);
  }

  /** Returns whether it is the last date of a range, {@code 08} of "1906–08". */
  boolean endsRange() {
    return match.spans().size() > 1 && !span.equals(match.span());
  }

  /** Returns whether it says "about" or "circa". */
  boolean isApproximate() {
    return match.capture("approximate") != null;
  }

  /** Returns whether it says "today", of which a story means any day of the present. */
  boolean isToday() {
    return rule.from() == TimeRule.From.WRITING
        && rule.type() == TimexType.DATE
        && rule.shift().fill(match).equals("+0 D");
  }

  /** Returns whether it counts in days or weeks. */
  boolean isOfDays() {
    String shift = rule.shift() == null ? "" : rule.shift().fill(match);
    return shift.endsWith(" D") || shift.endsWith(" W");
  }

  /** Returns whether its words alone date it. */
  boolean isExplicit() {
    return rule.shift() == null && (calendar == null || calendar.isClosed());
  }
}
