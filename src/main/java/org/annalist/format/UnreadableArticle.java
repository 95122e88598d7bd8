package org.annalist.format;

/** An input that cannot be read as an article; the message says why, in words for a reader. */
public final class UnreadableArticle extends Exception {

  private static final long serialVersionUID = 1L;

  /** Says what was found and what was expected. */
  public UnreadableArticle(String reason) {
    super(reason);
  }
}
