package org.annalist.match;

import org.annalist.claim.Claim;
import org.annalist.timex.Edtf;

/**
 * What a claim says, as far as comparing it with others needs.
 *
 * @param claimId {@code c_} and sixteen hexadecimal digits
 * @param sourceId the article it stands in
 * @param text its whole sentence: a clause alone may leave out whom and what it is about
 * @param date when it says that something happened, or null
 */
public record Assertion(String claimId, String sourceId, String text, Edtf date) {

  /** Takes what {@code claim} says. */
  public static Assertion of(Claim claim) {
    return new Assertion(claim.id(), claim.sourceId(), claim.text(), claim.date().edtf());
  }
}
