/**
 * All claims of a corpus compared, at a cost that grows with the claims and not with their pairs:
 * {@link org.annalist.fact.Facts}.
 *
 * <p>{@code Outlines} hold what all claims are about in small, {@code Blocks} bring together those
 * worth comparing, {@code Comparisons} compares them, and {@code Clusters} gathers what matches.
 */
package org.annalist.fact;
