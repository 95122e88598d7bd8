package org.annalist.citation;

import java.util.List;
import org.annalist.claim.Claim;

/**
 * A claim with what it cites.
 *
 * @param claim the claim
 * @param citations its citations in the order of the markers, empty when it has none
 */
public record CitedClaim(Claim claim, List<Citation> citations) {

  public CitedClaim {
    citations = List.copyOf(citations);
  }
}
