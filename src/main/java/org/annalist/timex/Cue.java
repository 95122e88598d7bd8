package org.annalist.timex;

import org.annalist.timex.TimeRule.Seek;

/**
 * A word that says where the dates of its sentence lie: "will", "until".
 *
 * @param at where it stands
 * @param way where they lie: {@code AHEAD}; {@code AFTER} when only those after it do; {@code
 *     BACK}; or {@code NEAR} for "said", after which what was said counts no longer
 */
record Cue(int at, Seek way) {}
