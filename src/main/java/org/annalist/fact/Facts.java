package org.annalist.fact;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.annalist.match.Assertion;

/**
 * Which claims assert the same dated thing. What comes out depends neither on the order in which
 * the claims come nor on the machine.
 *
 * <p>The words of all claims are counted, claims that share rare words are compared ({@link
 * Comparisons}, which says how many at most), and what matches is gathered ({@link Clusters}).
 *
 * @param factOf the fact of every claim that shares one with another, by claim id; a fact is named
 *     by its smallest claim
 * @param compared how many pairs of claims were compared
 * @param skipped how many that met were not, for there are too many like them
 * @param full how many that match were not made one fact, for it has as many claims as it may
 */
public record Facts(SortedMap<String, String> factOf, long compared, long skipped, long full) {

  public Facts {
    factOf = Collections.unmodifiableSortedMap(factOf);
  }

  /** Finds the facts among {@code claims}, whose ids are different. */
  public static Facts of(Collection<Assertion> claims) {
    Outlines outlines = Outlines.of(claims);
    Comparisons comparisons = Comparisons.among(outlines);
    Clusters clusters = Clusters.of(outlines, comparisons.matches());
    return new Facts(
        named(outlines, clusters), comparisons.compared(), comparisons.skipped(), clusters.full());
  }

  /** Says whether a claim shares its fact with another. */
  public boolean isShared(String claimId) {
    return factOf.containsKey(claimId);
  }

  /** Returns the fact of a claim. */
  public String of(String claimId) {
    String fact = factOf.get(claimId);
    return fact == null ? idOf(claimId) : fact;
  }

  /** Returns the fact of a claim that matches nothing: {@code f_} and the digits of its id. */
  public static String idOf(String claimId) {
    return "f_" + claimId.substring(claimId.indexOf('_') + 1);
  }

  /** Returns the facts of {@code clusters} by claim id, each named by its smallest claim. */
  static SortedMap<String, String> named(Outlines outlines, Clusters clusters) {
    String[] smallest = new String[outlines.count()];
    for (int c = 0; c < smallest.length; c++) {
      int cluster = clusters.of(c);
      String id = outlines.claim(c).claimId();
      if (cluster >= 0 && (smallest[cluster] == null || id.compareTo(smallest[cluster]) < 0)) {
        smallest[cluster] = id;
      }
    }
    SortedMap<String, String> facts = new TreeMap<>();
    for (int c = 0; c < smallest.length; c++) {
      if (clusters.of(c) >= 0) {
        facts.put(outlines.claim(c).claimId(), idOf(smallest[clusters.of(c)]));
      }
    }
    return facts;
  }
}
