package org.annalist.support;

import java.util.List;

/**
 * What a check of one claim against one text found.
 *
 * @param status supported, partial, not_found or contradicted
 * @param score 0 to 1, how much of the claim the text carries
 * @param evidence indices of the sentences that bear on the claim, best first
 */
public record Verdict(Support.Status status, double score, List<Integer> evidence) {

  public Verdict {
    evidence = List.copyOf(evidence);
  }
}
