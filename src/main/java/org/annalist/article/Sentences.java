package org.annalist.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annalist.text.Span;
import org.annalist.text.Table;

/**
 * Splits a block of prose into sentences: after a full stop that no abbreviation explains, or that
 * is Chinese or Japanese, with the quotes that close there and the markers that follow. Every
 * character of the block belongs to a sentence, a marker or the white space between them.
 */
public final class Sentences {

  private static final Set<String> ABBREVIATIONS =
      Table.words(Sentences.class, "abbreviations.tsv");

  /** Words that open a sentence even after "U.S.". */
  private static final Set<String> OPENERS = Table.words(Sentences.class, "openers.tsv");

  private Sentences() {}

  /**
   * Returns the sentences of {@code block} in {@code text}; {@code markers} are all its markers.
   */
  public static List<Sentence> of(String text, Span block, List<Marker> markers) {
    List<Sentence> sentences = new ArrayList<>();
    int start = skipSpace(text, block.start(), block.end());
    int nextMarker = 0;
    int firstMarker = 0;
    int i = start;
    while (i < block.end()) {
      if (nextMarker < markers.size() && i >= markers.get(nextMarker).span().start()) {
        i = Math.max(i, markers.get(nextMarker).span().end());
        nextMarker++;
        continue;
      }
      if (!isTerminal(text.charAt(i))) {
        i++;
        continue;
      }
      int end = closersAfter(text, i + 1, block.end());
      int after = end;
      int m = nextMarker;
      while (m < markers.size()
          && skipSpace(text, after, block.end()) == markers.get(m).span().start()) {
        after = markers.get(m).span().end();
        m++;
      }
      int next = skipSpace(text, after, block.end());
      boolean cited = m > nextMarker;
      if (endsSentence(text, start, i, end, after, next, block.end(), cited)) {
        sentences.add(sentence(start, end, markers.subList(firstMarker, m)));
        firstMarker = m;
        start = next;
        nextMarker = m;
        i = next;
      } else {
        i = end;
      }
    }
    if (start < block.end()) {
      int end = trimEnd(text, start, block.end());
      int bare = end;
      for (int m = markers.size() - 1; m >= firstMarker; m--) {
        if (markers.get(m).span().end() == bare && markers.get(m).span().start() > start) {
          bare = trimEnd(text, start, markers.get(m).span().start());
        }
      }
      sentences.add(sentence(start, bare, markers.subList(firstMarker, markers.size())));
    }
    return sentences;
  }

  private static Sentence sentence(int start, int end, List<Marker> markers) {
    return new Sentence(new Span(start, end), markers);
  }

  private static boolean endsSentence(
      String text, int start, int stop, int end, int after, int next, int limit, boolean cited) {
    if (next >= limit) {
      return true;
    }
    if (isWideTerminal(text.charAt(stop))) {
      return !goesOnAfterQuote(text, stop, end, next);
    }
    if (next == after && !cited && !closedAndGlued(text, stop, end, next)) {
      return false;
    }
    char first = text.charAt(next);
    boolean opens =
        Character.isUpperCase(first)
            || Character.isDigit(first)
            || isOpeningQuote(first)
            || first == '('
            || first == '['
            || Character.isTitleCase(first)
            || (Character.isLetter(first) && !Character.isLowerCase(first));
    if (!opens) {
      return false;
    }
    if (text.charAt(stop) != '.' || cited) {
      return true;
    }
    if (end > stop + 1) {
      // A quote or bracket closed after the stop: only a lower-case word goes on from there.
      return true;
    }
    return !isAbbreviation(text, start, stop, next, limit);
  }

  /** {@code 「…。」と…}: the particle ties the quotation to what follows, no new sentence has one. */
  private static boolean goesOnAfterQuote(String text, int stop, int end, int next) {
    return end > stop + 1 && next == end && isHiragana(text.charAt(next));
  }

  private static boolean isHiragana(char c) {
    return c >= 'ぁ' && c <= 'ゟ';
  }

  /** {@code said."The next} and {@code ended.Then}: the space was lost when the page was copied. */
  private static boolean closedAndGlued(String text, int stop, int end, int next) {
    return stop >= 2
        && Character.isLowerCase(text.charAt(stop - 1))
        && Character.isLowerCase(text.charAt(stop - 2))
        && Character.isUpperCase(text.charAt(next))
        && next + 1 < text.length()
        && (Character.isLowerCase(text.charAt(next + 1)) || text.charAt(next + 1) == ' ')
        && end - stop <= 2;
  }

  private static boolean isAbbreviation(String text, int start, int stop, int next, int limit) {
    int from = stop;
    while (from > start && isWordChar(text.charAt(from - 1))) {
      from--;
    }
    String word = text.substring(from, stop);
    if (word.isEmpty()) {
      return false;
    }
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    boolean dotted = word.indexOf('.') > 0;
    if (!initial && !dotted && !ABBREVIATIONS.contains(word)) {
      return false;
    }
    // "U.S. The" ends, "U.S. President" and "J. A. Smith" do not.
    return !OPENERS.contains(wordAt(text, next, limit)) || (initial && isInitial(text, next));
  }

  private static boolean isInitial(String text, int at) {
    return at + 1 < text.length() && text.charAt(at + 1) == '.';
  }

  private static String wordAt(String text, int at, int limit) {
    int end = at;
    while (end < limit && end - at < 24 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(at, end);
  }

  private static boolean isWordChar(char c) {
    return Character.isLetterOrDigit(c) || c == '.';
  }

  private static boolean isTerminal(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…' || isWideTerminal(c);
  }

  /** The marks of Chinese and Japanese, which no space follows and no abbreviation has. */
  private static boolean isWideTerminal(char c) {
    return c == '。' || c == '！' || c == '？' || c == '｡';
  }

  private static int closersAfter(String text, int i, int limit) {
    while (i < limit && (isCloser(text.charAt(i)) || isTerminal(text.charAt(i)))) {
      i++;
    }
    return i;
  }

  private static boolean isCloser(char c) {
    return "\"'”’)»]」』）】》〉｣".indexOf(c) >= 0;
  }

  private static boolean isOpeningQuote(char c) {
    return c == '"' || c == '\'' || c == '“' || c == '‘' || c == '«' || c == '„';
  }

  private static int skipSpace(String text, int i, int limit) {
    while (i < limit && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int trimEnd(String text, int start, int end) {
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }
}
