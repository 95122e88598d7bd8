package org.annalist.support;

import java.util.List;
import org.annalist.citation.CitedClaim;

/**
 * A claim whose citations have been checked.
 *
 * @param cited the claim and its citations
 * @param supports what each citation's text says, in the same order
 */
public record CheckedClaim(CitedClaim cited, List<Support> supports) {

  public CheckedClaim {
    supports = List.copyOf(supports);
    if (supports.size() != cited.citations().size()) {
      throw new IllegalArgumentException("one support a citation");
    }
  }
}
