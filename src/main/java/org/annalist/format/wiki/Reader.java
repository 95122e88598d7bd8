package org.annalist.format.wiki;

import java.util.ArrayList;
import java.util.List;
import org.annalist.article.BlockKind;
import org.annalist.article.Entry;
import org.annalist.text.Span;

/**
 * Walks once through a wikitext and writes what a reader of the page sees.
 *
 * <p>It finds the next construct and gives it to the class that knows how it is printed; these call
 * it back for what is nested, at most {@value #DEEPEST} deep. What is nested deeper prints nothing.
 */
final class Reader {

  private static final int DEEPEST = 40;

  private final Markup markup;
  private final Notes notes;
  private final PageText page;
  private final RunningText words;
  private final References references;
  private final LinkText links;
  private final TemplateText templates;
  private final Tags tags;
  private final Lines lines;

  /** Captions met inside a paragraph; they are printed after it. */
  private final List<Span> captions = new ArrayList<>();

  /** Where the next construct is looked for; it only saves a search. */
  private int cursor;

  private int depth;

  Reader(Markup markup, Notes notes) {
    this.markup = markup;
    this.notes = notes;
    this.page = new PageText(markup.text());
    this.words = new RunningText(markup.text(), page);
    this.references = new References(this, notes);
    this.links = new LinkText(this);
    this.templates = new TemplateText(this);
    this.tags = new Tags(this);
    this.lines = new Lines(this);
  }

  Markup markup() {
    return markup;
  }

  PageText page() {
    return page;
  }

  References references() {
    return references;
  }

  /** Writes the whole page. */
  void read() {
    lines.write(0, markup.text().length());
  }

  /** Returns the entries of the page's lists of references, in the order of their numbers. */
  List<Entry> entries() {
    return references.entries();
  }

  /** Writes {@code [from, to)} in a block or blocks of its own. */
  void lines(int from, int to) {
    if (!isTooDeep()) {
      endBlock();
      depth++;
      lines.write(from, to);
      depth--;
    }
  }

  /** Writes {@code [from, to)} as running text; line breaks become spaces. */
  void inline(int from, int to) {
    if (isTooDeep()) {
      return;
    }
    depth++;
    int i = from;
    while (i < to) {
      int next = constructAt(i);
      int stop = next < markup.size() ? Math.min(to, markup.start(next)) : to;
      if (i == stop) {
        construct(next, false);
        i = markup.end(next);
      } else if (markup.text().charAt(i) == '\n') {
        page.space(i);
        i++;
      } else {
        i = words(i, stop);
      }
    }
    depth--;
  }

  /** Writes text without constructs, up to the end of the line; returns where it stopped. */
  int words(int from, int to) {
    return words.write(from, to);
  }

  /** Returns what a reader sees of {@code [from, to)}, and writes nothing. */
  String rendered(int from, int to) {
    return page.aside(() -> inline(from, to));
  }

  boolean isTooDeep() {
    return depth >= DEEPEST;
  }

  /** Returns the first construct at or after {@code position}. */
  int constructAt(int position) {
    int last = cursor - 1;
    boolean fits =
        (cursor == markup.size() || markup.start(cursor) >= position)
            && (last < 0 || markup.start(last) < position);
    if (!fits) {
      cursor = markup.from(position);
    }
    return cursor;
  }

  /** Returns where the line ends that {@code from} stands in; constructs have no lines. */
  int lineEnd(int from, int to) {
    int end = markup.indexOf('\n', from, to, constructAt(from));
    return end < 0 ? to : end;
  }

  /** Writes a construct; {@code inPage} says whether blocks can begin and end here. */
  void construct(int c, boolean inPage) {
    switch (markup.kind(c)) {
      case TEMPLATE -> template(c, inPage);
      case LINK -> links.link(c);
      case EXTERNAL -> links.external(c);
      case REF -> note(c);
      case NOWIKI -> {
        page.beginWords();
        words(markup.inner(c), markup.innerEnd(c));
      }
      case PARAMETER -> {
        int bar = markup.indexOf('|', markup.inner(c), markup.innerEnd(c), c + 1);
        if (bar >= 0) {
          inline(bar + 1, markup.innerEnd(c));
        }
      }
      case TAG -> tags.tag(c, inPage);
      case GALLERY -> {
        if (inPage) {
          links.gallery(c);
        }
      }
      case COMMENT -> {}
      default -> page.leaveOut();
    }
  }

  private void template(int c, boolean inPage) {
    if (!note(c)) {
      templates.template(c, inPage);
    }
  }

  /** Writes the marker of a construct that calls notes; says whether it does. */
  private boolean note(int c) {
    Note.Use use = notes.at(c);
    if (use != null) {
      references.use(c, use);
    }
    return use != null;
  }

  /** Ends the open block, and writes the captions that wait for it. */
  void endBlock() {
    page.end();
    if (!captions.isEmpty()) {
      List<Span> waiting = new ArrayList<>(captions);
      captions.clear();
      waiting.forEach(this::caption);
    }
  }

  /** Writes a caption, a block of its own. */
  void caption(Span caption) {
    page.begin(BlockKind.CAPTION);
    inline(caption.start(), caption.end());
    endBlock();
  }

  /** Writes a caption once the open block has ended. */
  void captionAfterBlock(Span caption) {
    captions.add(caption);
  }
}
