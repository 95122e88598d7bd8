/**
 * Two claims compared: do they tell of the same event?
 *
 * <p>{@link org.annalist.match.ClaimMatcher} weighs the {@code Signs} between the {@code Profile}s
 * of two {@link org.annalist.match.Assertion}s by the tables beside it.
 */
package org.annalist.match;
