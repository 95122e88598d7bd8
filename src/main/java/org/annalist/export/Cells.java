package org.annalist.export;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** How values are written in cells. */
final class Cells {

  private Cells() {}

  /** Joins with {@code |}; a bar inside an element is written {@code %7C}, as in a URL. */
  static String list(List<String> elements) {
    return elements.stream().map(e -> e.replace("|", "%7C")).collect(Collectors.joining("|"));
  }

  static String date(LocalDate date) {
    return date == null ? null : date.toString();
  }

  static String string(Object value) {
    return value == null ? null : value.toString();
  }
}
