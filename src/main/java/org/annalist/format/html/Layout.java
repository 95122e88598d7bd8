package org.annalist.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.format.html.Box.Shape;
import org.annalist.format.html.Names.Sign;
import org.annalist.format.plain.Boilerplate;
import org.annalist.format.plain.LineRule;
import org.annalist.format.plain.LineRules;
import org.annalist.format.plain.Repeated;
import org.annalist.text.Span;

/**
 * What the pieces of a page are: one walk from top to bottom, as over a page of plain text, but
 * told by elements first.
 */
final class Layout {

  /** A standfirst says more than a label does, in characters. */
  private static final int STANDFIRST = 60;

  /** What is longer and reads as sentences may begin as a byline does, and is none. */
  private static final int LONGEST_BYLINE = 120;

  /** Sections that somebody else wrote, or that stand below every text of the page's author. */
  private static final Set<String> NOT_OF_THE_ARTICLE =
      Set.of("teasers", "feed", "comments", "about");

  private static final Set<String> CHROME = Set.of("chrome", "gallery");

  private final String text;
  private final Rendering page;
  private final Body body;
  private final LineRules rules = LineRules.layout();
  private final List<Block> blocks = new ArrayList<>();
  private final PageTitle title;
  private final LedLists lists;
  private final Set<String> repeated;
  private String section = "";
  private String part = "";
  private Box partBox;
  private boolean begun;
  private int proseSoFar;

  private Layout(String text, Rendering page, Body body, PageMetadata metadata) {
    this.text = text;
    this.page = page;
    this.body = body;
    this.title = PageTitle.of(text, page.pieces, metadata.title());
    this.lists = new LedLists(text, page.cites());
    this.repeated =
        Repeated.among(page.pieces.stream().map(piece -> piece.span().in(text)).toList());
  }

  static Layout of(String text, Rendering page, Body body, PageMetadata metadata) {
    Layout layout = new Layout(text, page, body, metadata);
    for (int i = 0; i < page.pieces.size(); i++) {
      layout.place(i);
    }
    return layout;
  }

  /** Returns the blocks in reading order. */
  List<Block> blocks() {
    return blocks;
  }

  /** Returns the words over the article, or null. */
  String title() {
    return title.piece() < 0 ? null : title.words();
  }

  private void place(int i) {
    Piece piece = page.pieces.get(i);
    Box box = piece.box();
    if (i == title.piece()) {
      add(piece, BlockKind.TITLE);
    } else if (box.note != null) {
      addReference(i);
    } else if (title.isPrintedIn(piece.span().in(text))
        || repeated.contains(piece.span().in(text))
        || piece.isBlank(text)) {
      add(piece, BlockKind.CHROME);
    } else if (!body.holds(piece)) {
      add(piece, isStandfirst(i) ? BlockKind.PROSE : BlockKind.CHROME);
    } else {
      add(piece, kindOf(i));
    }
  }

  /** Between title and article, a sentence that stands in no frame. */
  private boolean isStandfirst(int i) {
    Piece piece = page.pieces.get(i);
    return title.piece() >= 0
        && i > title.piece()
        && !begun
        && !piece.box().frame
        && piece.box().shape == Shape.TEXT
        && piece.width(text) >= STANDFIRST
        && piece.endsSentence(text)
        && piece.linked() * 5 < piece.span().length();
  }

