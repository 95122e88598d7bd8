package org.annalist.format.wiki;

import java.util.HashMap;
import java.util.Map;
import org.annalist.text.Table;

/** The tags that wikitext knows, by name; {@code tags.tsv} lists them. */
final class TagNames {

  private static final Map<String, Markup.Kind> KINDS = new HashMap<>();
  private static final Map<String, String> WORDS = Table.map(TagNames.class, "tags.tsv");

  static {
    WORDS.forEach((name, word) -> KINDS.put(name, kind(word)));
  }

  private TagNames() {}

  /** Returns what a tag is, or null when its name, in lower case, is none of a tag. */
  static Markup.Kind kindOf(String name) {
    return KINDS.get(name);
  }

  /**
   * Says whether a tag of HTML, opening or with a slash before its name, breaks a line of words.
   */
  static boolean isBlock(String name) {
    return "block".equals(WORDS.get(name.startsWith("/") ? name.substring(1) : name));
  }

  private static Markup.Kind kind(String word) {
    return switch (word) {
      case "ref" -> Markup.Kind.REF;
      case "references" -> Markup.Kind.REFERENCES;
      case "gallery" -> Markup.Kind.GALLERY;
      case "nowiki" -> Markup.Kind.NOWIKI;
      case "hidden" -> Markup.Kind.HIDDEN;
      case "block", "inline" -> Markup.Kind.TAG;
      default -> throw new IllegalStateException("tags.tsv: " + word + " is no kind of tag");
    };
  }
}
