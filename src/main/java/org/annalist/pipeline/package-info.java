/**
 * The flow on Apache Beam: {@code ReadArticles → ExtractClaims → AttachCitations → CheckCitations →
 * Corroborate → WriteExports}. Transforms are thin, the thinking is in the domain packages; nothing
 * outside this package imports Beam.
 *
 * <p>Two facts about the direct runner shape it. It pays for every bundle, so files are read in
 * batches. And after a grouping every key is a bundle, so claims are grouped by one of a fixed
 * number of {@link org.annalist.pipeline.Shards}, never by a key that many claims have of their
 * own.
 */
package org.annalist.pipeline;
