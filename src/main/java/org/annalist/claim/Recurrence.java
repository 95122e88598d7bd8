package org.annalist.claim;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annalist.article.Datelines;
import org.annalist.rule.Match;
import org.annalist.rule.RuleBook;
import org.annalist.text.Span;
import org.annalist.text.Table;
import org.annalist.text.Tense;
import org.annalist.timex.Edtf;
import org.annalist.timex.Timex;

/**
 * Tells dates that come back every year from dates of events: a season or a holiday that only
 * describes or names a thing ("winter temperatures", "a Christmas market"), and months and seasons
 * in a sentence about how things always are ("snow falls from December to March") or were every
 * year.
 */
final class Recurrence {

  /** Words that tie a relative date to one time: "that winter", "the following June". */
  private static final Set<String> TIES = Table.words(Recurrence.class, "words-of-one-time.tsv");

  private static final Set<String> MONTHS_AND_DAYS =
      Table.words(Recurrence.class, "months-and-weekdays.tsv");

  static final RuleBook BOOK = RuleBook.load(Recurrence.class, Set.of("as"), "recurrence.yaml");

  /** A word before or after a date lies within so many UTF-16 units. */
  private static final int BESIDE = 24;

  private static final Splitter WORDS =
      Splitter.on(CharMatcher.forPredicate(c -> !Character.isLetterOrDigit(c)));

  private final String text;
  private final Span sentence;
  private final LocalDate published;

  /** What the rules find in the sentence, once it is asked for. */
  private List<Match> signs;

  /** Whether the sentence is about how things are, once it is asked for. */
  private Boolean generic;

  /**
   * Asks about the dates of a sentence.
   *
   * @param published day of publication, or null
   */
  Recurrence(String text, Span sentence, LocalDate published) {
    this.text = text;
    this.sentence = sentence;
    this.published = published;
  }

  /** Says whether {@code phrase}, of this sentence, dates no single event. */
  boolean is(DatePhrase phrase) {
    if (phrase.kind() != Timex.Kind.RELATIVE) {
      return false;
    }
    if (isAnyWeekday(phrase.span()) || (isTimetable() && isGeneric())) {
      return true;
    }
    if (phrase.edtf() == null || isOverEntry(phrase.span())) {
      return false;
    }
    boolean named = false;
    // New Year's Eve is a day of any year, and "May until July" may be so every year.
    String date =
        phrase
            .span()
            .in(text)
            .toLowerCase(Locale.ROOT)
            .replace("new year", "")
            .replace(" until ", " to ")
            .replace(" till ", " to ");
    for (String word : WORDS.split(date)) {
      if (TIES.contains(word) || isYear(word)) {
        return false;
      }
      named |= MONTHS_AND_DAYS.contains(word);
    }
    if (isBesideEveryYear(phrase.span())) {
      return true;
    }
    if (!named && (describes(phrase.span()) || isSurname(phrase.span()))) {
      return true;
    }
    boolean countedFromPublication =
        published != null && Edtf.of(published).equals(phrase.anchor());
    if (countedFromPublication) {
      return (has("usually") || isPartOfAnyDay(phrase.span())) && isGeneric();
    }
    return has("every year") || isGeneric();
  }

  private List<Match> signs() {
    if (signs == null) {
      signs = BOOK.matches(text, sentence);
    }
    return signs;
  }

  private boolean has(String sign) {
    return signs().stream().anyMatch(match -> is(match, sign));
  }

  private static boolean is(Match match, String sign) {
    return match.rule().yields().get("as").equals(sign);
  }

  private boolean isGeneric() {
    if (generic == null) {
      generic = Tense.isGeneric(sentence.in(text));
    }
    return generic;
  }

  /** When a place is open, or what comes every week. */
  private boolean isTimetable() {
    if (!sentence.in(text).contains("day")) {
      return false;
    }
    boolean opens = false;
    for (Match match : signs()) {
      opens |= is(match, "opens");
      if (is(match, "week") || (opens && is(match, "days"))) {
        return true;
      }
    }
    return false;
  }

  /** "It was on a Monday": of which week is not said. */
  private boolean isAnyWeekday(Span phrase) {
    return text.startsWith("day", phrase.end() - 3)
        && signs().stream()
            .anyMatch(match -> is(match, "weekday") && match.span().end() == phrase.end());
  }

  /** A part of any day, in a sentence about how things are: "hungry later in the day". */
  private boolean isPartOfAnyDay(Span phrase) {
    return signs().stream()
        .anyMatch(match -> is(match, "part of day") && match.span().equals(phrase));
  }

  /** "On the first Sunday of May each year". */
  private boolean isBesideEveryYear(Span phrase) {
    return signs().stream()
        .anyMatch(
            match ->
                is(match, "every year")
                    && match.span().start() >= phrase.start() - BESIDE
                    && match.span().end() <= phrase.end() + BESIDE);
  }

  /** "March 23: The council votes": entries of chronicles tell in the present. */
  private boolean isOverEntry(Span phrase) {
    return phrase.start() == sentence.start()
        && Datelines.isOverEntry(text.substring(phrase.end(), sentence.end()));
  }

  /** A lower-case word goes on right after it: "summer temperatures". */
  private boolean describes(Span phrase) {
    return FunctionWords.nameGoesOn(
        text.substring(phrase.end(), Math.min(sentence.end(), phrase.end() + BESIDE)));
  }

  /** A season with a capital after another word with one: "painted by Otto Winter". */
  private boolean isSurname(Span phrase) {
    return Character.isUpperCase(text.charAt(phrase.start()))
        && FunctionWords.endsInName(
            text.substring(Math.max(0, phrase.start() - BESIDE), phrase.start()));
  }

  private static boolean isYear(String word) {
    return word.length() == 4 && Character.isDigit(word.charAt(0));
  }
}
