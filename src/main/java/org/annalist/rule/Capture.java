package org.annalist.rule;

import org.annalist.text.Span;

/**
 * A named part of a match.
 *
 * @param name its name in the pattern; parts of a named fragment have its name before a dot
 * @param span where it stands
 * @param value what its word list says the word means, the padded digits of a number, else the
 *     words themselves
 */
public record Capture(String name, Span span, String value) {}
