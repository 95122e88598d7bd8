/**
 * Support: how far the text that a claim cites bears it out.
 *
 * <p>{@link org.annalist.support.SupportCheck} looks for the words of a claim in the sentences of a
 * text and gives a {@link org.annalist.support.Verdict}; {@link org.annalist.support.CheckedClaim}
 * is a claim with what was found for each of its citations.
 */
package org.annalist.support;
