package org.annalist.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.annalist.text.Span;
import org.annalist.timex.Edtf;
import org.annalist.timex.Precision;
import org.annalist.timex.Timex;
import org.annalist.timex.TimexType;

/** Makes the date phrases of a sentence from its time expressions. */
final class DatePhrases {

  /** Words before and after a date that an interval rule may look at, in UTF-16 units. */
  private static final int WINDOW = 48;

  private static final String OPEN_TITLE = "《〈『";
  private static final String CLOSED_TITLE = "》〉』";

  private DatePhrases() {}

  /**
   * Returns the date phrases of a sentence, in order.
   *
   * @param sentence where it stands
   * @param timexes the time expressions in it, in order
   */
  static List<DatePhrase> of(String text, Span sentence, List<Timex> timexes) {
    List<Timex> dates = new ArrayList<>(timexes.stream().filter(DatePhrases::isDate).toList());
    if (dates.size() > 1) {
      dates.removeIf(date -> isClockInParentheses(text, date));
    }
    List<DatePhrase> phrases = new ArrayList<>();
    for (int i = 0; i < dates.size(); i++) {
      Timex next = i + 1 < dates.size() ? dates.get(i + 1) : null;
      DatePhrase interval = intervalAt(text, sentence, dates.get(i), next);
      if (interval == null) {
        phrases.add(DatePhrase.of(dates.get(i)));
      } else {
        phrases.add(interval);
        if (next != null && interval.span().contains(next.span())) {
          i++;
        }
      }
    }
    return phrases;
  }

  /**
   * Calendar dates, also those that could not be resolved, and durations that end at a known day
   * ("the past two years"); no sets and vague times.
   */
  private static boolean isDate(Timex timex) {
    if (timex.date() != null) {
      return timex.type() != TimexType.SET;
    }
    return timex.type() == TimexType.DATE && !timex.value().endsWith("_REF");
  }

  /** "At 2 a.m. local time (0100 GMT) on Monday": the same time again, of another zone. */
  private static boolean isClockInParentheses(String text, Timex timex) {
    int end = timex.span().end();
    return timex.type() == TimexType.TIME
        && timex.kind() == Timex.Kind.RELATIVE
        && timex.span().start() > 0
        && text.charAt(timex.span().start() - 1) == '('
        && end < text.length()
        && text.charAt(end) == ')';
  }

  private static DatePhrase intervalAt(String text, Span sentence, Timex a, Timex b) {
    if (a.date() == null) {
      return null;
    }
    int from = Math.max(sentence.start(), a.span().start() - WINDOW);
    Map<String, Integer> leads = IntervalRules.leads().before(text, from, a.span().start());
    int trailTo = Math.min(sentence.end(), a.span().end() + WINDOW);
    String trail = Quotes.small(text, a.span().end(), trailTo);
    String gap = gapBetween(text, a, b);
    for (IntervalRule rule : IntervalRules.all()) {
      int start = a.span().start();
      if (!rule.leads().isEmpty()) {
        Integer lead = leads.get(rule.id());
        if (lead == null) {
          continue;
        }
        start = lead;
      }
      if (rule.gap() != null && (gap == null || !rule.gap().matcher(gap).matches())) {
        continue;
      }
      int end = rule.gap() != null ? b.span().end() : a.span().end();
      if (rule.trail() != null) {
        Matcher after = rule.trail().matcher(trail);
        if (!after.matches()) {
          continue;
        }
        end = a.span().end() + after.end(1);
      }
      DatePhrase phrase = phrase(rule, a, rule.gap() == null ? null : b, new Span(start, end));
      if (phrase != null) {
        return phrase;
      }
    }
    return null;
  }

  private static String gapBetween(String text, Timex a, Timex b) {
    if (b == null || b.date() == null || b.span().start() - a.span().end() > WINDOW) {
      return null;
    }
    int from = Math.min(a.span().end(), b.span().start());
    return Quotes.small(text, from, b.span().start());
  }

  private static DatePhrase phrase(IntervalRule rule, Timex a, Timex b, Span span) {
    Edtf edtf = value(rule.yields(), a.date(), b == null ? null : b.date());
    if (edtf == null) {
      return null;
    }
    Set<String> rules = new LinkedHashSet<>(a.rules());
    Set<String> flags = new LinkedHashSet<>(a.flags());
    boolean relative = a.kind() == Timex.Kind.RELATIVE;
    Edtf anchor = a.anchor();
    if (b != null) {
      rules.addAll(b.rules());
      flags.addAll(b.flags());
      relative |= b.kind() == Timex.Kind.RELATIVE;
      anchor = anchor == null ? b.anchor() : anchor;
    }
    rules.add(rule.id());
    return new DatePhrase(
        span,
        edtf,
        relative ? Timex.Kind.RELATIVE : Timex.Kind.EXPLICIT,
        anchor,
        List.copyOf(rules),
        List.copyOf(flags));
  }

  /** Null when the dates do not fit the rule: an interval does not run backwards. */
  private static Edtf value(String yields, Edtf a, Edtf b) {
    try {
      return switch (yields) {
        case "A/B" -> isBefore(a, b) ? Edtf.interval(a, b) : null;
        case "A" -> a;
        case "A/.." -> Edtf.interval(a, null);
        case "../A" -> Edtf.interval(null, a);
        case "A+6" -> isDay(a) ? Edtf.interval(a, Edtf.of(a.start().plusDays(6))) : null;
        case "A-6" -> isDay(a) ? Edtf.interval(Edtf.of(a.start().minusDays(6)), a) : null;
        case "A~" -> Edtf.parse(a + "~");
        default -> throw new IllegalStateException("intervals.yaml yields " + yields);
      };
    } catch (IllegalArgumentException e) {
      // An interval of an interval has no EDTF form: the date stays what it is.
      return null;
    }
  }

  private static boolean isDay(Edtf date) {
    return date.precision() == Precision.DAY;
  }

  private static boolean isBefore(Edtf a, Edtf b) {
    return a.start() != null
        && b.end() != null
        && a.end() != null
        && b.start() != null
        && !b.start().isBefore(a.start());
  }

  /** Says whether the phrase only names a thing ("the 2008 election", "Expo 2012", 《2012年鉴》). */
  static boolean isNominal(String text, Span sentence, DatePhrase phrase) {
    if (isInTitle(text, sentence, phrase.span())) {
      return true;
    }
    String words = phrase.span().in(text);
    if (words.length() != 4 || !Character.isDigit(words.charAt(0))) {
      return false;
    }
    String before =
        text.substring(
            Math.max(sentence.start(), phrase.span().start() - WINDOW), phrase.span().start());
    String after =
        text.substring(phrase.span().end(), Math.min(sentence.end(), phrase.span().end() + WINDOW));
    return !FunctionWords.announceDate(before)
        && (FunctionWords.nameGoesOn(after) || FunctionWords.endsInName(before));
  }

  /** Between the brackets that Chinese and Japanese put around the title of a work. */
  private static boolean isInTitle(String text, Span sentence, Span phrase) {
    int from = Math.max(sentence.start(), phrase.start() - WINDOW);
    for (int i = phrase.start() - 1; i >= from; i--) {
      char c = text.charAt(i);
      if (CLOSED_TITLE.indexOf(c) >= 0) {
        return false;
      }
      if (OPEN_TITLE.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }
}
