package org.annalist.fact;

import java.util.Arrays;

/**
 * Brings together the claims that are worth comparing, so that the work grows with the claims and
 * not with their square.
 *
 * <p>Each claim goes into few blocks, each named by two of its {@value #DRAWN} rarest words. That
 * is prefix filtering (Chaudhuri, Ganti and Kaushik 2006): whoever shares words shares the same
 * rarest ones. Dates are not part of a block's name: claims that date an event differently must
 * meet too. Claims of one day need less in common, and meet in a block of one name, too: "Huys
 * quits" and "Huys steps down". Blocks come from the rarest words to the most frequent, each with
 * its claims by date.
 *
 * <p>An index lists for each word the claims that drew it; their blocks are made when its turn
 * comes, and let go. Only a second word that two of these articles drew makes one.
 */
final class Blocks {

  static final int DRAWN = 10;

  /** The second word of a claim that has but one. */
  static final int NONE = Integer.MAX_VALUE;

  /** What stands for a second word where claims of one day share a name. */
  static final int DAY = NONE - 1;

  private final Outlines outlines;
  private final int[] words;

  /** The claims that drew a word: those of word w from {@code starts[w]}. */
  private final int[] starts;

  private final int[] members;

  /** Where the word after it stands, of each. */
  private final int[] next;

  /** For each second word, the first word that it was last seen beside, and in which article. */
  private final int[] beside;

  private final int[] articleBeside;

  /** Second words and where in {@code members} their claims stand. */
  private long[] pairs = new long[64];

  private int[] claims = new int[16];

  /** Told of every block, its claims being the first {@code count} of {@code claims}. */
  interface Visitor {

    void visit(int first, int second, int[] claims, int count);
  }

  private Blocks(Outlines outlines) {
    this.outlines = outlines;
    this.words = outlines.words();
    int most = Arrays.stream(words).max().orElse(-1);
    this.starts = new int[most + 2];
    this.beside = new int[most + 1];
    this.articleBeside = new int[most + 1];
    Arrays.fill(beside, NONE);
    for (int c = 0; c < outlines.count(); c++) {
      for (int i = outlines.start(c); i < end(c); i++) {
        starts[words[i] + 1]++;
      }
    }
    for (int w = 0; w <= most; w++) {
      starts[w + 1] = Math.addExact(starts[w + 1], starts[w]);
    }
    this.members = new int[starts[most + 1]];
    this.next = new int[members.length];
  }

  static Blocks of(Outlines outlines) {
    Blocks blocks = new Blocks(outlines);
    blocks.fill();
    return blocks;
  }

  private void fill() {
    int[] free = starts.clone();
    for (int claim : outlines.byDate()) {
      for (int i = outlines.start(claim); i < end(claim); i++) {
        next[free[words[i]]] = i + 1;
        members[free[words[i]]++] = claim;
      }
    }
  }

  private boolean isOneWord(int claim) {
    return outlines.size(claim) == 1;
  }

  private int end(int claim) {
    return Math.min(outlines.start(claim) + DRAWN, outlines.end(claim));
  }

  /** Visits every block of claims of several articles, those of the rarest words first. */
  void forEach(Visitor visitor) {
    for (int first = 0; first + 1 < starts.length; first++) {
      if (areOfSeveralArticles(starts[first], starts[first + 1])) {
        visitOneWords(first, visitor);
        if (outlines.isName(first)) {
          visitDays(first, visitor);
        }
        visitPairs(first, pair(first), visitor);
      }
    }
  }

  private boolean areOfSeveralArticles(int from, int to) {
    for (int m = from + 1; m < to; m++) {
      if (outlines.article(members[m]) != outlines.article(members[from])) {
        return true;
      }
    }
    return false;
  }

  private void visitOneWords(int first, Visitor visitor) {
    int count = 0;
    boolean several = false;
    for (int m = starts[first]; m < starts[first + 1]; m++) {
      if (isOneWord(members[m])) {
        add(members[m], count++);
        several |= outlines.article(members[m]) != outlines.article(claims[0]);
      }
    }
    if (several) {
      visitor.visit(first, NONE, claims, count);
    }
  }

  private void visitDays(int first, Visitor visitor) {
    int m = starts[first];
    while (m < starts[first + 1]) {
      int from = m;
      while (m < starts[first + 1] && outlines.areOfOneDay(members[m], members[from])) {
        add(members[m], m - from);
        m++;
      }
      if (areOfSeveralArticles(from, m)) {
        visitor.visit(first, DAY, claims, m - from);
      }
      m = Math.max(m, from + 1);
    }
  }

  /** Pairs the claims of a word with the other words that several of their articles drew. */
  private int pair(int first) {
    for (int m = starts[first]; m < starts[first + 1]; m++) {
      int article = outlines.article(members[m]);
      int end = end(members[m]);
      for (int i = next[m]; i < end; i++) {
        boolean isNew = beside[words[i]] != first;
        boolean isAlone = isNew || articleBeside[words[i]] == article;
        beside[words[i]] = first;
        articleBeside[words[i]] = isAlone ? article : NONE;
      }
    }
    int count = 0;
    for (int m = starts[first]; m < starts[first + 1]; m++) {
      int end = end(members[m]);
      for (int i = next[m]; i < end; i++) {
        if (articleBeside[words[i]] == NONE) {
          if (count == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * count);
          }
          pairs[count++] = (long) words[i] << 32 | m;
        }
      }
    }
    Arrays.sort(pairs, 0, count);
    return count;
  }

  private void visitPairs(int first, int paired, Visitor visitor) {
    int i = 0;
    while (i < paired) {
      int second = (int) (pairs[i] >>> 32);
      int count = 0;
      while (i < paired && (int) (pairs[i] >>> 32) == second) {
        add(members[(int) pairs[i++]], count++);
      }
      visitor.visit(first, second, claims, count);
    }
  }

  private void add(int claim, int place) {
    if (place == claims.length) {
      claims = Arrays.copyOf(claims, 2 * place);
    }
    claims[place] = claim;
  }
}
