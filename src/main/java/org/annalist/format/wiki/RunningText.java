package org.annalist.format.wiki;

import org.annalist.text.MappedText;

/** Writes text in which no construct stands: quotes, entities and magic words resolved. */
final class RunningText {

  private final String text;
  private final PageText page;
  private final MappedText out;

  RunningText(String wikitext, PageText page) {
    this.text = wikitext;
    this.page = page;
    this.out = page.out();
  }

  /** Writes text without constructs, up to the end of the line; returns where it stopped. */
  int write(int from, int to) {
    page.beginWords();
    int i = page.isAfterGap() ? closeGap(from, to) : from;
    int start = i;
    while (i < to) {
      char c = text.charAt(i);
      if (c > '_') {
        i++;
        continue;
      }
      switch (c) {
        case '\n' -> {
          out.copy(start, i);
          return i;
        }
        case '\'' -> {
          int run = 1;
          while (i + run < to && text.charAt(i + run) == '\'') {
            run++;
          }
          if (run > 1) {
            out.copy(start, i + (run == 4 ? 1 : Math.max(0, run - 5)));
            start = i + run;
          }
          i += run;
        }
        case '&' -> {
          int end = Characters.end(text, i, to);
          String decoded = end < 0 ? null : Characters.decode(text, i, end);
          if (decoded != null) {
            out.copy(start, i);
            out.replace(i, end, decoded);
            start = end;
            i = end;
          } else {
            i++;
          }
        }
        case '_' -> {
          int end = magicWordEnd(i, to);
          if (end > 0) {
            out.copy(start, i);
            start = end;
            i = end;
          } else {
            i++;
          }
        }
        case '\r' -> {
          out.copy(start, i);
          i++;
          start = i;
        }
        default -> i++;
      }
    }
    out.copy(start, i);
    return i;
  }

  /** {@code __NOTOC__}. */
  private int magicWordEnd(int at, int to) {
    if (!text.startsWith("__", at)) {
      return -1;
    }
    int i = at + 2;
    while (i < to && i - at < 30 && Character.isUpperCase(text.charAt(i))) {
      i++;
    }
    return i > at + 2 && i + 2 <= to && text.startsWith("__", i) ? i + 2 : -1;
  }

  /**
   * Where something was left out, brackets around nothing go too, and a comma or a space before
   * punctuation: of {@code (; born 1900)} is left {@code (born 1900)}.
   */
  private int closeGap(int from, int to) {
    int i = from;
    int bare = out.length();
    while (bare > page.blockStart() && out.charAt(bare - 1) == ' ') {
      bare--;
    }
    boolean bracket = bare > page.blockStart() && out.charAt(bare - 1) == '(';
    boolean spaced = bare < out.length();
    int next = i;
    while (next < to && (text.charAt(next) == ' ' || isComma(bracket, text.charAt(next)))) {
      next++;
    }
    if (bracket && next == to) {
      page.leaveOut();
      return next;
    }
    if (next < to && text.charAt(next) == ')') {
      if (bracket) {
        bare--;
        while (bare > page.blockStart() && out.charAt(bare - 1) == ' ') {
          bare--;
        }
        out.truncate(bare);
        page.leaveOut();
        return next + 1;
      }
      out.truncate(bare);
      return next;
    }
    if (bracket) {
      out.truncate(bare);
      return next;
    }
    if (spaced && i < to && ".,;:".indexOf(text.charAt(i)) >= 0) {
      out.truncate(bare);
    }
    return i;
  }

  private static boolean isComma(boolean bracket, char c) {
    return bracket && (c == ',' || c == ';');
  }
}
