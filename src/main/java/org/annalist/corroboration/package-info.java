/**
 * Corroboration: the same fact in several documents, their works, publishers and origins.
 *
 * <p>{@link org.annalist.corroboration.Facts} brings claims together that may be the same, {@link
 * org.annalist.corroboration.ClaimMatcher} compares two, {@link org.annalist.corroboration.Works}
 * knows which articles are one text, and {@link org.annalist.corroboration.Corroborator} counts on
 * whose word each fact rests.
 */
package org.annalist.corroboration;
