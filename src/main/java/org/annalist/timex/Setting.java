package org.annalist.timex;

/**
 * What stands around a mention.
 *
 * @param heading whether it stands in a heading
 * @param parenthesis whether it stands in parentheses
 * @param newParagraph whether it is the first of its paragraph
 * @param afterHeading whether it is the first after a heading
 * @param opening whether it stands at the beginning of its sentence
 * @param future whether its sentence looks ahead ("will")
 */
record Setting(
    boolean heading,
    boolean parenthesis,
    boolean newParagraph,
    boolean afterHeading,
    boolean opening,
    boolean future) {}
