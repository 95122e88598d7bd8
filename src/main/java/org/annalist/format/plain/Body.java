package org.annalist.format.plain;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.annalist.format.plain.Paragraphs.Piece;
import org.annalist.text.Fold;
import org.annalist.text.Span;

/**
 * The part of a page that holds its article. Every piece is weighed, prose by its length, anything
 * else against it, and the stretch that weighs most is the article (Pasternack and Roth,
 * "Extracting Article Text from the Web with Maximum Subsequence Segmentation", 2009).
 *
 * @param from the first piece of the article
 * @param to the piece after its last
 */
record Body(int from, int to) {

  /** A paragraph counts no more than so many characters: one long notice is no article. */
  private static final int MOST_FOR_PROSE = 500;

  /** A line that is no prose weighs as much as so many characters of it. */
  private static final int LINE = 50;

  /**
   * Bylines stand over the article, over teasers, and over each comment; headings of teasers stand
   * below it: seldom in it.
   */
  private static final Set<String> BREAKS = Set.of("byline", "section:feed");

  /** What such a line weighs, in characters of prose. */
  private static final int BREAK = 300;

  /** However long a table in the middle of an article is, it costs no more than this. */
  private static final int MOST_FOR_GAP = 1_000;

  /** A table has so many figures below figures. */
  private static final int FEWEST_FIGURES = 3;

  private static final int LONGEST_FIGURE = 12;

  /** Cells of its longest row. */
  private static final int LONGEST_ROW = 12;

  /** Characters of a cell that reads as a sentence. */
  private static final int LONGEST_CELL = 100;

  /** With so much prose before it, a heading over comments ends the article. */
  private static final int ENOUGH = 400;

  /**
   * What follows the title, printed again, must weigh so much, or this share of the best stretch.
   */
  private static final int ENOUGH_BELOW = 600;

  private static final double SHARE_BELOW = 0.3;

  /** A page with menus and teasers has more lines; a short text is an article as it is. */
  private static final int FEWEST_PIECES = 20;

  private static final int FEWEST_TITLE_LETTERS = 12;

  boolean contains(int piece) {
    return piece >= from && piece < to;
  }

  /** Finds the article among {@code pieces}, of which {@code rules} matched. */
  static Body in(List<Piece> pieces, List<LineRule> rules, int title) {
    if (pieces.size() < FEWEST_PIECES) {
      return new Body(0, pieces.size());
    }
    int[] weights = weights(pieces, rules);
    Stretch whole = Stretch.heaviest(weights, 0);
    int again = printedAgain(pieces, title);
    Stretch below = again < 0 ? whole : Stretch.heaviest(weights, again);
    boolean holds = below.weight() >= Math.min(ENOUGH_BELOW, whole.weight() * SHARE_BELOW);
    Stretch best = holds ? below : whole;
    int end = beforeComments(best, rules, weights);
    boolean leads = end > 0 && Items.areLedToBy(pieces.get(end - 1).line().text());
    return new Body(best.from(), leads ? Items.end(pieces, end) : end);
  }

  private static int[] weights(List<Piece> pieces, List<LineRule> rules) {
    int[] weights = new int[pieces.size()];
    int gap = 0;
    int prose = 0;
    boolean references = false;
    for (int i = 0; i < weights.length; i++) {
      String line = pieces.get(i).line().text();
      references |=
          prose >= ENOUGH
              && rules.get(i) != null
              && rules.get(i).yields().equals("section:references");
      if (!references && isProse(line, rules.get(i))) {
        weights[i] = Math.min(line.length(), MOST_FOR_PROSE);
        prose += weights[i];
        gap = 0;
      } else if (rules.get(i) != null && BREAKS.contains(rules.get(i).yields())) {
        weights[i] = -BREAK;
      } else {
        weights[i] = gap < MOST_FOR_GAP ? -LINE : 0;
        gap += LINE;
      }
    }
    return withoutTables(weights, pieces);
  }

  /** A table costs little: its cells are lines, and figures stand below figures in its rows. */
  private static int[] withoutTables(int[] weights, List<Piece> pieces) {
    int first = -1;
    int last = -1;
    int figures = 0;
    for (int i = 1; i <= weights.length; i++) {
      boolean ends = i == weights.length || weights[i] > LONGEST_CELL;
      if (ends || (last >= 0 && i - last > LONGEST_ROW)) {
        if (figures >= FEWEST_FIGURES) {
          int from = first;
          while (from > 0 && first - from < LONGEST_ROW && weights[from - 1] == -LINE) {
            from--;
          }
          Arrays.fill(weights, from, last + 1, 0);
          weights[from] = -LINE;
        }
        figures = 0;
        last = -1;
      }
      if (!ends && isFigure(pieces.get(i - 1)) && isFigure(pieces.get(i))) {
        first = figures == 0 ? i - 1 : first;
        last = i;
        figures++;
      }
    }
    return weights;
  }

  private static boolean isFigure(Piece cell) {
    String line = cell.line().text();
    return line.length() <= LONGEST_FIGURE
        && line.chars().anyMatch(Character::isDigit)
        && line.chars().noneMatch(Character::isLetter);
  }

  private static boolean isProse(String line, LineRule rule) {
    return rule == null ? Prose.is(line) && !isCutOff(line) : rule.yields().equals("speech");
  }

  /** A teaser breaks off; the article that it is taken from is elsewhere. */
  private static boolean isCutOff(String line) {
    return line.endsWith("...") || line.endsWith("…") || line.endsWith("[…]");
  }

  /**
   * The first line below the title that says it again, whatever site's name the first one bears.
   */
  private static int printedAgain(List<Piece> pieces, int title) {
    if (title < 0) {
      return -1;
    }
    String first = Fold.fold(pieces.get(title).line().text());
    for (int i = title + 1; i < pieces.size(); i++) {
      Span span = pieces.get(i).line().span();
      if (span.length() >= FEWEST_TITLE_LETTERS
          && span.length() * 2 >= first.length()
          && span.length() <= first.length() + 10
          && first.startsWith(Fold.fold(pieces.get(i).line().text()))) {
        return i;
      }
    }
    return -1;
  }

  private static int beforeComments(Stretch body, List<LineRule> rules, int[] weights) {
    int prose = 0;
    for (int i = body.from(); i < body.to(); i++) {
      LineRule rule = rules.get(i);
      if (prose >= ENOUGH && rule != null && rule.yields().equals("section:comments")) {
        return i;
      }
      prose += Math.max(0, weights[i]);
    }
    return body.to();
  }

  /** A stretch of pieces and what it weighs. */
  private record Stretch(int from, int to, int weight) {

    static Stretch heaviest(int[] weights, int first) {
      Stretch best = new Stretch(first, first, 0);
      int start = first;
      int sum = 0;
      for (int i = first; i < weights.length; i++) {
        if (sum <= 0) {
          start = i;
          sum = 0;
        }
        sum += weights[i];
        if (sum > best.weight()) {
          best = new Stretch(start, i + 1, sum);
        }
      }
      return best;
    }
  }
}
