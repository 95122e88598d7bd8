package org.annalist.article;

import org.annalist.text.Span;

/**
 * A piece of an article's layout: a paragraph, a heading, an entry of the reference list.
 *
 * @param kind what it is
 * @param section the heading it stands under, empty in the lead
 * @param span where it stands in the article's text, in UTF-16 units
 */
public record Block(BlockKind kind, String section, Span span) {}
