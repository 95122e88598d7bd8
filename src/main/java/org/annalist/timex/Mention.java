package org.annalist.timex;

import org.annalist.rule.Match;
import org.annalist.text.Span;

/**
 * A time expression that has been found but not yet been dated.
 *
 * @param rule the rule that found it
 * @param match the words that it was found in
 * @param index which of the spans that the match reports it is
 * @param calendar its value as a place in the calendar, or null when it names none
 * @param isShifted whether it counts from another date
 * @param shift how far, or null when that is not known or nothing is counted
 * @param isApproximate whether it says "about" or "circa"
 * @param endsRange whether it is the last date of a range, {@code 08} of "1906–08"
 * @param passage index of the passage it stands in
 */
record Mention(
    TimeRule rule,
    Match match,
    int index,
    CalendarValue calendar,
    boolean isShifted,
    Shift shift,
    boolean isApproximate,
    boolean endsRange,
    int passage) {

  /** Returns what the span {@code index} of {@code match} mentions. */
  static Mention of(TimeRule rule, Match match, int index, int passage, StringBuilder scratch) {
    return new Mention(
        rule,
        match,
        index,
        CalendarParser.parse(rule.value(match, index, scratch)),
        rule.shift() != null,
        rule.shift() == null ? null : Shift.parse(rule.shift().fill(match, scratch).toString()),
        match.capture("approximate") != null,
        index > 0,
        passage);
  }

  /** Returns where its words stand. */
  Span span() {
    return match.spans().get(index);
  }

  /** Returns its value as the rule writes it. */
  String value() {
    return rule.value(match, index, new StringBuilder()).toString();
  }

  /** Returns whether it names a date or a time, not a length, a repetition or something vague. */
  boolean isDate() {
    return (calendar != null || isShifted)
        && (rule.type() == TimexType.DATE || rule.type() == TimexType.TIME);
  }

  /** Returns whether it says "today", of which a story means any day of the present. */
  boolean isToday() {
    return rule.from() == TimeRule.From.WRITING
        && rule.type() == TimexType.DATE
        && isOfDays()
        && shift.count() == 0
        && shift.unit() == Shift.Unit.D;
  }

  /** Returns whether it counts in days or weeks. */
  boolean isOfDays() {
    return shift != null && (shift.unit() == Shift.Unit.D || shift.unit() == Shift.Unit.W);
  }

  /** Returns whether it counts forwards or backwards: "the day before", not "that day". */
  boolean movesOn() {
    return shift == null || shift.count() != 0;
  }

  /** Returns whether it counts backwards. */
  boolean looksBack() {
    return shift != null && shift.count() < 0;
  }

  /** Returns whether its words alone, with those of the range that it ends, date it. */
  boolean isExplicit() {
    return !isShifted && (calendar == null || calendar.isClosed() || endsShortRange());
  }

  /** "(1983–85)": of the century that the range begins in, whenever it is told. */
  boolean endsShortRange() {
    return endsRange && calendar.isCenturyOpen();
  }
}
