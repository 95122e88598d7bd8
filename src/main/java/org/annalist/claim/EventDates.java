package org.annalist.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.annalist.text.Span;
import org.annalist.timex.Edtf;
import org.annalist.timex.Timex;

/** Chooses, among the date phrases of a sentence, those that date what it asserts. */
final class EventDates {

  private EventDates() {}

  /**
   * Leaves out years that only name a thing where anything else gives a date, and relative dates
   * that repeat an explicit one ("Today (3 May)").
   */
  static List<DatePhrase> of(String text, Span sentence, List<DatePhrase> phrases) {
    List<DatePhrase> events = new ArrayList<>();
    for (DatePhrase phrase : phrases) {
      if (!DatePhrases.isNominal(text, sentence, phrase)) {
        events.add(phrase);
      }
    }
    if (events.isEmpty()) {
      events.addAll(phrases);
    }
    Set<Edtf> explicit = new HashSet<>();
    events.stream()
        .filter(phrase -> phrase.kind() == Timex.Kind.EXPLICIT)
        .forEach(phrase -> explicit.add(phrase.edtf()));
    events.removeIf(
        phrase -> phrase.kind() == Timex.Kind.RELATIVE && explicit.contains(phrase.edtf()));
    return events;
  }
}
