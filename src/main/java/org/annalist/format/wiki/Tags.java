package org.annalist.format.wiki;

import org.annalist.article.BlockKind;

/** Writes what tags of HTML do to the text: they break lines and blocks. */
final class Tags {

  private final Reader reader;
  private final Markup markup;
  private final PageText page;

  Tags(Reader reader) {
    this.reader = reader;
    this.markup = reader.markup();
    this.page = reader.page();
  }

  /** Writes the tag {@code c}; {@code inPage} says whether blocks can end here. */
  void tag(int c, boolean inPage) {
    String name = markup.tagName(c);
    switch (name) {
      case "br", "/br" -> {
        if (page.isOpen()) {
          page.space(markup.start(c));
        }
      }
      case "table" -> {
        breakBlock(inPage);
        page.beginHtmlTable();
      }
      case "/table" -> {
        breakBlock(inPage);
        page.endHtmlTable();
      }
      default -> {
        if (TagNames.isBlock(name)) {
          breakBlock(inPage);
        }
      }
    }
  }

  private void breakBlock(boolean inPage) {
    if (inPage && !page.isOpen(BlockKind.HEADING)) {
      reader.endBlock();
    } else if (page.hasWords()) {
      page.out().insert(" ");
    }
  }
}
