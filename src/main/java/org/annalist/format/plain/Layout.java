package org.annalist.format.plain;

import java.util.ArrayList;
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

  /** Where the walk is. */
  private enum Part {
    TOP,
    BODY,
    LISTS,
    END,
    TEASERS,
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
  private Body body;
  private boolean inEntry;
  private int proseSoFar;
  private int again;

  private Layout(String text, List<Marker> markers, LineRules rules) {
    this.rules = rules;
    this.pieces = Paragraphs.of(text, markers);
    int runs = pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).run() + 1;
    this.spaced = runs > 1 && runs * 12 >= pieces.size();
    this.wholePage = markers.size() >= FEWEST_MARKERS;
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
    title = findTitle();
    body = wholePage ? new Body(0, pieces.size()) : Body.in(pieces, matched, title);
    for (int i = 0; i < pieces.size(); i++) {
      place(i);
    }
    return blocks;
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
        && line.equals(titleText())) {
      beginAgain();
      add(i, BlockKind.TITLE);
      return;
    }
    if (yields.startsWith("section:") && i >= body.from() && opensSection(i, yields)) {
      section = Headings.plain(line);
      part =
          switch (yields) {
            case "section:references" -> Part.REFERENCES;
            case "section:teasers", "section:comments" -> Part.TEASERS;
            case "section:end" -> wholePage ? Part.END : Part.LISTS;
            default -> Part.LISTS;
          };
      add(i, BlockKind.HEADING);
      return;
    }
    switch (part) {
      case REFERENCES -> placeReference(i, yields);
      case TEASERS -> add(i, BlockKind.CHROME);
      default -> placeBody(i, yields);
    }
  }

  /** A page of single lines may print "Comments" anywhere; only a heading of prose opens a part. */
  private boolean opensSection(int i, String yields) {
    if (yields.equals("section:references")) {
      return part != Part.TOP && i + 1 < pieces.size();
    }
    return part != Part.TOP && (spaced || !yields.equals("section:teasers"));
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
    if (yields.equals("chrome") && !line.contains("://") && !Headings.isEntry(line)) {
      add(i, BlockKind.CHROME);
    } else if (isHeading(i) && followsGap(i) && i + 1 < pieces.size() && followsGap(i + 1)) {
      section = Headings.plain(line);
      add(i, BlockKind.HEADING);
    } else if (continuesEntry(i)) {
      Block last = blocks.remove(blocks.size() - 1);
      blocks.add(
          new Block(
              last.kind(),
              last.section(),
              new Span(last.span().start(), pieces.get(i).line().span().end())));
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
    boolean address = sameRun && line.startsWith("http") && line.indexOf(' ') < 0;
    return (continues || (address && !aboveIsAddress(i)))
        && !blocks.isEmpty()
        && blocks.get(blocks.size() - 1).kind() == BlockKind.REFERENCE;
  }

  private boolean aboveIsAddress(int i) {
    return pieces.get(i - 1).line().text().startsWith("http");
  }

  private void placeBody(int i, String yields) {
    String line = pieces.get(i).line().text();
    if (yields.equals("chrome") || yields.startsWith("section:")) {
      add(i, BlockKind.CHROME);
    } else if (yields.equals("caption")) {
      add(i, BlockKind.CAPTION);
    } else if (yields.equals("byline")) {
      add(i, BlockKind.BYLINE);
    } else if (yields.equals("reference")
        || (Headings.isEntry(line) && line.contains("://") && part != Part.TOP)) {
      add(i, BlockKind.REFERENCE);
    } else if (repeated.contains(line)) {
      add(i, BlockKind.CHROME);
    } else if (Prose.is(line)) {
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
    } else if (Headings.isListItem(line)) {
      add(i, part == Part.TOP ? BlockKind.CHROME : BlockKind.LIST);
    } else if (isHeading(i)) {
      section = Headings.plain(line);
      if (part == Part.LISTS) {
        part = Part.BODY;
      }
      add(i, BlockKind.HEADING);
    } else {
      add(i, part == Part.TOP ? BlockKind.CHROME : BlockKind.LIST);
    }
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
      if (rule != null && rule.yields().equals("chrome")) {
        continue;
      }
      if (!followsGap(next) || !Headings.looksLike(text, LONGEST_HEADING)) {
        return part == Part.REFERENCES && Headings.isEntry(text);
      }
    }
    return false;
  }

  private boolean followsGap(int i) {
    return i == 0 || pieces.get(i - 1).run() != pieces.get(i).run();
  }

  private void addProse(int i) {
    Piece piece = pieces.get(i);
    proseSoFar += piece.line().span().length();
    if (spaced && i > 0 && pieces.get(i - 1).run() == piece.run() && !blocks.isEmpty()) {
      Block last = blocks.get(blocks.size() - 1);
      if (last.kind() == BlockKind.PROSE
          && last.span().end() == pieces.get(i - 1).line().span().end()) {
        blocks.set(
            blocks.size() - 1,
            new Block(
                BlockKind.PROSE,
                last.section(),
                new Span(last.span().start(), piece.line().span().end())));
        return;
      }
    }
    add(i, BlockKind.PROSE);
  }

  private void add(int i, BlockKind kind) {
    blocks.add(new Block(kind, section, pieces.get(i).line().span()));
  }

  private String titleText() {
    return Headings.withoutSite(pieces.get(title).line().text());
  }

  /** The first line that is no page chrome, unless it is running text. */
  private int findTitle() {
    for (int i = 0; i < pieces.size() && i < 12; i++) {
      String line = pieces.get(i).line().text();
      if (matched.get(i) != null) {
        continue;
      }
      if (line.length() > LineRules.LONGEST_LINE || (Prose.is(line) && !followsGapBoth(i))) {
        return -1;
      }
      if (Prose.is(line) && (line.endsWith(".") || line.endsWith("。"))) {
        return -1;
      }
      return i;
    }
    return -1;
  }

  private boolean followsGapBoth(int i) {
    return followsGap(i) && i + 1 < pieces.size() && followsGap(i + 1);
  }
}
