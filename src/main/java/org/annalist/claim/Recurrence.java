package org.annalist.claim;

import com.google.re2j.Pattern;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
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

  /** Says of the whole sentence that it happens again and again. */
  private static final Pattern EVERY_YEAR =
      Pattern.compile(
          "(?i)\\b((every|each) (year|season|winter|summer)|of (every|each) (month|week)"
              + "|annually|yearly|an annual)\\b");

  /** Says so of a sentence in the present tense. */
  private static final Pattern USUALLY =
      Pattern.compile("(?i)\\b(typically|usually|normally|traditionally|as a rule|always)\\b");

  /** A part of any day, in a sentence about how things are: "hungry later in the day". */
  private static final Pattern PART_OF_ANY_DAY =
      Pattern.compile(
          "(?i)((earlier|later|early|late) in )?the (day|morning|afternoon|evening|night)");

  private static final String WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";

  /** When a place is open, or what comes every week. */
  private static final Pattern TIMETABLE =
      Pattern.compile(
          ("\\b[Oo]pens?\\b.*\\b{day}s? ?(?:–|-|to|through|until|till|and) ?{day}"
                  + "|\\b{day}(?:,? (?:and|or|to) (?:{day}|(?:[Bb]ank|[Pp]ublic) [Hh]olidays?))?"
                  + " (?:mornings|afternoons|evenings|nights)\\b")
              .replace("{day}", WEEKDAY));

  /** "It was on a Monday": of which week is not said. */
  private static final Pattern ANY_WEEKDAY = Pattern.compile("\\ban? " + WEEKDAY + "$");

  /** A word before or after a date lies within so many UTF-16 units. */
  private static final int BESIDE = 24;

  private Recurrence() {}

  /** Says whether {@code phrase} dates no single event; {@code published} may be null. */
  static boolean is(String text, Span sentence, DatePhrase phrase, LocalDate published) {
    if (phrase.kind() != Timex.Kind.RELATIVE) {
      return false;
    }
    String words = sentence.in(text);
    if (isAnyWeekday(text, sentence, phrase.span()) || isTimetable(words)) {
      return true;
    }
    if (phrase.edtf() == null) {
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
    for (String word : date.split("[^\\p{L}\\d]+", -1)) {
      if (TIES.contains(word) || isYear(word)) {
        return false;
      }
      named |= MONTHS_AND_DAYS.contains(word);
    }
    if (isBesideEveryYear(text, sentence, phrase.span())) {
      return true;
    }
    if (!named && (describes(text, sentence, phrase.span()) || isSurname(text, phrase.span()))) {
      return true;
    }
    boolean countedFromPublication =
        published != null && Edtf.of(published).equals(phrase.anchor());
    if (countedFromPublication) {
      boolean anyDay = PART_OF_ANY_DAY.matcher(phrase.span().in(text)).matches();
      return (anyDay || USUALLY.matcher(words).find()) && Tense.isGeneric(words);
    }
    return Tense.isGeneric(words) || EVERY_YEAR.matcher(words).find();
  }

  private static boolean isTimetable(String sentence) {
    // Few sentences name a weekday, and the pattern is dear.
    return sentence.contains("day")
        && TIMETABLE.matcher(sentence).find()
        && Tense.isGeneric(sentence);
  }

  private static boolean isAnyWeekday(String text, Span sentence, Span phrase) {
    int from = Math.max(sentence.start(), phrase.start() - " an ".length());
    return ANY_WEEKDAY.matcher(text.substring(from, phrase.end())).find();
  }

  /** "On the first Sunday of May each year". */
  private static boolean isBesideEveryYear(String text, Span sentence, Span phrase) {
    int from = Math.max(sentence.start(), phrase.start() - BESIDE);
    int to = Math.min(sentence.end(), phrase.end() + BESIDE);
    return EVERY_YEAR.matcher(text.substring(from, to)).find();
  }

  /** A lower-case word goes on right after it: "summer temperatures". */
  private static boolean describes(String text, Span sentence, Span phrase) {
    return FunctionWords.nameGoesOn(
        text.substring(phrase.end(), Math.min(sentence.end(), phrase.end() + BESIDE)));
  }

  /** A season with a capital after another word with one: "painted by Otto Winter". */
  private static boolean isSurname(String text, Span phrase) {
    return Character.isUpperCase(text.charAt(phrase.start()))
        && FunctionWords.endsInName(
            text.substring(Math.max(0, phrase.start() - BESIDE), phrase.start()));
  }

  private static boolean isYear(String word) {
    return word.length() == 4 && Character.isDigit(word.charAt(0));
  }
}
