package org.annalist.text;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Splits a text into words and says what sort of word each is: the one tokenisation that the check
 * of cited texts and the comparison of claims share.
 *
 * <p>In {@code "Police in Rangoon arrested 23 men."} the words are {@code polic} (content), {@code
 * myanmar}'s {@code yangon} (name), {@code arrest} (content), {@code 23} (number) and two that tell
 * nothing.
 */
public final class Words {

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

  /** The accents of the Latin, Greek and Cyrillic scripts; others are part of their letters. */
  private static final CharMatcher ACCENTS = CharMatcher.inRange('\u0300', '\u036f');

  /** With more capitals than this, a text is a headline and capitals do not mark names. */
  private static final double HEADLINE = 0.6;

  /** Between two words, these say that a capital may be that of a sentence. */
  private static final String SENTENCE_MARKS = ".?!:\n\"\u201c";

  /** Text repeats its words: what was found of the latest is kept, and found again when needed. */
  private static final RecentWords RECENT = new RecentWords();

  private Words() {}

  /** Returns the words of {@code text} in order. */
  public static List<Word> of(String text) {
    Tokens tokens = Tokens.of(text);
    int count = tokens.count();
    WordForm[] forms = new WordForm[count];
    for (int i = 0; i < count; i++) {
      forms[i] = RECENT.of(text, tokens.start(i), tokens.end(i));
    }
    boolean headline = isHeadline(text, tokens);
    Word[] words = new Word[count];
    for (int i = 0; i < count; i++) {
      Span span = new Span(tokens.start(i), tokens.end(i));
      boolean initial = headline || isInitial(text, tokens, i);
      words[i] = forms[i].at(span, isBesideMonth(forms, i, count), initial);
    }
    return List.of(words);
  }

  static boolean isBesideMonth(WordForm[] forms, int i, int count) {
    return (i > 0 && forms[i - 1].month()) || (i + 1 < count && forms[i + 1].month());
  }

  /** Says whether token {@code i} is the first of a sentence. */
  static boolean isInitial(String text, Tokens tokens, int i) {
    return i == 0 || startsSentence(text, tokens.end(i - 1), tokens.start(i));
  }

  /** Reads a word as written, whatever stands around it. */
  static WordForm read(String written) {
    if (Character.isDigit(written.charAt(0))) {
      String digits = written.replace(",", "").replace(" ", "");
      Word.Kind kind = isYear(digits) ? Word.Kind.CALENDAR : Word.Kind.NUMBER;
      WordForm.Sort number = new WordForm.Sort(digits, digits, kind);
      boolean day = digits.length() <= 2;
      return new WordForm(written, number, number, day, false);
    }
    if (written.indexOf(' ') > 0 || written.indexOf('-') > 0) {
      return readCompound(written);
    }
    boolean dotted = written.indexOf('.') > 0;
    String bare = dotted ? written.replace(".", "") : withoutPossessive(written);
    String form = fold(bare);
    boolean capital = Character.isUpperCase(bare.charAt(0));
    boolean month = Character.isUpperCase(written.charAt(0)) && MONTHS.contains(form);
    month = month && bare.length() == written.length();
    WordForm.Sort plain = sort(bare, form, dotted, capital, false);
    WordForm.Sort initial = capital ? sort(bare, form, dotted, capital, true) : plain;
    return new WordForm(written, plain, initial, false, month);
  }

  private static WordForm readCompound(String written) {
    String key = Compounds.key(written);
    boolean isNumber = Character.isDigit(key.charAt(0));
    WordForm.Sort sort =
        new WordForm.Sort(fold(written), key, isNumber ? Word.Kind.NUMBER : Word.Kind.CONTENT);
    return new WordForm(written, sort, sort, false, false);
  }

  /** Returns the digits of a number below a hundred, or an order, in words; else "". */
  static String digitsOf(String written) {
    String form = fold(written);
    return form.equals("one") || form.equals("first") ? "1" : NUMBERS.getOrDefault(form, "");
  }

  private static WordForm.Sort sort(
      String bare, String form, boolean dotted, boolean capital, boolean capitalTellsNot) {
    if (dotted || (capital && !capitalTellsNot && isAcronym(bare))) {
      return new WordForm.Sort(form, nameKey(form), Word.Kind.NAME);
    }
    if (capital && MONTHS.contains(form)) {
      return new WordForm.Sort(form, form.substring(0, 3), Word.Kind.CALENDAR);
    }
    if (form.endsWith("day") && WEEKDAYS.contains(form)) {
      return new WordForm.Sort(form, form, Word.Kind.CALENDAR);
    }
    String number = NUMBERS.get(form);
    if (number != null) {
      return new WordForm.Sort(form, number, Word.Kind.NUMBER);
    }
    Word.Kind kind = form.endsWith("n't") ? Word.Kind.NEGATION : KINDS.get(form);
    if (kind != null && !(capital && !capitalTellsNot && kind == Word.Kind.COMMON)) {
      return new WordForm.Sort(form, Stems.of(form), kind);
    }
    return capital
        ? new WordForm.Sort(form, nameKey(form), Word.Kind.NAME)
        : new WordForm.Sort(form, Stems.of(form), Word.Kind.CONTENT);
  }

  private static boolean isAcronym(String word) {
    return word.length() > 1
        && !(word.charAt(1) >= 'a' && word.charAt(1) <= 'z')
        && word.equals(word.toUpperCase(Locale.ROOT));
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
    boolean capital = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 128) {
        return withoutAccents(Fold.fold(word));
      }
      capital |= c >= 'A' && c <= 'Z';
    }
    return capital ? word.toLowerCase(Locale.ROOT) : word;
  }

  /** "André" and "Andre": English texts write either. */
  private static String withoutAccents(String word) {
    String parts = ACCENTS.removeFrom(Normalizer.normalize(word, Normalizer.Form.NFD));
    return Normalizer.normalize(parts, Normalizer.Form.NFC);
  }

  private static String nameKey(String form) {
    return Stems.of(NAMES.getOrDefault(form, form));
  }

  private static boolean isYear(String digits) {
    return digits.length() == 4
        && (digits.charAt(0) == '1' || digits.startsWith("20") || digits.startsWith("21"));
  }

  private static boolean startsSentence(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c != ' ' && SENTENCE_MARKS.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  static boolean isHeadline(String text, Tokens tokens) {
    int capital = 0;
    int counted = 0;
    for (int i = 0; i < tokens.count(); i++) {
      char first = text.charAt(tokens.start(i));
      if (tokens.end(i) - tokens.start(i) > 3 && Character.isLetter(first)) {
        counted++;
        capital += Character.isUpperCase(first) ? 1 : 0;
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
