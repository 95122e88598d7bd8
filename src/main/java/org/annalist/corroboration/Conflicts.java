package org.annalist.corroboration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annalist.corroboration.Conflict.What;
import org.annalist.match.Assertion;
import org.annalist.match.ClaimMatcher;
import org.annalist.match.Dates;
import org.annalist.support.CheckedClaim;
import org.annalist.text.Figure;
import org.annalist.text.Figures;
import org.annalist.work.Works;

/**
 * The claims of a fact that cannot both be right: of different works, with dates that have no day
 * in common, or with one date and figures that differ.
 *
 * <p>Figures differ only between two claims that are alike in all else, and only where neither work
 * also tells the other's figure.
 */
final class Conflicts {

  /** How many conflicts of one claim are listed; whether it has one does not depend on it. */
  static final int MOST = 20;

  /** Of a larger fact each claim is compared with as many that differ in date or words. */
  static final int MOST_COMPARED = 200;

  private final Map<String, List<Conflict>> byClaim = new HashMap<>();

  private Conflicts() {}

  /** A claim, with what comparing it needs. */
  private record Member(String work, Assertion assertion, List<Figure> figures) {

    static Member of(CheckedClaim checked, Works works) {
      Assertion assertion = Assertion.of(checked.cited().claim());
      return new Member(works.of(assertion.sourceId()), assertion, Figures.of(assertion.text()));
    }

    String wordsAndDate() {
      return assertion.date() + "\n" + assertion.text();
    }
  }

  /** Finds the conflicts among {@code claims}, which are one fact. */
  static Conflicts among(List<CheckedClaim> claims, Works works) {
    Conflicts conflicts = new Conflicts();
    String first = workOf(claims.get(0), works);
    if (claims.stream().allMatch(claim -> workOf(claim, works).equals(first))) {
      return conflicts;
    }
    List<Member> members =
        claims.stream()
            .map(claim -> Member.of(claim, works))
            .sorted(Comparator.comparing((Member member) -> member.assertion().claimId()))
            .toList();
    List<Member> others = different(members);
    for (Member member : members) {
      List<Conflict> found = new ArrayList<>();
      for (Member other : others) {
        Conflict conflict = found.size() < MOST ? between(member, other, members) : null;
        if (conflict != null) {
          found.add(conflict);
        }
      }
      if (!found.isEmpty()) {
        conflicts.byClaim.put(member.assertion().claimId(), List.copyOf(found));
      }
    }
    return conflicts;
  }

  private static String workOf(CheckedClaim claim, Works works) {
    return works.of(claim.cited().claim().sourceId());
  }

  private static List<Member> different(List<Member> members) {
    if (members.size() <= MOST_COMPARED) {
      return members;
    }
    Set<String> seen = new HashSet<>();
    return members.stream()
        .filter(member -> seen.add(member.work() + "\n" + member.wordsAndDate()))
        .limit(MOST_COMPARED)
        .toList();
  }

  private static Conflict between(Member member, Member other, List<Member> all) {
    if (member.work().equals(other.work())) {
      return null;
    }
    Assertion mine = member.assertion();
    Assertion theirs = other.assertion();
    if (Dates.of(mine.date(), theirs.date()) == Dates.DISJOINT) {
      return new Conflict(
          theirs.claimId(), What.DATE, mine.date().toString(), theirs.date().toString());
    }
    Figures.Difference difference = Figures.between(member.figures(), other.figures());
    if (difference == null
        || !ClaimMatcher.compare(mine, theirs).figuresApart()
        || tells(other.work(), difference.mine(), all)
        || tells(member.work(), difference.theirs(), all)) {
      return null;
    }
    return new Conflict(
        theirs.claimId(),
        What.FIGURE,
        difference.mine().span().in(mine.text()),
        difference.theirs().span().in(theirs.text()));
  }

  /** A work that tells both figures knows of both. */
  private static boolean tells(String work, Figure figure, List<Member> all) {
    return all.stream()
        .filter(member -> member.work().equals(work))
        .flatMap(member -> member.figures().stream())
        .anyMatch(each -> each.isOfTheSame(figure) && each.agreesWith(figure));
  }

  /** Says whether there are any. */
  boolean any() {
    return !byClaim.isEmpty();
  }

  /** Returns those of a claim, by the other claim's id. */
  List<Conflict> of(String claimId) {
    return byClaim.getOrDefault(claimId, List.of());
  }
}
