package org.annalist.corroboration;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.annalist.article.Publisher;
import org.annalist.article.Source;
import org.annalist.article.Urls;
import org.annalist.citation.Citation;
import org.annalist.citation.Reference;
import org.annalist.text.Fold;

/**
 * On whose word a fact rests: every witness has a vote, and passes it on to what it cites.
 *
 * <ol>
 *   <li>A work that cites nothing for the fact is its own origin.
 *   <li>A work that cites references passes its vote to them. References that name neither a
 *       publisher nor a title leave the vote where it is; those with a title alone count only when
 *       nothing better is cited.
 *   <li>A reference that is an article of the corpus passes the vote to that article's work, and
 *       from there on if it is a witness too. Works that cite only one another are one origin.
 *   <li>Copies have been taken together before, as works.
 *   <li>Origins of one publisher are one.
 * </ol>
 *
 * @param reached the origins that each witness's vote reaches, by work
 * @param names what is left when origins of one publisher are taken together
 * @param families which publishers are one
 * @param citing whether one witness cites another
 * @param trail who passed a vote to whom and why, and what was taken together, in words
 */
record Origins(
    SortedMap<String, SortedSet<Origin>> reached,
    SortedSet<String> names,
    Families families,
    boolean citing,
    List<String> trail) {

  /** Follows the votes of {@code witnesses}. */
  static Origins of(List<Witness> witnesses, Function<String, Source> sources, Works works) {
    return new Count(witnesses, sources, works).origins();
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

  /** The counting of one fact's votes. */
  private static final class Count {

    private final Map<String, Witness> witnesses;
    private final Function<String, Source> sources;
    private final Works works;

    /** Which witnesses a witness cites, and what it cites besides. */
    private final SortedMap<String, SortedSet<String>> cites = new TreeMap<>();

    private final SortedMap<String, SortedSet<Origin>> outside = new TreeMap<>();
    private final List<String> trail = new ArrayList<>();

    Count(List<Witness> witnesses, Function<String, Source> sources, Works works) {
      this.witnesses = witnesses.stream().collect(toMap(Witness::work, w -> w));
      this.sources = sources;
      this.works = works;
      witnesses.forEach(this::passVote);
    }

    private void passVote(Witness witness) {
      String work = witness.work();
      SortedSet<String> inside = new TreeSet<>();
      SortedSet<Origin> named = new TreeSet<>();
      SortedSet<Origin> titled = new TreeSet<>();
      if (witness.sourceIds().size() > 1) {
        trail.add(String.join(", ", witness.sourceIds()) + " are one work: " + work);
      }
      for (Citation citation : witness.citations()) {
        Reference reference = citation.reference();
        if (citation.resolvedSourceId() != null) {
          passToArticle(work, citation, inside, named);
        } else if (publisher(reference).isKnown()) {
          named.add(new Origin(address(reference), publisher(reference)));
          say(work, publisher(reference).toString(), reference, "points there");
        } else if (reference.title() != null) {
          titled.add(new Origin("\"" + Fold.fold(reference.title()) + "\"", Publisher.UNKNOWN));
        }
      }
      if (inside.isEmpty() && named.isEmpty()) {
        named.addAll(titled);
        titled.forEach(origin -> trail.add(work + " passes its vote to " + origin.id()));
      }
      if (inside.isEmpty() && named.isEmpty()) {
        named.add(new Origin(work, witness.publisher()));
        String why =
            witness.citations().isEmpty() ? "it cites nothing" : "what it cites names nobody";
        trail.add(work + " is its own origin: " + why + " for this");
      }
      cites.put(work, inside);
      outside.put(work, named);
    }

    private void passToArticle(
        String work, Citation citation, SortedSet<String> inside, SortedSet<Origin> named) {
      String target = works.of(citation.resolvedSourceId());
      if (target.equals(work)) {
        return; // Citing oneself passes nothing on.
      }
      if (witnesses.containsKey(target)) {
        inside.add(target);
        say(work, target, citation.reference(), "is that article, which says so too");
      } else {
        named.add(new Origin(target, Publisher.of(sources.apply(citation.resolvedSourceId()))));
        say(work, target, citation.reference(), "is that article");
      }
    }

    private void say(String work, String to, Reference reference, String why) {
      trail.add(
          work + " passes its vote to " + to + ": its reference " + reference.label() + " " + why);
    }

    Origins origins() {
      SortedMap<String, SortedSet<String>> reach = new TreeMap<>();
      cites.keySet().forEach(work -> reach.put(work, reachable(work)));
      SortedMap<String, SortedSet<Origin>> reached = new TreeMap<>();
      reach.forEach((work, others) -> reached.put(work, originsAmong(others, reach)));
      Families families = Families.among(publishers(reached.values()));
      boolean citing = cites.values().stream().anyMatch(others -> !others.isEmpty());
      return new Origins(
          Collections.unmodifiableSortedMap(reached),
          collapse(reached.values(), families),
          families,
          citing,
          trail.stream().distinct().toList());
    }

    private SortedSet<String> reachable(String work) {
      SortedSet<String> seen = new TreeSet<>();
      List<String> open = new ArrayList<>(List.of(work));
      while (!open.isEmpty()) {
        String next = open.remove(open.size() - 1);
        if (seen.add(next)) {
          open.addAll(cites.get(next));
        }
      }
      return seen;
    }

    private SortedSet<Origin> originsAmong(
        SortedSet<String> others, SortedMap<String, SortedSet<String>> reach) {
      SortedSet<Origin> origins = new TreeSet<>();
      for (String other : others) {
        origins.addAll(outside.get(other));
        // A ring that nothing leads out of: all it reaches leads back to it.
        SortedSet<String> ring = reach.get(other);
        boolean closed = ring.stream().allMatch(w -> reach.get(w).contains(other));
        if (closed && ring.size() > 1 && ring.stream().allMatch(w -> outside.get(w).isEmpty())) {
          origins.add(new Origin(ring.first(), witnesses.get(ring.first()).publisher()));
        }
      }
      return origins;
    }

    private Collection<Publisher> publishers(Collection<SortedSet<Origin>> reached) {
      List<Publisher> publishers = new ArrayList<>();
      witnesses.values().forEach(witness -> publishers.add(witness.publisher()));
      reached.forEach(origins -> origins.forEach(origin -> publishers.add(origin.publisher())));
      return publishers;
    }

    private SortedSet<String> collapse(Collection<SortedSet<Origin>> reached, Families families) {
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
              trail.add(String.join(", ", ids) + " are of one publisher: " + family);
            }
          });
      return new TreeSet<>(byFamily.keySet());
    }

    private static Publisher publisher(Reference reference) {
      return Publisher.of(reference.publisher(), url(reference));
    }

    /** What two references to one page have in common, whoever cites them. */
    private static String address(Reference reference) {
      if (url(reference) != null) {
        return Urls.key(url(reference));
      }
      return reference.title() != null
          ? "\"" + Fold.fold(reference.title()) + "\""
          : publisher(reference).toString();
    }

    /** The address of the original, also where only that of an archived copy is given. */
    private static String url(Reference reference) {
      String given = reference.url() != null ? reference.url() : reference.archivedUrl();
      String original = given == null ? null : Urls.original(given);
      return original != null ? original : given;
    }
  }
}
