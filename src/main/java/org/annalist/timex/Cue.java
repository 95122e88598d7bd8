package org.annalist.timex;

/**
 * A word that says where the dates of its sentence lie: "will", "until".
 *
 * @param at where it stands
 * @param direction what it says, {@code future} or {@code past}
 */
record Cue(int at, String direction) {}
