package org.annalist.support;

import java.util.List;
import java.util.Locale;
import org.annalist.text.Span;

/**
 * How far a cited text bears out a claim. Evidence, never a verdict of truth.
 *
 * @param status what was found
 * @param score 0 to 1, how much of the claim the best sentences carry
 * @param file the file of the cited text: an input, a page, a record as {@code pages.warc.gz@1234};
 *     null when no text was looked at
 * @param quotes the sentences that bear on the claim, best first
 */
public record Support(Status status, double score, String file, List<Quote> quotes) {

  /** No citation, or no text to check against. */
  public static Support without(Status status) {
    return new Support(status, 0, null, List.of());
  }

  public Support {
    quotes = List.copyOf(quotes);
  }

  /**
   * A sentence of the cited text.
   *
   * @param text the words as written
   * @param position where they stand, in code points of the cited file
   */
  public record Quote(String text, Span position) {}

  /** What the check found. */
  public enum Status {
    SUPPORTED,
    PARTIAL,
    NOT_FOUND,
    /** The same event with another date or number. */
    CONTRADICTED,
    SOURCE_NOT_PROVIDED,
    NO_CITATION;

    /** Returns the word that exports use. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
