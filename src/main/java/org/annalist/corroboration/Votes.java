package org.annalist.corroboration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.annalist.article.AgencyCredits;
import org.annalist.article.Publisher;
import org.annalist.article.Source;
import org.annalist.claim.Claim;
import org.annalist.support.CheckedClaim;
import org.annalist.work.Works;

/**
 * To whom each witness of a fact passes its vote, claim by claim:
 *
 * <ol>
 *   <li>to the works that a claim cites, each {@link CitedWork} once; works that name neither
 *       publisher nor title nor address leave the vote where it is, those with a title alone count
 *       only when nothing better is cited;
 *   <li>to a news agency, when the claim says that it is the agency's word ("according to Reuters")
 *       and cites no article of the corpus: what it cites is then only the way by which it came;
 *   <li>else to the agency that the article credits as a whole;
 *   <li>else it is kept.
 * </ol>
 *
 * @param cites which witnesses a witness cites, by work
 * @param outside what it reaches besides: works that are no witnesses, agencies, itself; by work
 * @param named all publishers that cited works name
 * @param steps each passing of a vote, by who passes it on, in order
 */
record Votes(
    SortedMap<String, SortedSet<String>> cites,
    SortedMap<String, SortedSet<Origin>> outside,
    List<Publisher> named,
    SortedMap<String, List<Step>> steps) {

  /**
   * A vote passed on, or kept.
   *
   * @param to the witness, work, publisher or agency that gets it; null when it is kept
   * @param isWitness whether that is a witness, who passes it on in turn
   * @param why in words
   */
  record Step(String to, boolean isWitness, String why) {}

  static Votes of(List<Witness> witnesses, Function<String, Source> sources, Works works) {
    Count count = new Count(witnesses, sources, works);
    witnesses.forEach(count::passVote);
    return count.votes;
  }

  /** Returns all steps in words. */
  List<String> trail() {
    List<String> trail = new ArrayList<>();
    steps.forEach(
        (work, all) ->
            all.forEach(
                step ->
                    trail.add(
                        work
                            + (step.to() == null
                                ? " " + step.why()
                                : " passes its vote to " + step.to() + ": " + step.why()))));
    return trail.stream().distinct().toList();
  }

  /** The counting of one fact's votes. */
  private static final class Count {

    private final Map<String, Witness> witnesses;
    private final Function<String, Source> sources;
    private final Works works;
    private final CitedWorks cited = new CitedWorks();
    private final Map<String, List<CitedWork>> worksOfClaim = new HashMap<>();
    private final Votes votes =
        new Votes(new TreeMap<>(), new TreeMap<>(), new ArrayList<>(), new TreeMap<>());

    Count(List<Witness> witnesses, Function<String, Source> sources, Works works) {
      this.witnesses = witnesses.stream().collect(Collectors.toMap(Witness::work, w -> w));
      this.sources = sources;
      this.works = works;
      for (Witness witness : witnesses) {
        for (CheckedClaim claim : witness.claims()) {
          List<CitedWork> all = CitedWork.of(claim);
          worksOfClaim.put(claim.cited().claim().id(), all);
          cited.add(all);
          all.forEach(work -> votes.named.add(work.publisher()));
        }
      }
    }

    void passVote(Witness witness) {
      Ballot ballot = new Ballot(witness);
      witness.claims().forEach(ballot::add);
      ballot.close();
    }

    /** The vote of one witness. */
    private final class Ballot {

      private final Witness witness;
      private final SortedSet<String> inside = new TreeSet<>();
      private final SortedSet<Origin> outside = new TreeSet<>();
      private final SortedSet<Origin> titled = new TreeSet<>();
      private final List<Step> steps = new ArrayList<>();
      private boolean cites;

      Ballot(Witness witness) {
        this.witness = witness;
      }

      void add(CheckedClaim checked) {
        Claim claim = checked.cited().claim();
        List<CitedWork> all = worksOfClaim.get(claim.id());
        cites |= !all.isEmpty();
        List<String> inputs =
            all.stream()
                .map(cited::resolvedSourceId)
                .map(id -> id == null ? null : works.of(id))
                .toList();
        String agency = agencyOf(claim);
        if (agency != null && inputs.stream().noneMatch(witnesses::containsKey)) {
          pass(agencyOrigin(agency), "the claim says that it is the agency's word");
          return;
        }
        for (int i = 0; i < all.size(); i++) {
          if (inputs.get(i) != null) {
            toArticle(all.get(i), inputs.get(i));
          } else {
            toWork(all.get(i));
          }
        }
      }

      private void toArticle(CitedWork citedWork, String target) {
        if (target.equals(witness.work())) {
          return; // Citing oneself passes nothing on.
        }
        String why = "its reference " + citedWork.label() + " is that article";
        if (witnesses.containsKey(target)) {
          inside.add(target);
          steps.add(new Step(target, true, why + ", which says so too"));
        } else {
          pass(new Origin(target, Publisher.of(sources.apply(target))), why);
        }
      }

      private void toWork(CitedWork citedWork) {
        if (citedWork.isNamed()) {
          Origin origin = cited.originOf(citedWork);
          outside.add(origin);
          String to = origin.publisher().isKnown() ? origin.publisher().toString() : origin.id();
          int links = citedWork.links();
          String how = links == 1 ? " points there" : " points there by " + links + " addresses";
          steps.add(new Step(to, false, "its reference " + citedWork.label() + how));
        } else if (!citedWork.addresses().isEmpty()) {
          titled.add(cited.originOf(citedWork));
        }
      }

      private void pass(Origin origin, String why) {
        outside.add(origin);
        steps.add(new Step(origin.id(), false, why));
      }

      void close() {
        if (inside.isEmpty() && outside.isEmpty()) {
          titled.forEach(origin -> pass(origin, "its reference has that title"));
        }
        if (inside.isEmpty() && outside.isEmpty()) {
          witness.sourceIds().stream()
              .map(id -> sources.apply(id).agency())
              .filter(this::isAnother)
              .forEach(
                  agency ->
                      pass(
                          agencyOrigin(agency), "the article says that it is the agency's report"));
        }
        if (inside.isEmpty() && outside.isEmpty()) {
          outside.add(new Origin(witness.work(), witness.publisher()));
          String why = cites ? "what it cites names nobody" : "it cites nothing";
          steps.add(new Step(null, false, "is its own origin: " + why + " for this"));
        }
        votes.cites.put(witness.work(), inside);
        votes.outside.put(witness.work(), outside);
        votes.steps.put(witness.work(), steps.stream().distinct().toList());
      }

      private String agencyOf(Claim claim) {
        String agency = AgencyCredits.named(claim.attributedTo());
        String told = agency != null ? agency : AgencyCredits.inSentence(claim.text());
        return isAnother(told) ? told : null;
      }

      /** An agency that speaks of itself passes no vote. */
      private boolean isAnother(String agency) {
        return agency != null && !agency.equals(witness.publisher().name());
      }
    }

    private static Origin agencyOrigin(String agency) {
      return new Origin(agency, new Publisher(agency, null));
    }
  }
}
