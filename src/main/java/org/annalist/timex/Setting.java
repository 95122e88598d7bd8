package org.annalist.timex;

import org.annalist.timex.TimeRule.Seek;

/**
 * What stands around a mention.
 *
 * @param heading whether it stands in a heading
 * @param newSection whether it stands in a heading or is the first after one
 * @param newParagraph whether it is the first of its paragraph
 * @param parenthesis whether it stands in parentheses
 * @param way where its sentence looks: ahead ("will"), after what was told ("until"), back ("was"),
 *     or near
 */
record Setting(
    boolean heading, boolean newSection, boolean newParagraph, boolean parenthesis, Seek way) {}
