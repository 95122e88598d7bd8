package org.annalist.format.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annalist.article.Marker;
import org.annalist.text.Span;

/**
 * Finds the markers of a text. One pass; behind each bracket at most {@value #LONGEST} characters
 * are looked at, so that a text of nothing but brackets costs no more than any other.
 */
public final class Markers {

  private static final int LONGEST = 48;

  /** Marks that editors leave, with no reference behind them. */
  private static final Set<String> EDITORIAL =
      Set.of(
          "citation needed",
          "edit",
          "clarification needed",
          "when?",
          "who?",
          "where?",
          "which?",
          "by whom?",
          "according to whom?",
          "dubious",
          "disputed",
          "failed verification",
          "verification needed",
          "better source needed",
          "non-primary source needed",
          "dead link",
          "permanent dead link",
          "update",
          "needs update",
          "original research?",
          "page needed",
          "full citation needed",
          "unreliable source?",
          "vague",
          "hide",
          "show",
          "clarify",
          "citation required",
          "source needed",
          "source?",
          "specify",
          "attribution needed",
          "importance?",
          "neutrality is disputed",
          "self-published source",
          "self-published source?",
          "third-party source needed",
          "not in citation given",
          "unreliable medical source?",
          "quantify",
          "how?",
          "why?",
          "year needed",
          "date missing",
          "additional citation(s) needed",
          "according to whom",
          "weasel words",
          "peacock prose",
          "non sequitur",
          "dubious – discuss",
          "disputed – discuss",
          "broken anchor",
          "link rot",
          "dead",
          "来源请求",
          "來源請求",
          "要出典",
          "要検証",
          "출처 필요",
          "编辑",
          "編輯",
          "編集",
          "편집");

  private static final Set<String> LABEL_WORDS =
      Set.of(
          "note",
          "notes",
          "footnote",
          "endnote",
          "cn",
          "nota",
          "anm",
          "anm.",
          "lower-greek",
          "nb",
          "n",
          "fn",
          "ref",
          "lower-alpha",
          "upper-alpha",
          "lower-roman",
          "注",
          "註",
          "注释",
          "註釋",
          "注釈",
          "脚注",
          "出典",
          "参",
          "參",
          "주",
          "각주");

  /** Words before the number of a place in a work. */
  private static final Set<String> PLACE_WORDS =
      Set.of(
          "p", "pp", "page", "pages", "ch", "chap", "chapter", "vol", "sec", "sect", "section", "§",
          "§§", "art", "para", "fol", "fig", "table", "pt", "bk", "line", "lines", "n", "fn");

  private static final int LONGEST_PLACE_WORD = 8;

  private Markers() {}

  /** Returns the markers of {@code text} inside {@code within}, in order. */
  public static List<Marker> in(String text, Span within) {
    List<Marker> markers = new ArrayList<>();
    int raised = -1; // where the next marker of a group that began with "^(" would begin
    int i = text.indexOf('[', within.start());
    while (i >= 0 && i < within.end()) {
      boolean first = i - 2 >= within.start() && text.startsWith("^(", i - 2);
      Marker marker = at(text, i, within, first, first || raised == i);
      if (marker != null) {
        markers.add(marker);
        boolean closed = text.charAt(marker.span().end() - 1) == ')';
        raised = (first || raised == i) && !closed ? nextAfter(text, marker.span().end()) : -1;
      }
      i = text.indexOf('[', marker != null ? marker.span().end() : i + 1);
    }
    return markers;
  }

