package org.annalist.fact;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.annalist.match.ClaimMatcher;
import org.annalist.match.Match;
import org.annalist.match.Profile;

/**
 * Compares the claims that meet in a block, each pair once: in the block that is named by the two
 * rarest words they share.
 *
 * <p>The claims of a block stand by date, and each is compared with some of those that follow it
 * and share enough words ({@link Bound}): with the next {@value #WINDOW} of a block, with at most
 * {@value #MOST} in all blocks together, and until it matches {@value #MOST_MATCHES} of them; and
 * no more than as many compare themselves with it. So a claim is compared with at most 2 × {@value
 * #MOST} others, and matches at most 2 × {@value #MOST_MATCHES}, however many are like it. What is
 * left out is counted.
 */
final class Comparisons implements Blocks.Visitor {

  static final int MOST = 100;
  static final int WINDOW = 20;
  static final int MOST_MATCHES = 20;

  /**
   * So many pairs wait to be compared by all processors. The number is fixed: what a claim has
   * matched already is only known when the pairs before it have been compared.
   */
  private static final int WAITING = 1 << 12;

  /** Claims of one date follow each other: their words need to be sorted out only once. */
  private static final int REMEMBERED = 1 << 12;

  private final Outlines outlines;
  private final int[] words;
  private final int[] waiting = new int[2 * WAITING];
  private int waits;
  private final Map<Integer, Profile> remembered = new ConcurrentHashMap<>();
  private final Matches matches = new Matches();
  private final byte[] later;
  private final byte[] earlier;
  private final byte[] laterMatches;
  private final byte[] earlierMatches;
  private long compared;
  private long skipped;

  private Comparisons(Outlines outlines) {
    this.outlines = outlines;
    this.words = outlines.words();
    this.later = new byte[outlines.count()];
    this.earlier = new byte[outlines.count()];
    this.laterMatches = new byte[outlines.count()];
    this.earlierMatches = new byte[outlines.count()];
  }

  static Comparisons among(Outlines outlines) {
    Comparisons comparisons = new Comparisons(outlines);
    Blocks.of(outlines).forEach(comparisons);
    comparisons.compareWaiting();
    return comparisons;
  }

  /** Returns the pairs judged the same. */
  Matches matches() {
    return matches;
  }

  /** Returns how many pairs were compared. */
  long compared() {
    return compared;
  }

  /**
   * Returns how many pairs that met were not compared; those that meet in several large blocks
   * count in each.
   */
  long skipped() {
    return skipped;
  }

  @Override
  public void visit(int first, int second, int[] claims, int count) {
    for (int i = 0; i < count; i++) {
      int end = Math.min(count, i + 1 + WINDOW);
      skipped += count - end;
      for (int j = i + 1; j < end; j++) {
        meet(claims[i], claims[j], first, second);
      }
    }
  }

  /** Most pairs are told apart by the bits of their words, and not looked at further. */
  private void meet(int a, int b, int first, int second) {
    if (outlines.article(a) == outlines.article(b)) {
      return;
    }
    ClaimMatcher.Least least = outlines.least(a, b);
    if (!Bound.shareEnough(outlines, a, b, outlines.mostShared(a, b), least)) {
      return;
    }
    int shared = sharedFrom(a, b, first, second);
    if (shared == 0 || !Bound.shareEnough(outlines, a, b, shared, least)) {
      return;
    }
    if (later[a] == MOST
        || earlier[b] == MOST
        || laterMatches[a] == MOST_MATCHES
        || earlierMatches[b] == MOST_MATCHES) {
      skipped++;
      return;
    }
    compared++;
    later[a]++;
    earlier[b]++;
    // Many claims of a day share a name: only those are compared that may well be the same.
    double signs = second == Blocks.DAY ? Bound.OF_ONE_NAME : least.signs();
    if (Bound.canBeSame(outlines, a, b, shared, signs)) {
      waiting[2 * waits] = a;
      waiting[2 * waits + 1] = b;
      if (++waits == WAITING) {
        compareWaiting();
      }
    }
  }

  private void compareWaiting() {
    Match[] found =
        IntStream.range(0, waits).parallel().mapToObj(this::compare).toArray(Match[]::new);
    for (int i = 0; i < waits; i++) {
      if (found[i] != null) {
        add(waiting[2 * i], waiting[2 * i + 1], found[i]);
      }
    }
    waits = 0;
    if (remembered.size() > REMEMBERED) {
      remembered.clear();
    }
  }

  private Match compare(int place) {
    int a = waiting[2 * place];
    int b = waiting[2 * place + 1];
    Match match = ClaimMatcher.match(profile(a), profile(b)).orElse(null);
    return match != null && isEnough(a, b, match.score()) ? match : null;
  }

  /** Words alone decide on two sentences, but a date that is not known speaks for no fact. */
  private boolean isEnough(int a, int b, double score) {
    return (outlines.isDated(a) && outlines.isDated(b)) || score >= outlines.least(a, b).score();
  }

  private Profile profile(int claim) {
    Profile known = remembered.get(claim);
    return known != null
        ? known
        : remembered.computeIfAbsent(claim, c -> Profile.of(outlines.claim(c)));
  }

  private void add(int a, int b, Match match) {
    if (laterMatches[a] == MOST_MATCHES || earlierMatches[b] == MOST_MATCHES) {
      skipped++;
      return;
    }
    laterMatches[a]++;
    earlierMatches[b]++;
    matches.add(a, b, match);
  }

  /**
   * Returns how many words two claims of a block share, when the two rarest of them are those of
   * the block; else 0: they meet in another. In a block of one name and day only the rarest is, and
   * there is no block for the second.
   */
  private int sharedFrom(int a, int b, int first, int second) {
    int i = outlines.start(a);
    int j = outlines.start(b);
    int endA = outlines.end(a);
    int endB = outlines.end(b);
    int shared = 0;
    while (i < endA && j < endB) {
      int one = words[i];
      int other = words[j];
      if (one == other) {
        if (shared == 0 ? one != first : shared == 1 && !isSecond(one, second, a, i, b, j)) {
          return 0;
        }
        shared++;
      }
      i += one <= other ? 1 : 0;
      j += other <= one ? 1 : 0;
    }
    return second == Blocks.DAY && outlines.size(a) == 1 && outlines.size(b) == 1 ? 0 : shared;
  }

  private boolean isSecond(int word, int second, int a, int i, int b, int j) {
    boolean isDrawn = i < outlines.start(a) + Blocks.DRAWN && j < outlines.start(b) + Blocks.DRAWN;
    return second == Blocks.DAY ? !isDrawn : word == second;
  }
}
