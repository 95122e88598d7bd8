package org.annalist.corroboration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.annalist.article.Publisher;
import org.annalist.article.Source;
import org.annalist.support.CheckedClaim;
import org.annalist.work.Works;

/**
 * A work that asserts a fact, with the claims by which it does.
 *
 * @param work the work's id
 * @param claims its claims of the fact, from one file or from several copies
 * @param publisher who issued the original, as far as can be seen
 */
record Witness(String work, List<CheckedClaim> claims, Publisher publisher) {

  /** Copies say so and come later. */
  private static final Comparator<Source> ORIGINAL_FIRST =
      Comparator.comparing((Source source) -> source.metadata().republicationOf() != null)
          .thenComparing(
              source -> source.metadata().published(), Comparator.nullsLast(LocalDate::compareTo))
          .thenComparing(Source::id);

  /** Returns the witnesses of a fact, by work. */
  static List<Witness> of(
      List<CheckedClaim> members, Function<String, Source> sources, Works works) {
    SortedMap<String, List<CheckedClaim>> byWork = new TreeMap<>();
    for (CheckedClaim claim : members) {
      byWork.computeIfAbsent(works.of(sourceOf(claim)), work -> new ArrayList<>()).add(claim);
    }
    List<Witness> witnesses = new ArrayList<>(byWork.size());
    byWork.forEach(
        (work, claims) -> witnesses.add(new Witness(work, claims, publisher(claims, sources))));
    return witnesses;
  }

  private static Publisher publisher(List<CheckedClaim> claims, Function<String, Source> sources) {
    return claims.stream()
        .map(claim -> sources.apply(sourceOf(claim)))
        .min(ORIGINAL_FIRST)
        .map(Publisher::of)
        .orElse(Publisher.UNKNOWN);
  }

  /** Returns the files it comes in, sorted. */
  SortedSet<String> sourceIds() {
    SortedSet<String> ids = new TreeSet<>();
    claims.forEach(claim -> ids.add(sourceOf(claim)));
    return ids;
  }

  private static String sourceOf(CheckedClaim claim) {
    return claim.cited().claim().sourceId();
  }
}
