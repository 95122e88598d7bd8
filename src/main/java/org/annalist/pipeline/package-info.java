/**
 * The flow on Apache Beam: {@code ReadArticles → ExtractClaims → AttachCitations → CheckCitations →
 * Corroborate → WriteExports}. Transforms are thin, the thinking is in the domain packages; nothing
 * outside this package imports Beam.
 *
 * <p>Three facts about the direct runner shape it. It pays for every element and every bundle, so
 * articles travel in batches. After a grouping every key is a bundle, and until then it copies what
 * a key has so far at each bundle: so claims are grouped by one of a fixed number of {@link
 * org.annalist.pipeline.Shards}, in {@link org.annalist.pipeline.PackFn packs} of bytes, and only
 * those that must. And it runs in one thread here, so batches are worked on in {@link
 * org.annalist.pipeline.Parallel}.
 */
package org.annalist.pipeline;
