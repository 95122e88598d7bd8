package org.annalist.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.annalist.text.Span;
import org.annalist.timex.Edtf;
import org.annalist.timex.Precision;
import org.annalist.timex.Timex;

/** Chooses, among the date phrases of a sentence, those that date what it asserts. */
final class EventDates {

  /** What may stand between a relative date and the same date in figures. */
  private static final Set<String> APPOSITION =
      Set.of("(", ",", "on", ", on", ", in", "–", "— on", "(on");

  /**
   * What may stand between a season and the year of what is named after it, "the winter term of",
   * and between a period and the day that tells which it is: "the year ended", "the weekend of".
   */
  private static final Set<String> TOLD_BY_NEXT =
      Set.of(
          "of",
          "semester of",
          "term of",
          "session of",
          "season of",
          "campaign of",
          "ended",
          "ending");

  /** What may stand between a day of the week and its date in figures. */
  private static final Set<String> BESIDE_ITS_DAY = Set.of("(", ",", ", on");

  /** What may stand between a date and the same date, said by what it followed. */
  private static final Set<String> TWICE = Set.of(",", "-", "–", "—", ", just", ", only");

  private static final Set<String> LISTED = Set.of("and", "or", ",", ", and", "to", "–", "-");

  private EventDates() {}

  /**
   * Leaves out years that only name a thing where anything else gives a date, relative dates that
   * an explicit one repeats ("Today (3 May)"), and what comes back every year ("mild in winter").
   *
   * @param published day of publication, or null
   */
  static List<DatePhrase> of(
      String text, Span sentence, List<DatePhrase> phrases, LocalDate published) {
    if (phrases.isEmpty()) {
      return phrases;
    }
    Recurrence recurrence = new Recurrence(text, sentence, published);
    List<DatePhrase> dates = new ArrayList<>(phrases);
    dates.removeIf(recurrence::is);
    List<DatePhrase> events = new ArrayList<>();
    for (int from = 0, to = 0; from < dates.size(); from = to) {
      to = endOfPart(text, dates, from);
      events.addAll(notNominal(text, sentence, dates.subList(from, to)));
    }
    removeRepeated(text, events);
    return events;
  }

  /** A semicolon parts what is told from what is told. */
  private static int endOfPart(String text, List<DatePhrase> dates, int from) {
    int to = from + 1;
    while (to < dates.size()
        && text.substring(dates.get(to - 1).span().end(), dates.get(to).span().start()).indexOf(';')
            < 0) {
      to++;
    }
    return to;
  }

  private static List<DatePhrase> notNominal(String text, Span sentence, List<DatePhrase> dates) {
    List<DatePhrase> events =
        dates.stream().filter(date -> !DatePhrases.isNominal(text, sentence, date)).toList();
    return events.isEmpty() ? dates : events;
  }

  private static void removeRepeated(String text, List<DatePhrase> events) {
    Set<Edtf> explicit = new HashSet<>();
    events.stream()
        .filter(phrase -> phrase.kind() == Timex.Kind.EXPLICIT)
        .forEach(phrase -> explicit.add(phrase.edtf()));
    DatePhrase repeated = null;
    for (int i = events.size() - 1; i >= 0; i--) {
      DatePhrase phrase = events.get(i);
      if (i > 0 && isSaidTwice(text, events.get(i - 1), phrase)) {
        events.remove(i);
      } else if (phrase.kind() == Timex.Kind.RELATIVE
          && (explicit.contains(phrase.edtf())
              || (i + 1 < events.size() && isRepeated(text, phrase, events.get(i + 1)))
              || (repeated != null && isListed(text, phrase, repeated)))) {
        events.remove(i);
        repeated = phrase;
      } else {
        repeated = null;
      }
    }
  }

  /** "On 7 May 1919, the day after the vote": one date, said twice. */
  private static boolean isSaidTwice(String text, DatePhrase phrase, DatePhrase next) {
    String gap = text.substring(phrase.span().end(), next.span().start()).strip();
    return TWICE.contains(gap) && phrase.edtf() != null && phrase.edtf().equals(next.edtf());
  }

  /** "On Saturday and Sunday (10 and 11 May)": with the one, the other is repeated. */
  private static boolean isListed(String text, DatePhrase phrase, DatePhrase repeated) {
    return LISTED.contains(text.substring(phrase.span().end(), repeated.span().start()).strip());
  }

  /**
   * "The following year (1964)"; "fifty years ago, on 28 June 1958", which need not agree, as the
   * years are counted from a day that is not known or are round.
   */
  private static boolean isRepeated(String text, DatePhrase relative, DatePhrase next) {
    String gap = text.substring(relative.span().end(), next.span().start()).strip();
    if (TOLD_BY_NEXT.contains(gap)) {
      return true;
    }
    if (next.edtf() == null || !APPOSITION.contains(gap)) {
      return false;
    }
    if (next.kind() != Timex.Kind.EXPLICIT) {
      // "Today (18 May)", "Saturday (10 May)", "the following Tuesday, 8 May",
      // "the following year, on 14 April"
      return (relative.edtf() != null && next.edtf().isWithin(relative.edtf()))
          || (BESIDE_ITS_DAY.contains(gap)
              && isDay(relative)
              && isDay(next)
              && !hasDigit(relative.span().in(text))
              && hasDigit(next.span().in(text)));
    }
    return gap.startsWith("(")
        || gap.endsWith("on")
        || relative.edtf() == null
        || overlap(relative.edtf(), next.edtf());
  }

  private static boolean isDay(DatePhrase phrase) {
    return phrase.edtf() != null && phrase.edtf().precision() == Precision.DAY;
  }

  private static boolean hasDigit(String words) {
    return words.chars().anyMatch(Character::isDigit);
  }

  private static boolean overlap(Edtf a, Edtf b) {
    return a.start() != null
        && a.end() != null
        && b.start() != null
        && b.end() != null
        && !a.end().isBefore(b.start())
        && !b.end().isBefore(a.start());
  }
}
