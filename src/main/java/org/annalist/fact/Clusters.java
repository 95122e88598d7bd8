package org.annalist.fact;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.annalist.match.Assertion;
import org.annalist.match.Dates;
import org.annalist.text.Tally;
import org.annalist.timex.Edtf;

/**
 * Gathers matched claims into facts that do not chain: that A matches B and B matches C does not
 * make A and C one fact.
 *
 * <p>Of the claims of another article that a claim matches, only those count whose dates fit best:
 * the same days before days that lie in the other's, and either before a conflict. Of two articles
 * that both say "in 1990 … and in 1995 …" the years do not contradict one another.
 *
 * <p>Agglomerative clustering with average linkage on yes and no: pairs are taken by score, those
 * that agree before those that conflict, and two clusters become one when at least {@value #SHARE}
 * of the pairs between them are matched. Two claims of one article are not compared; with the same
 * date they count neither way, with different dates as not matched. A cluster holds at most {@value
 * #MOST_MEMBERS} claims.
 */
final class Clusters {

  static final int MOST_MEMBERS = 1000;

  private static final double SHARE = 0.6;
  private static final int NONE = -1;

  private final Outlines outlines;
  private final Matches matches;

  /** The pairs of each claim: those of claim c stand from {@code starts[c]} on. */
  private final int[] starts;

  private final int[] pairsOf;

  /** Which pairs count. */
  private final boolean[] kept;

  /** The cluster of each claim, which is named by a member; {@link #NONE} without matches. */
  private final int[] clusterOf;

  /** The members of a cluster as a list: from its name on, each leads to the next. */
  private final int[] next;

  private final int[] last;
  private final int[] sizes;

  /** Article and date of each claim that matches, as one number. */
  private final int[] stands;

  private final String[] dates;

  /** How many claims a cluster has of one article with one date. */
  private final Tally standing = new Tally();

  /** How many pairs are matched between two clusters, the smaller name first. */
  private final Tally links = new Tally();

  private long full;

  private Clusters(Outlines outlines, Matches matches) {
    this.outlines = outlines;
    this.matches = matches;
    int count = outlines.count();
    this.starts = new int[count + 1];
    this.pairsOf = new int[2 * matches.count()];
    this.kept = new boolean[matches.count()];
    this.clusterOf = new int[count];
    this.next = new int[count];
    this.last = new int[count];
    this.sizes = new int[count];
    this.stands = new int[count];
    this.dates = new String[count];
  }

  static Clusters of(Outlines outlines, Matches matches) {
    Clusters clusters = new Clusters(outlines, matches);
    clusters.index();
    clusters.describe();
    clusters.keepBestDated();
    clusters.link();
    for (long pair : clusters.bestFirst()) {
      clusters.mergeIfLinked((int) pair);
    }
    return clusters;
  }

  /** Returns which claim the cluster of {@code claim} is named by, or -1 when it matches none. */
  int of(int claim) {
    return clusterOf[claim];
  }

  /**
   * Returns how many matched pairs were not followed because their facts are as large as may be.
   */
  long full() {
    return full;
  }

  private void index() {
    for (int p = 0; p < matches.count(); p++) {
      starts[matches.a(p) + 1]++;
      starts[matches.b(p) + 1]++;
    }
    for (int c = 0; c < outlines.count(); c++) {
      starts[c + 1] += starts[c];
    }
    int[] free = Arrays.copyOf(starts, outlines.count());
    for (int p = 0; p < matches.count(); p++) {
      pairsOf[free[matches.a(p)]++] = p;
      pairsOf[free[matches.b(p)]++] = p;
    }
  }

  private void describe() {
    Map<String, String> known = new HashMap<>();
    Map<Stand, Integer> numbers = new HashMap<>();
    for (int c = 0; c < outlines.count(); c++) {
      if (starts[c] == starts[c + 1]) {
        clusterOf[c] = NONE;
        continue;
      }
      Assertion claim = outlines.claim(c);
      Edtf told = claim.date();
      String date = told == null ? "" : Dates.start(told) + "/" + Dates.end(told);
      dates[c] = known.computeIfAbsent(date, d -> d);
      stands[c] =
          numbers.computeIfAbsent(new Stand(outlines.article(c), dates[c]), s -> numbers.size());
      clusterOf[c] = c;
      next[c] = NONE;
      last[c] = c;
      sizes[c] = 1;
      standing.add(c, stands[c], 1);
    }
  }

