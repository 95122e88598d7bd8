package org.annalist.pipeline;

import org.annalist.article.Source;

/**
 * A source and how much came of it.
 *
 * @param source the source
 * @param references entries of its reference list
 * @param claims claims made from it
 */
record SourceCounts(Source source, int references, int claims) {}