  private BlockKind kindOf(int i) {
    Piece piece = page.pieces.get(i);
    Box box = piece.box();
    String words = piece.span().in(text);
    LineRule rule = rules.first(words);
    String yields = rule == null ? "" : rule.yields();
    if (Boilerplate.mayOpen(yields)) {
      if (opensBoilerplate(i, yields)) {
        open(i, "about");
        return BlockKind.HEADING;
      }
      yields = "";
    }
    boolean speech = yields.equals("speech");
    if (box.shape == Shape.HEADING && !speech) {
      open(i, yields.startsWith("section:") ? yields.substring("section:".length()) : "");
      return BlockKind.HEADING;
    }
    if (partBox == null || !partBox.holds(box)) {
      part = "";
    }
    Sign sign = nearestSign(box);
    if (sign == Sign.REFERENCES) {
      return BlockKind.REFERENCE;
    }
    if (box.shape == Shape.CAPTION || sign == Sign.CAPTION) {
      return BlockKind.CAPTION;
    }
    if (box.table != null && box.table.holdsData) {
      return BlockKind.TABLE;
    }
    if (NOT_OF_THE_ARTICLE.contains(part)) {
      return BlockKind.CHROME;
    }
    if (part.equals("references")) {
      return BlockKind.REFERENCE;
    }
    boolean prose = speech || piece.isProse(text);
    if (CHROME.contains(yields) || (!prose && yields.startsWith("section:"))) {
      return BlockKind.CHROME;
    }
    if (yields.equals("caption")) {
      return BlockKind.CAPTION;
    }
    if (yields.equals("reference")) {
      return BlockKind.REFERENCE;
    }
    boolean byline =
        yields.equals("byline") && (!prose || rule.isLong() || piece.width(text) <= LONGEST_BYLINE);
    if (byline || yields.equals("signature") || (!prose && sign == Sign.BYLINE)) {
      return BlockKind.BYLINE;
    }
    boolean listed = part.equals("list") || part.equals("end");
    if ((listed && box.shape == Shape.ITEM) || isAddress(words)) {
      return BlockKind.LIST;
    }
    boolean linked = piece.linked() * 2 >= piece.span().length();
    if (prose || (!linked && (box.shape == Shape.TEXT || lists.holds(box, blocks)))) {
      begun = true;
      proseSoFar += piece.width(text);
      return BlockKind.PROSE;
    }
    return box.shape == Shape.CELL ? BlockKind.TABLE : BlockKind.LIST;
  }

  private static boolean isAddress(String words) {
    return words.startsWith("http") && words.contains("://") && words.indexOf(' ') < 0;
  }

  private void open(int i, String opened) {
    section = page.pieces.get(i).span().in(text);
    part = opened;
    partBox = boxUnder(i);
  }

  private boolean opensBoilerplate(int i, String yields) {
    String line = page.pieces.get(i).span().in(text);
    String next = i + 1 < page.pieces.size() ? page.pieces.get(i + 1).span().in(text) : "";
    int after = body.article().prose - proseSoFar;
    return Boilerplate.opens(yields, line, next, proseSoFar, after);
  }

  /** The box that a heading stands over: the innermost that holds it and what follows. */
  private Box boxUnder(int i) {
    Box box = page.pieces.get(i).box();
    if (i + 1 < page.pieces.size()) {
      Box next = page.pieces.get(i + 1).box();
      while (box != null && !box.holds(next)) {
        box = box.parent;
      }
    }
    return box;
  }

  private Sign nearestSign(Box box) {
    for (Box at = box; at != null && at != body.article(); at = at.parent) {
      if (at.sign != null && at.sign != Sign.BODY && at.sign != Sign.CHROME) {
        return at.sign;
      }
    }
    return null;
  }

  /** An entry is one block, however many lines it has. */
  private void addReference(int index) {
    Piece piece = page.pieces.get(index);
    int last = blocks.size() - 1;
    int before = index - 1;
    if (last >= 0
        && before >= 0
        && blocks.get(last).kind() == BlockKind.REFERENCE
        && piece.box().note.equals(page.pieces.get(before).box().note)) {
      blocks.set(
          last,
          new Block(
              BlockKind.REFERENCE,
              blocks.get(last).section(),
              new Span(blocks.get(last).span().start(), piece.span().end())));
    } else {
      add(piece, BlockKind.REFERENCE);
    }
  }

  private void add(Piece piece, BlockKind kind) {
    blocks.add(new Block(kind, section, piece.span()));
  }
}
