package org.annalist.corroboration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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
    return members.stream()
        .collect(groupingBy(claim -> works.of(sourceOf(claim)), TreeMap::new, toList()))
        .entrySet()
        .stream()
        .map(
            work ->
                new Witness(work.getKey(), work.getValue(), publisher(work.getValue(), sources)))
        .toList();
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
