package org.annalist.claim;

import org.annalist.text.Span;

/**
 * Where a claim stands in its article. Offsets count Unicode code points of the decoded file, as
 * the W3C Web Annotation TextPositionSelector does.
 *
 * @param section heading it stands under, empty in the lead
 * @param line line of the file, from 1
 * @param sentence the whole sentence, without the markers after it
 * @param exact the sentence as written, markers inside it included
 * @param prefix up to 32 characters before it
 * @param suffix up to 32 characters after it
 * @param clause the part that the date governs, or null when the sentence holds one claim
 * @param date the words of the date, or null when it is inherited
 */
public record Location(
    String section,
    int line,
    Span sentence,
    String exact,
    String prefix,
    String suffix,
    Span clause,
    Span date) {}
