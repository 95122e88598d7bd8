package org.annalist.format.wiki;

import org.annalist.article.BlockKind;

/** Writes tables of wikitext, {@code {| … |}}, their cells with bars between them. */
final class Tables {

  private final Reader reader;
  private final Markup markup;
  private final String text;
  private final PageText page;

  Tables(Reader reader) {
    this.reader = reader;
    this.markup = reader.markup();
    this.text = markup.text();
    this.page = reader.page();
  }

  /** Writes a table, its cells with bars between them. A heading ends one that is never closed. */
  int table(int at, int to) {
    reader.endBlock();
    page.begin(BlockKind.TABLE);
    int nested = 0;
    int i = at;
    while (i < to) {
      int end = reader.lineEnd(i, to);
      int from = i;
      while (from < end && " \t:*".indexOf(text.charAt(from)) >= 0) {
        from++;
      }
      if (text.startsWith("{|", from)) {
        nested++;
      } else if (text.startsWith("|}", from) && !text.startsWith("|}}", from)) {
        nested--;
        if (nested == 0) {
          reader.endBlock();
          return from + 2;
        }
      } else if (text.startsWith("==", from)) {
        reader.endBlock();
        return i;
      } else if (!text.startsWith("|-", from)) {
        cells(from, end);
      }
      i = Math.min(to, end + 1);
    }
    reader.endBlock();
    return to;
  }

  private void cells(int from, int to) {
    int i = from;
    if (i < to && (text.charAt(i) == '|' || text.charAt(i) == '!')) {
      i++;
      if (i < to && text.charAt(i) == '+') {
        i++;
      }
    }
    // Found once and kept until passed: a line may hold thousands of either.
    int bar = i - 1;
    int mark = i - 1;
    while (i < to) {
      if (bar < i) {
        bar = markup.indexOf('|', i, to, reader.constructAt(i));
        bar = bar < 0 ? to : bar;
      }
      while (mark < i || (mark + 1 < to && text.charAt(mark + 1) != '!')) {
        int after = Math.max(i, mark + 1);
        mark = markup.indexOf('!', after, to, reader.constructAt(after));
        mark = mark < 0 ? to : mark;
      }
      int end = to;
      int next = to;
      if (bar < to && bar < mark) {
        if (bar + 1 < to && text.charAt(bar + 1) == '|') {
          end = bar;
          next = bar + 2;
        } else {
          // One bar: what stands before it are attributes of the cell.
          i = bar + 1;
          continue;
        }
      } else if (mark + 1 < to) {
        end = mark;
        next = mark + 2;
      }
      if (page.trim() > 0) {
        page.out().insert(" | ");
      }
      while (i < end && text.charAt(i) == ' ') {
        i++;
      }
      reader.inline(i, end);
      i = next;
    }
  }
}
