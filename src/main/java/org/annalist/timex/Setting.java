package org.annalist.timex;

/**
 * What stands around a mention.
 *
 * @param heading whether it stands in a heading
 * @param newSection whether it stands in a heading or is the first after one
 * @param parenthesis whether it stands in parentheses
 * @param future whether its sentence looks ahead ("will")
 */
record Setting(boolean heading, boolean newSection, boolean parenthesis, boolean future) {}
