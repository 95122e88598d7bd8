package org.annalist.cited;

/** A cited page whose text cannot be read; the message says why, in words for a reader. */
public final class UnreadablePage extends Exception {

  private static final long serialVersionUID = 1L;

  /** Says what was found and what was expected. */
  public UnreadablePage(String reason) {
    super(reason);
  }
}
