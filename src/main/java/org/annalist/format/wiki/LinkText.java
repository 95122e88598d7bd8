package org.annalist.format.wiki;

import org.annalist.text.Span;

/** Writes the labels of links, and the captions of pictures. */
final class LinkText {

  private final Reader reader;
  private final Markup markup;
  private final String text;
  private final PageText page;

  LinkText(Reader reader) {
    this.reader = reader;
    this.markup = reader.markup();
    this.text = markup.text();
    this.page = reader.page();
  }

  /** Writes {@code [[target|label]]}. */
  void link(int c) {
    int from = markup.inner(c);
    int to = markup.innerEnd(c);
    int bar = markup.indexOf('|', from, to, c + 1);
    int targetEnd = bar < 0 ? to : bar;
    String target = text.substring(from, Math.min(targetEnd, from + 300)).strip();
    switch (Links.of(target)) {
      case FILE -> file(bar < 0 ? to : bar + 1, to);
      case UNSEEN -> page.leaveOut();
      case PAGE -> {
        page.beginWords();
        if (bar >= 0 && bar + 1 < to && !text.substring(bar + 1, to).isBlank()) {
          reader.inline(bar + 1, to);
        } else {
          int start = from;
          while (start < targetEnd && " :".indexOf(text.charAt(start)) >= 0) {
            start++;
          }
          reader.inline(start, targetEnd);
        }
      }
    }
  }

  private void file(int options, int to) {
    Span caption = null;
    boolean framed = false;
    int from = options;
    while (from < to) {
      int bar = markup.indexOf('|', from, to, reader.constructAt(from));
      int end = bar < 0 ? to : bar;
      String kind = end - from > 60 ? null : Links.fileOption(text.substring(from, end));
      if (kind == null) {
        caption = new Span(from, end);
      }
      framed |= "frame".equals(kind);
      from = end + 1;
    }
    page.leaveOut();
    if (!framed || caption == null) {
      return;
    }
    if (!page.isOpen()) {
      reader.caption(caption);
    } else if (!reader.references().areWritten()) {
      reader.captionAfterBlock(caption);
    }
  }

  /** Writes the captions of {@code <gallery>}. */
  void gallery(int c) {
    reader.endBlock();
    int from = markup.inner(c);
    while (from < markup.innerEnd(c)) {
      int end = reader.lineEnd(from, markup.innerEnd(c));
      int bar = markup.indexOf('|', from, end, reader.constructAt(from));
      if (bar >= 0) {
        reader.caption(new Span(bar + 1, end));
      }
      from = end + 1;
    }
  }

  /** Writes {@code [https://… label]}. */
  void external(int c) {
    int from = markup.inner(c);
    int to = markup.innerEnd(c);
    int end = Links.addressEnd(text, from, to);
    reader.references().address(text.substring(from, end));
    int label = end;
    while (label < to && text.charAt(label) == ' ') {
      label++;
    }
    if (label < to) {
      page.beginWords();
      reader.inline(label, to);
    } else {
      page.leaveOut();
    }
  }
}
