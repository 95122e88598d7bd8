package org.annalist.cited;

import java.io.Serializable;

/**
 * What was found at an address once: a page, a redirect, or something that cannot be used.
 *
 * @param url the address, as recorded
 * @param date when, as a WARC file writes it ({@code 2021-06-18T12:00:00Z}); empty when unknown
 * @param place where it lies
 * @param kind what was found
 * @param detail the address that a redirect leads to; what is wrong with an unusable capture; null
 *     for a page
 */
public record Capture(String url, String date, Place place, Kind kind, String detail)
    implements Serializable {

  /** What was found at an address, the most useful first. */
  public enum Kind {
    PAGE,
    REDIRECT,
    /** An answer that is no text: an error, a picture, a PDF file. */
    UNUSABLE
  }

  static Capture page(String url, String date, Place place) {
    return new Capture(url, date, place, Kind.PAGE, null);
  }

  static Capture redirect(String url, String date, Place place, String to) {
    return new Capture(url, date, place, Kind.REDIRECT, to);
  }

  static Capture unusable(String url, String date, Place place, String reason) {
    return new Capture(url, date, place, Kind.UNUSABLE, reason);
  }
}
