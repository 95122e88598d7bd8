package org.annalist.format.wiki;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a template prints.
 *
 * @param id its name in the file
 * @param as where its words stand
 * @param texts what it prints: the first of which every part is given
 * @param examples wikitext, and what a reader sees of it
 */
record TemplateRule(String id, As as, List<TemplatePattern> texts, Map<String, String> examples) {

  /** Where the words of a template stand. */
  enum As {
    /** In the running text. */
    TEXT,
    /** In a paragraph of its own. */
    PARAGRAPH,
    /** In brackets: an editor's mark. */
    MARK;

    static As of(String word) {
      for (As as : values()) {
        if (as.name().toLowerCase(Locale.ROOT).equals(word)) {
          return as;
        }
      }
      throw new IllegalArgumentException("as: \"" + word + "\" is none of text, paragraph, mark");
    }
  }

  TemplateRule {
    texts = List.copyOf(texts);
  }

  /** Returns the pieces that {@code call} prints, or null when it prints nothing. */
  List<TemplatePattern.Piece> pieces(Call call) {
    for (TemplatePattern text : texts) {
      List<TemplatePattern.Piece> pieces = text.pieces(call);
      if (pieces != null) {
        return pieces;
      }
    }
    return null;
  }
}
