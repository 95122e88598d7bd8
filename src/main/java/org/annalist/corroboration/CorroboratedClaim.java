package org.annalist.corroboration;

import org.annalist.support.CheckedClaim;

/**
 * A claim with all that is known of it, ready to be exported.
 *
 * @param checked the claim, its citations, their support
 * @param factId the fact it asserts: {@code f_} and the digits of its smallest claim's id
 * @param corroboration who else asserts it
 */
public record CorroboratedClaim(CheckedClaim checked, String factId, Corroboration corroboration) {}
