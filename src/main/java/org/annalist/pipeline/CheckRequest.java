package org.annalist.pipeline;

import org.annalist.cited.Capture;
import org.annalist.timex.Edtf;

/**
 * A claim to be checked against a text that it cites.
 *
 * @param claimId the claim
 * @param text its sentence
 * @param context what stands before it in its article
 * @param date its date, or null
 * @param textId the text: the id of an input, or where a cited page lies
 * @param capture the cited page, or null when the text is an input
 */
record CheckRequest(
    String claimId, String text, String context, Edtf date, String textId, Capture capture) {}
