package org.annalist.export;

import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;

/** How values are written in cells. */
final class Cells {

  private Cells() {}

  /** Joins with {@code |}; a bar inside an element is written {@code %7C}, as in a URL. */
  static String list(List<String> elements) {
    StringJoiner joined = new StringJoiner("|");
    elements.forEach(element -> joined.add(element.replace("|", "%7C")));
    return joined.toString();
  }

  static String date(LocalDate date) {
    return date == null ? null : date.toString();
  }

  static String string(Object value) {
    return value == null ? null : value.toString();
  }
}
