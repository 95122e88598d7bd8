package org.annalist.pipeline;

import org.annalist.timex.Edtf;

/**
 * A claim to be checked against an input that it cites.
 *
 * @param claimId the claim
 * @param text its sentence
 * @param date its date, or null
 * @param sourceId the input
 */
record CheckRequest(String claimId, String text, Edtf date, String sourceId) {}
