package org.annalist.cited;

import java.io.Serializable;

/**
 * Something in the folder of cited pages that was left out.
 *
 * @param where file, and byte or line where there is one
 * @param reason what was found and what was expected
 */
public record Problem(String where, String reason) implements Serializable {

  static Problem at(Place place, String reason) {
    return new Problem(place.where(), reason);
  }
}
