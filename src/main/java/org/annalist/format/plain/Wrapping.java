package org.annalist.format.plain;

import java.util.BitSet;
import java.util.List;

/**
 * Text that was broken into lines of about one width: in a line that ends early a paragraph ends,
 * for the first word of the next would have fitted.
 */
final class Wrapping {

  private static final int NARROWEST = 40;
  private static final int WIDEST = 120;

  /** What part of the widest line the others fill, with the first word of the next. */
  private static final double FILLED = 0.8;

  /** Among lines that end early so many must go on in the next, and half as many as end. */
  private static final int LEAST = 3;

  private Wrapping() {}

  /** Returns which of the lines without a blank one between them go on the line above. */
  static BitSet joinsIn(List<Line> lines) {
    BitSet joins = new BitSet();
    int last = lines.size() - 1;
    int widest = widest(lines);
    if (widest < NARROWEST) {
      return joins;
    }
    boolean items = Headings.isListItem(lines.get(0).text());
    int open = 0;
    int goOn = 0;
    for (int i = 0; i < last; i++) {
      String line = lines.get(i).text();
      String next = lines.get(i + 1).text();
      boolean isOpen = !Prose.endsSentence(line);
      boolean isFull =
          Math.max(line.length(), next.length()) <= WIDEST
              && line.length() + 1 + firstWord(next) >= FILLED * widest;
      boolean goesOn = isOpen && Character.isLowerCase(next.charAt(0));
      joins.set(i + 1, isFull || (items && Headings.isListItem(next)));
      open += isOpen ? 1 : 0;
      goOn += isFull && goesOn ? 1 : 0;
    }
    boolean isOneParagraph = joins.cardinality() == last && 2 * open >= last;
    int ends = last - joins.cardinality();
    boolean areParagraphs = ends > 0 && goOn >= LEAST && 2 * goOn >= ends;
    return isOneParagraph || areParagraphs ? withoutBylines(lines, joins) : new BitSet();
  }

  /** Below a title, say: a byline is no line of a paragraph. */
  private static BitSet withoutBylines(List<Line> lines, BitSet joins) {
    for (int i = 0; i < lines.size(); i++) {
      if ((joins.get(i) || joins.get(i + 1)) && isByline(lines.get(i).text())) {
        joins.clear(i, i + 2);
      }
    }
    return joins;
  }

  /** The widest line but for those that nobody has wrapped. */
  private static int widest(List<Line> lines) {
    return lines.stream()
        .mapToInt(line -> line.text().length())
        .filter(length -> length <= WIDEST)
        .max()
        .orElse(0);
  }

  private static int firstWord(String line) {
    int space = line.indexOf(' ');
    return space < 0 ? line.length() : space;
  }

  private static boolean isByline(String line) {
    LineRule rule = Prose.endsSentence(line) ? null : LineRules.layout().first(line);
    return rule != null && rule.yields().equals("byline");
  }
}
