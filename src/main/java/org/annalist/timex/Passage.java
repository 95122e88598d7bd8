package org.annalist.timex;

import org.annalist.text.Span;

/**
 * A stretch of text that is tagged on its own, a paragraph or a heading; passages follow in reading
 * order.
 *
 * @param span where it stands, in UTF-16 units
 * @param heading whether it is a heading, whose dates put what follows in their year
 */
public record Passage(Span span, boolean heading) {}
