package org.annalist.corroboration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.annalist.corroboration.MatchedPair.End;

/**
 * Gathers matched claims into facts that do not chain: that A matches B and B matches C does not
 * make A and C one fact.
 *
 * <p>Of the claims of another article that a claim matches, only those count whose dates fit best:
 * the same date before one that lies in the other, and either before a conflict. Of two articles
 * that both say "in 1990 … and in 1995 …" the years do not contradict one another.
 *
 * <p>Agglomerative clustering with average linkage on yes and no: pairs are taken by score, those
 * that agree before those that conflict, and two clusters become one when at least {@value #SHARE}
 * of the pairs between them are matched. Two claims of one article are not compared; with the same
 * date they count neither way, with different dates as not matched. What comes out does not depend
 * on the order of what goes in.
 */
public final class Facts {

  private static final double SHARE = 0.6;

  private static final Comparator<MatchedPair> BEST_FIRST =
      Comparator.comparing(Facts::fit)
          .thenComparing(MatchedPair::score)
          .reversed()
          .thenComparing(pair -> pair.a().claimId())
          .thenComparing(pair -> pair.b().claimId());

  private Facts() {}

  /** Returns the fact of a claim that matches nothing: {@code f_} and the digits of its id. */
  public static String idOf(String claimId) {
    return "f_" + claimId.substring(claimId.indexOf('_') + 1);
  }

  /**
   * Returns the fact of every claim in {@code pairs}, named by its smallest claim. A pair may come
   * several times.
   */
  public static SortedMap<String, String> of(Collection<MatchedPair> pairs) {
    Clusters clusters = new Clusters();
    List<MatchedPair> sorted = bestDated(once(pairs));
    sorted.sort(BEST_FIRST);
    sorted.forEach(clusters::link);
    sorted.forEach(clusters::mergeIfLinked);
    return clusters.facts();
  }

  private static Collection<MatchedPair> once(Collection<MatchedPair> pairs) {
    Map<Both, MatchedPair> once = new HashMap<>();
    pairs.forEach(pair -> once.put(new Both(pair.a().claimId(), pair.b().claimId()), pair));
    return once.values();
  }

  /** Of the matches that a claim has in another article, keeps those whose dates fit best. */
  private static List<MatchedPair> bestDated(Collection<MatchedPair> pairs) {
    Map<Both, Integer> best = new HashMap<>();
    for (MatchedPair pair : pairs) {
      int fit = fit(pair);
      best.merge(new Both(pair.a().claimId(), pair.b().sourceId()), fit, Math::max);
      best.merge(new Both(pair.b().claimId(), pair.a().sourceId()), fit, Math::max);
    }
    List<MatchedPair> kept = new ArrayList<>(pairs);
    kept.removeIf(
        pair ->
            fit(pair) < best.get(new Both(pair.a().claimId(), pair.b().sourceId()))
                || fit(pair) < best.get(new Both(pair.b().claimId(), pair.a().sourceId())));
    return kept;
  }

  /** Two ids; cheaper to look up than both in one string. */
  private record Both(String one, String other) {}

  private static int fit(MatchedPair pair) {
    return !pair.agree() ? 0 : pair.a().date().equals(pair.b().date()) ? 2 : 1;
  }

  private static final class Clusters {

    /** The cluster of each claim, by claim id; clusters are named by a member. */
    private final SortedMap<String, String> clusterOf = new TreeMap<>();

    private final Map<String, List<End>> members = new HashMap<>();

    /** How many pairs are matched between two clusters. */
    private final Map<String, Map<String, Integer>> links = new HashMap<>();

    void link(MatchedPair pair) {
      add(pair.a());
      add(pair.b());
      count(pair.a().claimId(), pair.b().claimId(), 1);
      count(pair.b().claimId(), pair.a().claimId(), 1);
    }

    private void add(End end) {
      if (clusterOf.putIfAbsent(end.claimId(), end.claimId()) == null) {
        members.put(end.claimId(), new ArrayList<>(List.of(end)));
        links.put(end.claimId(), new HashMap<>());
      }
    }

    private void count(String from, String to, int matched) {
      links.get(from).merge(to, matched, Integer::sum);
    }

    void mergeIfLinked(MatchedPair pair) {
      String a = clusterOf.get(pair.a().claimId());
      String b = clusterOf.get(pair.b().claimId());
      if (!a.equals(b) && links.get(a).get(b) >= SHARE * comparable(a, b)) {
        boolean smaller = members.get(a).size() < members.get(b).size();
        merge(smaller ? b : a, smaller ? a : b);
      }
    }

    /** How many pairs between two clusters can be expected to have been compared. */
    private long comparable(String a, String b) {
      Map<String, Integer> seen = new HashMap<>();
      members.get(a).forEach(end -> seen.merge(end.sourceId() + ' ' + end.date(), 1, Integer::sum));
      long repeated = 0;
      for (End end : members.get(b)) {
        repeated += seen.getOrDefault(end.sourceId() + ' ' + end.date(), 0);
      }
      long less = Math.min(members.get(a).size(), members.get(b).size());
      long more = Math.max(members.get(a).size(), members.get(b).size());
      return Math.min(less * more - repeated, less * Blocks.WINDOW);
    }

    private void merge(String into, String from) {
      for (End end : members.remove(from)) {
        clusterOf.put(end.claimId(), into);
        members.get(into).add(end);
      }
      links
          .remove(from)
          .forEach(
              (other, matched) -> {
                links.get(other).remove(from);
                if (!other.equals(into)) {
                  count(into, other, matched);
                  count(other, into, matched);
                }
              });
    }

    SortedMap<String, String> facts() {
      Map<String, String> smallest = new HashMap<>();
      members.forEach(
          (cluster, ends) ->
              smallest.put(
                  cluster, Collections.min(ends, Comparator.comparing(End::claimId)).claimId()));
      SortedMap<String, String> facts = new TreeMap<>();
      clusterOf.forEach((claim, cluster) -> facts.put(claim, idOf(smallest.get(cluster))));
      return facts;
    }
  }
}