  private static int nextAfter(String text, int end) {
    int next = end;
    while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == ',')) {
      next++;
    }
    return next;
  }

  /**
   * Reads the marker that opens at {@code open}, or null. Converters print superscripts as {@code
   * ^([1][2])}: the first marker takes the head of that, the last its end.
   */
  private static Marker at(String text, int open, Span within, boolean first, boolean raised) {
    int limit = Math.min(within.end(), open + LONGEST);
    int close = open + 1;
    while (close < limit && text.charAt(close) != ']' && text.charAt(close) != '[') {
      close++;
    }
    if (close >= limit || text.charAt(close) != ']') {
      return null;
    }
    String inside = text.substring(open + 1, close).strip();
    List<String> labels = labelsOf(inside);
    if (isCapital(inside) && isApart(text, open, within)) {
      return null;
    }
    if (labels.isEmpty() && !EDITORIAL.contains(inside.toLowerCase(Locale.ROOT))) {
      return null;
    }
    boolean caret = open > within.start() && text.charAt(open - 1) == '^';
    int start = first ? open - 2 : caret ? open - 1 : open;
    int end = close + 1;
    if (raised && end < within.end() && text.charAt(end) == ')') {
      end++;
    }
    // "[h]is" and "“[a] man" are words that an editor changed.
    if (isLetter(inside)
        && ((end < within.end() && Character.isLetter(text.charAt(end)))
            || (!first && open > within.start() && "\"“‘'(".indexOf(text.charAt(open - 1)) >= 0))) {
      return null;
    }
    return new Marker(new Span(start, pagesAfter(text, end, within.end())), labels);
  }

  /** A capital in brackets is a note only right behind the words that it is about. */
  private static boolean isApart(String text, int open, Span within) {
    if (open == within.start()) {
      return true;
    }
    char before = text.charAt(open - 1);
    return !Character.isLetterOrDigit(before) && ".,;:!?)]\"”’".indexOf(before) < 0;
  }

  /**
   * Reads what follows a marker as pages: {@code [10]: 13–14}, {@code [10]:13}, {@code [3]: ch. 2}.
   */
  private static int pagesAfter(String text, int end, int limit) {
    int i = end;
    if (i >= limit || text.charAt(i) != ':') {
      return end;
    }
    i = afterPlaceWord(text, afterSpace(text, i + 1, limit), limit);
    int digits = i;
    while (i < limit && i - digits < 16 && isPage(text.charAt(i))) {
      i++;
    }
    while (i > digits && !Character.isDigit(text.charAt(i - 1))) {
      i--;
    }
    return i > digits ? i : end;
  }

  private static int afterSpace(String text, int from, int limit) {
    return from < limit && Character.isSpaceChar(text.charAt(from)) ? from + 1 : from;
  }

  /** Skips a word that leads to a number, {@code p. }, {@code ch. }, {@code § }. */
  private static int afterPlaceWord(String text, int from, int limit) {
    int end = from;
    while (end < limit
        && end - from < LONGEST_PLACE_WORD
        && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '§')) {
      end++;
    }
    if (!PLACE_WORDS.contains(text.substring(from, end).toLowerCase(Locale.ROOT))) {
      return from;
    }
    return afterSpace(text, end < limit && text.charAt(end) == '.' ? end + 1 : end, limit);
  }

  private static boolean isPage(char c) {
    return (c >= '0' && c <= '9') || c == '-' || c == '\u2013' || c == ',' || c == ' ';
  }

  private static List<String> labelsOf(String inside) {
    List<String> labels = new ArrayList<>();
    if (ReferenceLabel.isFootnote(inside)) {
      return List.of(inside.substring(1));
    }
    for (String group : inside.split(";", -1)) {
      for (String part : group.split(",", -1)) {
        String bare = part.strip();
        if (!labels.isEmpty() && isPlace(bare)) {
          break; // "[4, p. 45]": what follows is pages too.
        }
        int colon = bare.indexOf(':');
        boolean paged = colon > 0 && isPages(bare.substring(colon + 1).strip());
        if (!addLabels(paged ? bare.substring(0, colon).strip() : bare, labels)) {
          return List.of();
        }
        if (paged) {
          break;
        }
      }
    }
    return labels;
  }

  /** {@code p. 45}, {@code pp. 4–6}, {@code § 3}; behind a colon the number alone. */
  private static boolean isPlace(String part) {
    int number = afterPlaceWord(part, 0, part.length());
    return number > 0 && number < part.length() && Character.isDigit(part.charAt(number));
  }

  private static boolean isPages(String part) {
    return !part.isEmpty() && (Character.isDigit(part.charAt(0)) || isPlace(part));
  }

  private static boolean addLabels(String part, List<String> labels) {
    if (isNumber(part) || isLetter(part) || isCapital(part) || ReferenceLabel.isRoman(part)) {
      labels.add(part);
      return true;
    }
    int dash = Math.max(part.indexOf('-'), part.indexOf('\u2013'));
    if (dash > 0
        && isNumber(part.substring(0, dash).strip())
        && isNumber(part.substring(dash + 1).strip())) {
      int from = Integer.parseInt(part.substring(0, dash).strip());
      int to = Integer.parseInt(part.substring(dash + 1).strip());
      if (to <= from || to - from > 20) {
        return false;
      }
      for (int n = from; n <= to; n++) {
        labels.add(Integer.toString(n));
      }
      return true;
    }
    int space = part.lastIndexOf(' ');
    if (space > 0
        && LABEL_WORDS.contains(part.substring(0, space).strip().toLowerCase(Locale.ROOT))
        && (isNumber(part.substring(space + 1))
            || isLetter(part.substring(space + 1).toLowerCase(Locale.ROOT)))) {
      labels.add(part);
      return true;
    }
    return false;
  }

  /** Up to three digits: {@code [2014]} is a year that an editor put in. */
  static boolean isNumber(String s) {
    if (s.isEmpty() || s.length() > 3) {
      return false;
    }
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) < '0' || s.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isCapital(String s) {
    return s.length() == 1 && s.charAt(0) >= 'A' && s.charAt(0) <= 'Z';
  }

  private static boolean isLetter(String s) {
    return s.length() == 1 && s.charAt(0) >= 'a' && s.charAt(0) <= 'z';
  }
}
