package org.annalist.format.wiki;

import java.util.Locale;
import org.annalist.text.Search;

/**
 * Where the constructs of a wikitext begin and end: templates, links, tags, comments. They nest,
 * and are numbered by where they begin.
 */
final class Markup {

  /** What a construct is. */
  enum Kind {
    /** {@code {{name|value}}}. */
    TEMPLATE,
    /** {@code {{{name|default}}}}. */
    PARAMETER,
    /** {@code [[target|label]]}. */
    LINK,
    /** {@code [https://… label]}. */
    EXTERNAL,
    /** {@code <!-- … -->}. */
    COMMENT,
    /** {@code <nowiki>…</nowiki>}: its content is text. */
    NOWIKI,
    /** A tag whose content is no text of the page: a formula, a score, a program. */
    HIDDEN,
    /** {@code <ref>…</ref>} or {@code <ref name="x" />}. */
    REF,
    /** {@code <references>…</references>}. */
    REFERENCES,
    /** {@code <gallery>…</gallery>}. */
    GALLERY,
    /** Any other tag of HTML, opening or closing. */
    TAG,
    /** On the stack only: braces that are open. */
    BRACES
  }

  private final String text;
  private final Constructs found;

  private Markup(String text, Constructs found) {
    this.text = text;
    this.found = found;
  }

  /** Finds the constructs of {@code text}. */
  static Markup of(String text) {
    return new Markup(text, MarkupScanner.scan(text));
  }

  String text() {
    return text;
  }

  int size() {
    return found.size();
  }

  Kind kind(int construct) {
    return found.kind(construct);
  }

  /** Returns where the construct begins. */
  int start(int construct) {
    return found.start(construct);
  }

  /** Returns where the construct ends. */
  int end(int construct) {
    return found.end(construct);
  }

  /** Returns where its content begins. */
  int inner(int construct) {
    return found.inner(construct);
  }

  /** Returns where its content ends. */
  int innerEnd(int construct) {
    return found.innerEnd(construct);
  }

  /** Returns the first construct that begins at or after {@code position}, or {@link #size}. */
  int from(int position) {
    return Search.first(found.size(), construct -> found.start(construct) >= position);
  }

  /**
   * Returns the first {@code c} in {@code [from, to)} that is in no construct, or -1; {@code first}
   * is the first construct at or after {@code from}.
   */
  int indexOf(char c, int from, int to, int first) {
    int next = first;
    int i = from;
    while (i < to) {
      int stop = next < found.size() ? Math.min(to, found.start(next)) : to;
      for (; i < stop; i++) {
        if (text.charAt(i) == c) {
          return i;
        }
      }
      if (i < to) {
        i = found.end(next);
        next = from(i);
      }
    }
    return -1;
  }

  /** Returns the name of a tag, in lower case, with a slash before it when it closes. */
  String tagName(int construct) {
    int from = found.start(construct) + 1;
    int to = from;
    if (text.charAt(to) == '/') {
      to++;
    }
    while (to < found.end(construct) && Attributes.isNameChar(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to).toLowerCase(Locale.ROOT);
  }

  /** Returns the value of an attribute of a tag, or null. */
  String attribute(int construct, String name) {
    return Attributes.of(text, found.start(construct), found.inner(construct), name);
  }
}
