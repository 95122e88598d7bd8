package org.annalist.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.annalist.text.Span;
import org.annalist.timex.Edtf;

/** Chooses, among the date phrases of a sentence, those that date what it asserts. */
final class EventDates {

  private EventDates() {}

  /**
   * Leaves out years that only name a thing where anything else gives a date, and a date said
   * twice.
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
    Set<Edtf> seen = new HashSet<>();
    events.removeIf(phrase -> phrase.edtf() != null && !seen.add(phrase.edtf()));
    return events;
  }
}
