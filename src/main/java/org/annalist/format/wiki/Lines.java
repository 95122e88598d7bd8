package org.annalist.format.wiki;

import org.annalist.article.BlockKind;
import org.annalist.text.MappedText;

/** Writes wikitext that stands in lines of its own: headings, items, paragraphs, tables. */
final class Lines {

  private final Reader reader;
  private final Markup markup;
  private final String text;
  private final PageText page;
  private final MappedText out;
  private final Tables tables;

  Lines(Reader reader) {
    this.reader = reader;
    this.markup = reader.markup();
    this.text = markup.text();
    this.page = reader.page();
    this.out = page.out();
    this.tables = new Tables(reader);
  }

  /** Writes {@code [from, to)}, which stands in lines of its own. */
  void write(int from, int to) {
    int i = from;
    boolean fresh = true;
    boolean comment = false;
    int lineStart = out.length();
    while (i < to) {
      int next = reader.constructAt(i);
      int stop = next < markup.size() ? Math.min(to, markup.start(next)) : to;
      if (i == stop) {
        comment |= markup.kind(next) == Markup.Kind.COMMENT;
        int before = out.length();
        reader.construct(next, true);
        i = markup.end(next);
        fresh &= out.length() == before || isFrameless(next);
        continue;
      }
      char c = text.charAt(i);
      if (c == '\n') {
        boolean empty = out.length() == lineStart || !page.isOpen();
        if (!comment || !empty) {
          endLine(i, empty);
        }
        i++;
        fresh = true;
        comment = false;
        lineStart = out.length();
      } else if (fresh && isLineMark(c)) {
        int after = line(i, to);
        fresh = after > i && text.charAt(after - 1) == '\n';
        if (after == i) {
          i = reader.words(i, stop);
        } else {
          i = after;
        }
      } else if (fresh && (c == ' ' || c == '\t')) {
        i++;
      } else {
        fresh = false;
        i = reader.words(i, stop);
      }
    }
    reader.endBlock();
  }

  /** After a picture at the head of a line the line begins. */
  private boolean isFrameless(int construct) {
    return !page.isOpen() && markup.kind(construct) == Markup.Kind.LINK;
  }

  private void endLine(int at, boolean empty) {
    if (!page.isOpen()) {
      return;
    }
    if (empty || !page.goesOn()) {
      reader.endBlock();
    } else {
      page.space(at);
    }
  }

  private static boolean isLineMark(char c) {
    return "=*#:;{|!-".indexOf(c) >= 0;
  }

  /** Writes what the mark at the head of a line begins; returns {@code at} when it is a word. */
  private int line(int at, int to) {
    switch (text.charAt(at)) {
      case '=' -> {
        return heading(at, to);
      }
      case '*', '#', ':', ';' -> {
        int i = at;
        boolean indented = true;
        while (i < to && "*#:; \t".indexOf(text.charAt(i)) >= 0) {
          indented &= ": \t".indexOf(text.charAt(i)) >= 0;
          i++;
        }
        if (text.startsWith("{|", i)) {
          return tables.table(i, to);
        }
        reader.endBlock();
        page.item(!indented);
        return i;
      }
      case '{' -> {
        return text.startsWith("{|", at) ? tables.table(at, to) : at;
      }
      case '|', '!' -> {
        // The rest of a table or a template whose beginning is missing.
        reader.endBlock();
        page.begin(BlockKind.TABLE);
        return at + 1;
      }
      default -> {
        if (!text.startsWith("----", at)) {
          return at;
        }
        reader.endBlock();
        int i = at;
        while (i < to && text.charAt(i) == '-') {
          i++;
        }
        return i;
      }
    }
  }

  private int heading(int at, int to) {
    int end = reader.lineEnd(at, to);
    int last = end;
    while (last > at) {
      int before = markup.from(last) - 1;
      if (Character.isWhitespace(text.charAt(last - 1))) {
        last--;
      } else if (before >= 0
          && markup.end(before) == last
          && markup.kind(before) == Markup.Kind.COMMENT) {
        last = markup.start(before);
      } else {
        break;
      }
    }
    int level = 0;
    while (level < 6
        && at + level < last - level - 1
        && text.charAt(at + level) == '='
        && text.charAt(last - level - 1) == '=') {
      level++;
    }
    if (level == 0) {
      return at;
    }
    reader.endBlock();
    page.begin(BlockKind.HEADING);
    reader.inline(at + level, last - level);
    page.section(page.withoutMarkers(page.blockStart()), level);
    reader.endBlock();
    return end;
  }
}