  private record Stand(int article, String date) {}

  /** Of the matches that a claim has in another article, keeps those whose dates fit best. */
  private void keepBestDated() {
    for (int p = 0; p < matches.count(); p++) {
      kept[p] = isBestOf(matches.a(p), p) && isBestOf(matches.b(p), p);
    }
  }

  private boolean isBestOf(int claim, int pair) {
    int article = outlines.article(other(pair, claim));
    for (int i = starts[claim]; i < starts[claim + 1]; i++) {
      int rival = pairsOf[i];
      if (outlines.article(other(rival, claim)) == article && fit(rival) > fit(pair)) {
        return false;
      }
    }
    return true;
  }

  private int other(int pair, int claim) {
    return matches.a(pair) == claim ? matches.b(pair) : matches.a(pair);
  }

  private int fit(int pair) {
    boolean same = dates[matches.a(pair)].equals(dates[matches.b(pair)]);
    return !matches.agree(pair) ? 0 : same ? 2 : 1;
  }

  private void link() {
    for (int p = 0; p < matches.count(); p++) {
      if (kept[p]) {
        addLinks(matches.a(p), matches.b(p), 1);
      }
    }
  }

  /** The kept pairs, sorted; the last half of each number is the pair. */
  private long[] bestFirst() {
    long[] sorted = new long[matches.count()];
    int count = 0;
    for (int p = 0; p < sorted.length; p++) {
      if (kept[p]) {
        long worth = (long) fit(p) << 29 | (long) (matches.score(p) * (1 << 28));
        sorted[count++] = -worth << 32 | p;
      }
    }
    Arrays.sort(sorted, 0, count);
    return Arrays.copyOf(sorted, count);
  }

  private void mergeIfLinked(int pair) {
    int a = clusterOf[matches.a(pair)];
    int b = clusterOf[matches.b(pair)];
    if (a == b || !areLinked(a, b)) {
      return;
    }
    if (sizes[a] + sizes[b] > MOST_MEMBERS) {
      full++;
    } else if (sizes[a] < sizes[b]) {
      merge(b, a);
    } else {
      merge(a, b);
    }
  }

  private boolean areLinked(int a, int b) {
    int small = sizes[a] < sizes[b] ? a : b;
    int large = small == a ? b : a;
    long most = (long) sizes[small] * Comparisons.MOST_MATCHES;
    long all = (long) sizes[small] * sizes[large];
    int linked = links(a, b);
    if (linked >= SHARE * Math.min(all, most)) {
      return true;
    }
    return linked > 0 && linked >= SHARE * Math.min(all - repeated(small, large), most);
  }

  /** How many pairs between two clusters are of one article and one date. */
  private long repeated(int small, int large) {
    long repeated = 0;
    for (int c = small; c != NONE; c = next[c]) {
      repeated += standing.of(large, stands[c]);
    }
    return repeated;
  }

  private void merge(int into, int from) {
    for (int c = from; c != NONE; c = next[c]) {
      for (int i = starts[c]; i < starts[c + 1]; i++) {
        int neighbour = clusterOf[other(pairsOf[i], c)];
        if (kept[pairsOf[i]] && neighbour != from) {
          addLinks(from, neighbour, -1);
          if (neighbour != into) {
            addLinks(into, neighbour, 1);
          }
        }
      }
    }
    for (int c = from; c != NONE; c = next[c]) {
      clusterOf[c] = into;
      standing.add(from, stands[c], -1);
      standing.add(into, stands[c], 1);
    }
    next[last[into]] = from;
    last[into] = last[from];
    sizes[into] += sizes[from];
  }

  private int links(int a, int b) {
    return links.of(Math.min(a, b), Math.max(a, b));
  }

  private void addLinks(int a, int b, int more) {
    links.add(Math.min(a, b), Math.max(a, b), more);
  }
}
