package org.annalist.fetch;

import java.net.UnknownHostException;

/** An address that is not asked; the message says why. The resolver may throw nothing wider. */
final class Refused extends UnknownHostException {

  private static final long serialVersionUID = 1L;

  Refused(String reason) {
    super(reason);
  }
}
