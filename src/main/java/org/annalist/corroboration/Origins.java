package org.annalist.corroboration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.annalist.article.Publisher;
import org.annalist.article.Source;
import org.annalist.work.Works;

/**
 * On whose word a fact rests: every witness has a vote, and passes it on to what it cites.
 *
 * <ol>
 *   <li>A work that cites nothing for the fact is its own origin, or the news agency is whose
 *       report it says it prints.
 *   <li>A work that cites works passes its vote to them, see {@link Votes}.
 *   <li>A cited work that is an article of the corpus passes the vote to that article's work, and
 *       from there on if it is a witness too. Works that cite only one another are one origin.
 *   <li>Copies have been taken together before, as works.
 *   <li>Origins of one publisher are one.
 * </ol>
 *
 * @param votes who passes a vote to whom
 * @param reached the origins that each witness's vote reaches, by work
 * @param names what is left when origins of one publisher are taken together
 * @param families which publishers are one
 * @param joins what was taken together, in words
 */
record Origins(
    Votes votes,
    SortedMap<String, SortedSet<Origin>> reached,
    SortedSet<String> names,
    Families families,
    List<String> joins) {

  /** Follows the votes of {@code witnesses}. */
  static Origins of(List<Witness> witnesses, Function<String, Source> sources, Works works) {
    Votes votes = Votes.of(witnesses, sources, works);
    SortedMap<String, SortedSet<String>> reach = new TreeMap<>();
    votes.cites().keySet().forEach(work -> reach.put(work, reachable(work, votes)));
    SortedMap<String, SortedSet<Origin>> reached = new TreeMap<>();
    SortedMap<String, Publisher> publishers = new TreeMap<>();
    witnesses.forEach(witness -> publishers.put(witness.work(), witness.publisher()));
    List<String> joins = new ArrayList<>();
    reach.forEach(
        (work, others) -> reached.put(work, originsAmong(others, reach, votes, publishers, joins)));
    Families families = Families.among(publishers(publishers.values(), reached.values(), votes));
    SortedSet<String> names = collapse(reached.values(), families, joins);
    return new Origins(
        votes,
        Collections.unmodifiableSortedMap(reached),
        names,
        families,
        joins.stream().distinct().toList());
  }

  /** Says whether one witness cites another. */
  boolean citing() {
    return votes.cites().values().stream().anyMatch(others -> !others.isEmpty());
  }

  /** Says whether all witnesses reach one and the same reference or article. */
  boolean share() {
    return reached.values().stream()
        .map(TreeSet::new)
        .reduce(
            (a, b) -> {
              a.retainAll(b);
              return a;
            })
        .map(common -> !common.isEmpty())
        .orElse(false);
  }

  /** Returns who passed a vote to whom and why, and what was taken together, in words. */
  List<String> trail() {
    List<String> trail = new ArrayList<>(votes.trail());
    trail.addAll(joins);
    return trail;
  }

  private static SortedSet<String> reachable(String work, Votes votes) {
    SortedSet<String> seen = new TreeSet<>();
    List<String> open = new ArrayList<>(List.of(work));
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      if (seen.add(next)) {
        open.addAll(votes.cites().get(next));
      }
    }
    return seen;
  }

  private static SortedSet<Origin> originsAmong(
      SortedSet<String> others,
      SortedMap<String, SortedSet<String>> reach,
      Votes votes,
      SortedMap<String, Publisher> publishers,
      List<String> joins) {
    SortedSet<Origin> origins = new TreeSet<>();
    for (String other : others) {
      origins.addAll(votes.outside().get(other));
      // A ring that nothing leads out of: all it reaches leads back to it.
      SortedSet<String> ring = reach.get(other);
      boolean closed = ring.stream().allMatch(w -> reach.get(w).contains(other));
      if (closed
          && ring.size() > 1
          && ring.stream().allMatch(w -> votes.outside().get(w).isEmpty())) {
        origins.add(new Origin(ring.first(), publishers.get(ring.first())));
        joins.add(String.join(", ", ring) + " cite only one another: one origin");
      }
    }
    return origins;
  }

  private static Collection<Publisher> publishers(
      Collection<Publisher> witnesses, Collection<SortedSet<Origin>> reached, Votes votes) {
    List<Publisher> publishers = new ArrayList<>(witnesses);
    reached.forEach(origins -> origins.forEach(origin -> publishers.add(origin.publisher())));
    publishers.addAll(votes.named());
    return publishers;
  }

  private static SortedSet<String> collapse(
      Collection<SortedSet<Origin>> reached, Families families, List<String> joins) {
    SortedMap<String, SortedSet<String>> byFamily = new TreeMap<>();
    for (SortedSet<Origin> origins : reached) {
      for (Origin origin : origins) {
        byFamily
            .computeIfAbsent(
                families.of(origin.publisher(), origin.id()), family -> new TreeSet<>())
            .add(origin.id());
      }
    }
    byFamily.forEach(
        (family, ids) -> {
          if (ids.size() > 1) {
            joins.add(String.join(", ", ids) + " are of one publisher: " + family);
          }
        });
    return new TreeSet<>(byFamily.keySet());
  }
}
