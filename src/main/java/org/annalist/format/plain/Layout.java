package org.annalist.format.plain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.article.Marker;
import org.annalist.format.plain.Paragraphs.Piece;
import org.annalist.text.Span;

/**
 * Tells the parts of a page of plain text apart: title, byline, headings, prose, lists, reference
 * list, page chrome. One walk from top to bottom; what a piece is depends on its own words, on the
 * pieces beside it, and on the section it stands in.
 */
final class Layout {

  private static final int LONGEST_HEADING = 100;

  /** With so many characters of prose, the article has begun. */
  private static final int LITTLE_PROSE = 500;

  /** Pages print their title in the tab, over the article and in the path to it; not more. */
  private static final int MOST_TITLES = 3;

  /** Menus and teasers cite nothing: a text with markers is an article from end to end. */
  private static final int FEWEST_MARKERS = 3;

  private static final Set<String> BYLINES = Set.of("byline", "signature");
  private static final Set<String> CHROME = Set.of("chrome", "gallery");

  /** Where the walk is. */
  private enum Part {
    TOP,
    BODY,
    LISTS,
    END,
    TEASERS,
    ABOUT,
    REFERENCES
  }

  private final LineRules rules;
  private final List<Piece> pieces;
  private final List<LineRule> matched = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final Set<String> repeated = new HashSet<>();
  private final boolean spaced;
  private Part part = Part.TOP;
  private String section = "";
  private int title = -1;
  private final boolean wholePage;

  /** The pieces of lists of notes that no heading opens. */
  private final BitSet notes;

  private Body body;
  private boolean inEntry;

  /** A sentence has led to a list, and nothing but its items came since. */
  private boolean led;

  private int proseInBody;
  private int proseSoFar;
  private int again;

