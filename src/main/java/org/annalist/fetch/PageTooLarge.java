package org.annalist.fetch;

import java.io.IOException;

/** A page of more bytes than may be fetched. */
final class PageTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  PageTooLarge(long bytes, int largest) {
    super(bytes + " bytes or more; at most " + largest + " are fetched");
  }
}
