package org.annalist.corroboration;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annalist.article.Source;
import org.annalist.corroboration.Corroboration.Status;
import org.annalist.fact.Facts;
import org.annalist.support.CheckedClaim;
import org.annalist.work.Works;

/**
 * Says of the claims of one fact who else asserts it and on whose word: the decision table.
 *
 * <table>
 *   <caption>The first row that fits decides.</caption>
 *   <tr><th>works</th><th>what they are to each other</th><th>status</th></tr>
 *   <tr><td>two or more</td><td>dates without a day in common, or other figures</td><td>conflicting</td></tr>
 *   <tr><td>one</td><td>in two files or more</td><td>republished</td></tr>
 *   <tr><td>one</td><td></td><td>none</td></tr>
 *   <tr><td>two or more</td><td>one cites another for it, or all reach one reference</td>
 *     <td>circular</td></tr>
 *   <tr><td>two or more</td><td>of one publisher</td><td>same_publisher</td></tr>
 *   <tr><td>two or more</td><td>independent</td><td>corroborated</td></tr>
 * </table>
 *
 * <p>Whether the claim rests on a single source is decided by the {@link Origins} alone, however
 * many documents repeat it.
 */
public final class Corroborator {

  private static final Pattern SOURCE_ID = Pattern.compile("\\bs_[0-9a-f]{12}\\b");

  private Corroborator() {}

  /**
   * Corroborates the claims of one fact.
   *
   * @param members the claims, in any order
   * @param sources the article of every source id that the claims name
   * @param works which articles are one work
   */
  public static List<CorroboratedClaim> corroborate(
      List<CheckedClaim> members, Function<String, Source> sources, Works works) {
    List<Witness> witnesses = Witness.of(members, sources, works);
    Origins origins = Origins.of(witnesses, sources, works);
    Conflicts conflicts = Conflicts.among(members, works);
    Status status = status(witnesses, origins, conflicts);
    SortedSet<String> ids =
        members.stream().map(Corroborator::idOf).collect(toCollection(TreeSet::new));
    String factId = Facts.idOf(ids.first());
    return members.stream()
        .map(
            claim ->
                new CorroboratedClaim(
                    claim,
                    factId,
                    new Corroboration(
                        status,
                        witnesses.size(),
                        publishers(witnesses, origins.families()).size(),
                        origins.names().size(),
                        witnesses.size() == 1,
                        origins.names().size() == 1,
                        others(ids, claim),
                        conflicts.of(idOf(claim)))))
        .toList();
  }

  /** Tells how the votes of the claims of one fact were counted, a step a line. */
  static List<String> explain(
      List<CheckedClaim> members, Function<String, Source> sources, Works works) {
    return Origins.of(Witness.of(members, sources, works), sources, works).trail();
  }

  /**
   * Draws how the votes of the claims of one fact were passed on, a step a line, and then what was
   * taken together.
   *
   * @param first the article to begin with, which asserts the fact
   * @param name what an article is to be called, by its id
   */
  public static List<String> chain(
      List<CheckedClaim> members,
      Function<String, Source> sources,
      Works works,
      String first,
      UnaryOperator<String> name) {
    List<Witness> witnesses = Witness.of(members, sources, works);
    Map<String, String> copies = new HashMap<>();
    witnesses.forEach(
        witness ->
            copies.put(
                witness.work(), witness.sourceIds().stream().map(name).collect(joining(" = "))));
    UnaryOperator<String> called = work -> copies.getOrDefault(work, name.apply(work));
    Origins origins = Origins.of(witnesses, sources, works);
    List<String> lines = new ArrayList<>(Chain.of(origins.votes(), works.of(first), called));
    origins
        .joins()
        .forEach(
            join ->
                lines.add(
                    SOURCE_ID
                        .matcher(join)
                        .replaceAll(id -> Matcher.quoteReplacement(name.apply(id.group())))));
    return lines;
  }

  private static Status status(List<Witness> witnesses, Origins origins, Conflicts conflicts) {
    if (witnesses.size() == 1) {
      return witnesses.get(0).sourceIds().size() > 1 ? Status.REPUBLISHED : Status.NONE;
    }
    if (conflicts.any()) {
      return Status.CONFLICTING;
    }
    boolean onePublisher = publishers(witnesses, origins.families()).size() == 1;
    boolean oneOrigin = origins.names().size() == 1;
    if (origins.citing() || origins.share() || (oneOrigin && !onePublisher)) {
      return Status.CIRCULAR;
    }
    return onePublisher ? Status.SAME_PUBLISHER : Status.CORROBORATED;
  }

  /** Who issued the works; a work whose publisher is unknown counts for itself. */
  private static SortedSet<String> publishers(List<Witness> witnesses, Families families) {
    SortedSet<String> publishers = new TreeSet<>();
    witnesses.forEach(witness -> publishers.add(families.of(witness.publisher(), witness.work())));
    return publishers;
  }

  private static List<String> others(SortedSet<String> ids, CheckedClaim claim) {
    SortedSet<String> others = new TreeSet<>(ids);
    others.remove(idOf(claim));
    return List.copyOf(others);
  }

  private static String idOf(CheckedClaim claim) {
    return claim.cited().claim().id();
  }
}
