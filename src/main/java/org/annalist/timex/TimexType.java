package org.annalist.timex;

/** The four types of time expression of TIMEX3 (ISO 24617-1). */
public enum TimexType {
  /** A calendar date, of any precision: "18 June 2021", "last month", "the 1980s". */
  DATE,
  /** A time of day: "at noon", "8 p.m. on Friday". */
  TIME,
  /** A length of time: "three weeks", "a decade". */
  DURATION,
  /** A repeated time: "every Tuesday", "annually". */
  SET
}
