package org.annalist.article;

import java.util.Locale;

/** What a block of an article is; claims are made from {@link #PROSE} and nothing else. */
public enum BlockKind {
  TITLE,
  BYLINE,
  HEADING,
  PROSE,
  LIST,
  TABLE,
  CAPTION,
  REFERENCE,
  /** Menus, counters, share buttons, teasers of other articles. */
  CHROME;

  /** Returns the word that {@code annalist read} prints. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
