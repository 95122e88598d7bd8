package org.annalist.fetch;

import java.util.Locale;

/**
 * What became of a cited page.
 *
 * @param url its address as cited
 * @param fetchedUrl the address that the page came from at last, or null
 * @param status the last HTTP status, 0 when there was no answer
 * @param outcome what became of it
 * @param bytes length of the page, as sent
 * @param reason why it was not fetched from its own address, or null
 */
public record Report(
    String url, String fetchedUrl, int status, Outcome outcome, long bytes, String reason) {

  /** What became of a page. */
  public enum Outcome {
    FETCHED,
    /** The page is gone; its archived copy was taken. */
    ARCHIVED,
    /** It was in the file already. */
    PRESENT,
    /** The host's robots.txt asks to stay away. */
    DISALLOWED,
    /** An address that is not asked: a private one, another scheme or port. */
    REFUSED,
    FAILED;

    /** Returns the word that reports use. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
