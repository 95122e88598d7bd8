package org.annalist.text;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a text into words and says what sort of word each is: the one tokenisation that the check
 * of cited texts and the comparison of claims share.
 *
 * <p>In {@code "Police in Rangoon arrested 23 men."} the words are {@code polic} (content), {@code
 * myanmar}'s {@code yangon} (name), {@code arrest} (content), {@code 23} (number) and two that tell
 * nothing.
 */
public final class Words {

  /** Dotted abbreviations, numbers with their commas and points, words with their apostrophes. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:\\p{L}\\.){2,}"
              + "|\\d+(?:, ?\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?"
              + "|[\\p{L}\\p{M}]+(?:['\\u2019][\\p{L}]+)*");

  private static final Pattern ORDINAL_END = Pattern.compile("st|nd|rd|th");
  private static final Map<String, Word.Kind> KINDS = kinds();
  private static final Map<String, String> NUMBERS = Table.map(Words.class, "numbers.tsv");
  private static final Map<String, String> NAMES = names();
  private static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec");
  private static final Set<String> WEEKDAYS =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  /** With more capitals than this, a text is a headline and capitals do not mark names. */
  private static final double HEADLINE = 0.6;

  private Words() {}

  /** Returns the words of {@code text} in order. */
  public static List<Word> of(String text) {
    List<Span> spans = spansIn(text);
    boolean headline = isHeadline(text, spans);
    List<Word> words = new ArrayList<>(spans.size());
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      boolean month = i > 0 && isMonth(text, spans.get(i - 1));
      boolean beforeMonth = i + 1 < spans.size() && isMonth(text, spans.get(i + 1));
      boolean initial = i == 0 || startsSentence(text, spans.get(i - 1), span);
      words.add(word(text, span, month || beforeMonth, initial || headline));
    }
    return List.copyOf(words);
  }

  private static List<Span> spansIn(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      boolean ordinalEnd =
          !spans.isEmpty()
              && spans.get(spans.size() - 1).end() == token.start()
              && ORDINAL_END.matcher(token.group()).matches();
      if (!ordinalEnd) {
        spans.add(new Span(token.start(), token.end()));
      }
    }
    return spans;
  }

  private static Word word(String text, Span span, boolean besideMonth, boolean capitalTellsNot) {
    String written = span.in(text);
    if (Character.isDigit(written.charAt(0))) {
      String digits = written.replaceAll("[, ]", "");
      return new Word(
          span,
          digits,
          digits,
          isDate(digits, besideMonth) ? Word.Kind.CALENDAR : Word.Kind.NUMBER);
    }
    boolean dotted = written.indexOf('.') > 0;
    String bare = dotted ? written.replace(".", "") : withoutPossessive(written);
    String form = fold(bare);
    boolean capital = Character.isUpperCase(bare.charAt(0));
    boolean acronym = capital && bare.length() > 1 && bare.equals(bare.toUpperCase(Locale.ROOT));
    if (dotted || (acronym && !capitalTellsNot)) {
      return new Word(span, form, nameKey(form), Word.Kind.NAME);
    }
    if (MONTHS.contains(form) && capital) {
      return new Word(span, form, form.substring(0, 3), Word.Kind.CALENDAR);
    }
    if (WEEKDAYS.contains(form)) {
      return new Word(span, form, form, Word.Kind.CALENDAR);
    }
    String number = NUMBERS.get(form);
    if (number != null) {
      return new Word(span, form, number, Word.Kind.NUMBER);
    }
    Word.Kind kind = form.endsWith("n't") ? Word.Kind.NEGATION : KINDS.get(form);
    if (kind != null && !(capital && !capitalTellsNot && kind == Word.Kind.COMMON)) {
      return new Word(span, form, Stems.of(form), kind);
    }
    return capital
        ? new Word(span, form, nameKey(form), Word.Kind.NAME)
        : new Word(span, form, Stems.of(form), Word.Kind.CONTENT);
  }

  private static String withoutPossessive(String word) {
    int mark = word.length() - 2;
    if (mark > 0 && isApostrophe(word.charAt(mark)) && "sS".indexOf(word.charAt(mark + 1)) >= 0) {
      return word.substring(0, mark);
    }
    return word;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  /** Folds a word; most are plain ASCII, where folding is lower case. */
  private static String fold(String word) {
    return word.chars().allMatch(c -> c < 128) ? word.toLowerCase(Locale.ROOT) : Fold.fold(word);
  }

  private static String nameKey(String form) {
    return Stems.of(NAMES.getOrDefault(form, form));
  }

  private static boolean isDate(String digits, boolean besideMonth) {
    if (digits.length() == 4) {
      return digits.charAt(0) == '1' || digits.startsWith("20") || digits.startsWith("21");
    }
    return besideMonth && digits.length() <= 2;
  }

  private static boolean isMonth(String text, Span span) {
    return Character.isUpperCase(text.charAt(span.start()))
        && MONTHS.contains(span.in(text).toLowerCase(Locale.ROOT));
  }

  private static boolean startsSentence(String text, Span before, Span span) {
    String between = text.substring(before.end(), span.start());
    return between.indexOf('.') >= 0
        || between.indexOf('?') >= 0
        || between.indexOf('!') >= 0
        || between.indexOf(':') >= 0
        || between.indexOf('\n') >= 0
        || between.indexOf('"') >= 0
        || between.indexOf('\u201c') >= 0;
  }

  private static boolean isHeadline(String text, List<Span> spans) {
    int capital = 0;
    int counted = 0;
    for (Span span : spans) {
      if (span.length() > 3 && Character.isLetter(text.charAt(span.start()))) {
        counted++;
        capital += Character.isUpperCase(text.charAt(span.start())) ? 1 : 0;
      }
    }
    return counted >= 3 && capital > HEADLINE * counted;
  }

  private static Map<String, Word.Kind> kinds() {
    Map<String, Word.Kind> kinds = new HashMap<>();
    for (List<String> row : Table.rows(Words.class, "words.tsv")) {
      Word.Kind kind = Word.Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT));
      for (String word : Splitter.on(' ').split(row.get(1))) {
        kinds.putIfAbsent(word, kind);
      }
    }
    return kinds;
  }

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (List<String> row : Table.rows(Words.class, "names.tsv")) {
      for (String variant : Splitter.on('|').split(row.get(1))) {
        names.put(variant, row.get(0));
      }
    }
    return names;
  }
}
