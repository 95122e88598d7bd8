package org.annalist.timex;

/**
 * What stands around a mention.
 *
 * @param heading whether it stands in a heading
 * @param parenthesis whether it stands in parentheses
 * @param flashback whether its words look back ("since", "had … in"), so that the story stays where
 *     it is
 * @param sentence number of its sentence in the text
 * @param future whether its sentence looks ahead ("will")
 */
record Setting(
    boolean heading, boolean parenthesis, boolean flashback, int sentence, boolean future) {}
