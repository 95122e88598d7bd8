package org.annalist.corroboration;

import java.util.List;
import java.util.Locale;

/**
 * Who else says so, and on whose word.
 *
 * @param status row of the decision table
 * @param documentCount works that assert it
 * @param publisherCount publishers of those works
 * @param originCount origins left after copies and citations are followed
 * @param singleDocument whether it appears in only one work
 * @param singleSource whether it rests on one origin, however many documents repeat it
 * @param claimIds the other claims of the same fact, sorted; of more than {@value #MOST_CLAIM_IDS}
 *     the first, for in a fact of n claims all lists together would have n² ids. The fact has all.
 * @param conflicts those of them that tell another date or figure, and what; as many at most
 */
public record Corroboration(
    Status status,
    int documentCount,
    int publisherCount,
    int originCount,
    boolean singleDocument,
    boolean singleSource,
    List<String> claimIds,
    List<Conflict> conflicts) {

  /** How many other claims are named at most. */
  public static final int MOST_CLAIM_IDS = 100;

  public Corroboration {
    claimIds = List.copyOf(claimIds.subList(0, Math.min(MOST_CLAIM_IDS, claimIds.size())));
    conflicts = List.copyOf(conflicts.subList(0, Math.min(MOST_CLAIM_IDS, conflicts.size())));
  }

  /** The rows of the decision table, first match wins. */
  public enum Status {
    CONFLICTING,
    REPUBLISHED,
    NONE,
    CIRCULAR,
    SAME_PUBLISHER,
    CORROBORATED;

    /** Returns the word that exports use. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