  private Layout(String text, List<Marker> markers, LineRules rules) {
    this.rules = rules;
    this.pieces = Paragraphs.of(text, markers);
    int runs = pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).run() + 1;
    this.spaced = runs > 1 && runs * 12 >= pieces.size();
    this.wholePage = markers.size() >= FEWEST_MARKERS;
    this.notes = NoteLists.in(pieces);
  }

  /** Returns the blocks of {@code text}, whose markers are {@code markers}. */
  static List<Block> of(String text, List<Marker> markers) {
    return new Layout(text, markers, LineRules.layout()).walk();
  }

  private List<Block> walk() {
    for (Piece piece : pieces) {
      matched.add(rules.first(piece.line().text()));
    }
    repeated.addAll(Repeated.among(pieces.stream().map(piece -> piece.line().text()).toList()));
    title = Titles.find(pieces, matched);
    body = wholePage ? new Body(0, pieces.size()) : Body.in(pieces, matched, title);
    proseInBody = proseIn(body);
    for (int i = 0; i < pieces.size(); i++) {
      place(i);
    }
    return blocks;
  }

  private int proseIn(Body body) {
    int prose = 0;
    for (int i = body.from(); i < body.to(); i++) {
      String line = pieces.get(i).line().text();
      prose += Prose.is(line) ? line.length() : 0;
    }
    return prose;
  }

  private void place(int i) {
    String line = pieces.get(i).line().text();
    LineRule rule = matched.get(i);
    String yields = rule == null ? "" : rule.yields();
    if (i == title) {
      add(i, BlockKind.TITLE);
      return;
    }
    if (title >= 0
        && again < MOST_TITLES
        && proseSoFar < LITTLE_PROSE
        && Headings.printsAgain(pieces.get(title).line().text(), line)) {
      beginAgain();
      add(i, BlockKind.TITLE);
      return;
    }
    if (Boilerplate.mayOpen(yields) && !opensBoilerplate(i, yields)) {
      yields = "";
    }
    if (yields.startsWith("section:") && i >= body.from() && opensSection(i, yields)) {
      section = Headings.plain(line);
      led = false;
      inEntry = false;
      part =
          switch (yields) {
            case "section:references" -> Part.REFERENCES;
            case "section:teasers", "section:feed", "section:comments" -> Part.TEASERS;
            case "section:about", "section:author" -> Part.ABOUT;
            case "section:end" -> wholePage ? Part.END : Part.LISTS;
            default -> Part.LISTS;
          };
      add(i, BlockKind.HEADING);
      return;
    }
    switch (part) {
      case REFERENCES -> placeReference(i, yields);
      case TEASERS -> add(i, BlockKind.CHROME);
      case ABOUT -> {
        if (isHeading(i)) {
          part = Part.BODY;
          placeBody(i, yields);
        } else {
          add(i, BlockKind.CHROME);
        }
      }
      default -> placeBody(i, yields);
    }
  }

  /** A page of single lines may print "Comments" anywhere; only a heading of prose opens a part. */
  private boolean opensSection(int i, String yields) {
    if (yields.equals("section:references")) {
      return part != Part.TOP && i + 1 < pieces.size();
    }
    return part != Part.TOP && (spaced || !isTeasers(yields));
  }

  private boolean opensBoilerplate(int i, String yields) {
    String next = i + 1 < pieces.size() ? pieces.get(i + 1).line().text() : "";
    int after = proseInBody - proseSoFar;
    return Boilerplate.opens(yields, pieces.get(i).line().text(), next, proseSoFar, after);
  }

  private static boolean isTeasers(String yields) {
    return yields.equals("section:teasers") || yields.equals("section:feed");
  }

  /** A page that prints its title again begins there: what came before was its frame. */
  private void beginAgain() {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.kind() != BlockKind.TITLE) {
        blocks.set(i, new Block(BlockKind.CHROME, "", block.span()));
      }
    }
    again++;
    part = Part.TOP;
    section = "";
  }

  private void placeReference(int i, String yields) {
    String line = pieces.get(i).line().text();
    if ((yields.equals("chrome") && !line.contains("://") && !Headings.isEntry(line))
        || Headings.isEditLink(line)) {
      add(i, BlockKind.CHROME);
    } else if (isHeading(i) && followsGap(i) && i + 1 < pieces.size() && followsGap(i + 1)) {
      section = Headings.plain(line);
      add(i, BlockKind.HEADING);
    } else if (continuesEntry(i)) {
      extendTo(i);
    } else {
      add(i, BlockKind.REFERENCE);
    }
  }

  /** In a numbered list a line without a number goes on with the entry above it. */
  private boolean continuesEntry(int i) {
    String line = pieces.get(i).line().text();
    boolean entry = Headings.isEntry(line) || Headings.isListItem(line);
    boolean sameRun = i > 0 && !followsGap(i);
    boolean continues = sameRun && !entry && inEntry;
    inEntry = entry || continues;
    return (continues || (sameRun && isAddress(line) && !aboveIsAddress(i)))
        && !blocks.isEmpty()
        && blocks.get(blocks.size() - 1).kind() == BlockKind.REFERENCE;
  }

  private static boolean isAddress(String line) {
    return line.startsWith("http") && line.indexOf(' ') < 0;
  }

  private boolean aboveIsAddress(int i) {
    return pieces.get(i - 1).line().text().startsWith("http");
  }

  private void placeBody(int i, String yields) {
    String line = pieces.get(i).line().text();
    // A figure on a line of its own is a cell of a table, not an item.
    led &= line.chars().anyMatch(Character::isLetter);
    if (notes.get(i) && part != Part.TOP) {
      add(i, BlockKind.REFERENCE);
    } else if (CHROME.contains(yields) || yields.startsWith("section:")) {
      add(i, BlockKind.CHROME);
    } else if (yields.equals("caption") || isInGallery(i)) {
      add(i, BlockKind.CAPTION);
    } else if (BYLINES.contains(yields)) {
      add(i, BlockKind.BYLINE);
    } else if (yields.equals("reference")
        || (Headings.isEntry(line) && line.contains("://") && part != Part.TOP)) {
      add(i, BlockKind.REFERENCE);
    } else if (repeated.contains(line)) {
      add(i, BlockKind.CHROME);
    } else if (yields.equals("speech") || Prose.is(line)) {
      if (part == Part.TOP && body.contains(i)) {
        part = Part.BODY;
      }
      if (!body.contains(i)) {
        add(i, BlockKind.CHROME);
      } else if (part == Part.LISTS || part == Part.END) {
        add(i, BlockKind.LIST);
      } else {
        addProse(i);
      }
    } else if (led && body.contains(i) && Items.is(line) && !isHeading(i)) {
      add(i, BlockKind.PROSE);
    } else if (isAddress(line) && (led ? isBelowProse(i) : isBelowEntry(i))) {
      extendTo(i);
    } else if (Headings.isListItem(line)) {
      add(i, part == Part.TOP ? BlockKind.CHROME : BlockKind.LIST);
    } else if (isHeading(i)) {
      led = false;
      section = Headings.plain(line);
      if (part == Part.LISTS) {
        part = Part.BODY;
      }
      add(i, BlockKind.HEADING);
    } else {
      add(i, part == Part.TOP ? BlockKind.CHROME : BlockKind.LIST);
    }
  }

  private boolean isInGallery(int i) {
    LineRule above = i == 0 ? null : matched.get(i - 1);
    return above != null && above.yields().equals("gallery");
  }

  /** A short line without a full stop, over prose or over another heading. */
  private boolean isHeading(int i) {
    String line = pieces.get(i).line().text();
    if (!Headings.looksLike(line, LONGEST_HEADING)) {
      return false;
    }
    if ((part == Part.TOP && title < 0) || (spaced && !followsGap(i))) {
      return false;
    }
    for (int next = i + 1; next < pieces.size() && next <= i + 2; next++) {
      LineRule rule = matched.get(next);
      String text = pieces.get(next).line().text();
      if (rule == null && Prose.is(text)) {
        return next == i + 1 || followsGap(next);
      }
      if (rule != null && CHROME.contains(rule.yields())) {
        continue;
      }
      if (!followsGap(next) || !Headings.looksLike(text, LONGEST_HEADING)) {
        return part == Part.REFERENCES && Headings.isEntry(text);
      }
    }
    return false;
  }

  private boolean followsGap(int i) {
    return Paragraphs.followsGap(pieces, i);
  }

  private void addProse(int i) {
    Piece piece = pieces.get(i);
    led = Items.areLedToBy(piece.line().text());
    proseSoFar += piece.line().span().length();
    boolean item = Headings.isListItem(piece.line().text());
    if (spaced && !followsGap(i) && isBelowProse(i) && !item) {
      extendTo(i);
      return;
    }
    add(i, BlockKind.PROSE);
  }

  private boolean isBelowProse(int i) {
    return isBelow(BlockKind.PROSE, i);
  }

  private boolean isBelowEntry(int i) {
    return isBelow(BlockKind.REFERENCE, i) && !followsGap(i);
  }

  private boolean isBelow(BlockKind kind, int i) {
    if (i == 0 || blocks.isEmpty()) {
      return false;
    }
    Block last = blocks.get(blocks.size() - 1);
    return last.kind() == kind && last.span().end() == pieces.get(i - 1).line().span().end();
  }

  /** Makes piece {@code i} part of the block above it. */
  private void extendTo(int i) {
    Block last = blocks.remove(blocks.size() - 1);
    int end = pieces.get(i).line().span().end();
    blocks.add(new Block(last.kind(), last.section(), new Span(last.span().start(), end)));
  }

  private void add(int i, BlockKind kind) {
    Line line = pieces.get(i).line();
    boolean item = kind == BlockKind.PROSE && Headings.isListItem(line.text());
    int from = line.span().start() + (item ? "- ".length() : 0);
    blocks.add(new Block(kind, section, new Span(from, line.span().end())));
  }
}
