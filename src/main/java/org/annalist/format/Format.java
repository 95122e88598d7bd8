package org.annalist.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The formats of articles that are read, told by the ending of the file's name. */
public enum Format {
  TEXT("txt text md markdown"),
  HTML("html htm xhtml"),
  WIKITEXT("wiki wikitext mediawiki");

  private final String endings;

  Format(String endings) {
    this.endings = endings;
  }

  /** Returns the format of the file {@code name}, or null when its ending is of none. */
  public static Format of(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    if (dot <= 0) {
      return TEXT;
    }
    String ending = file.substring(dot + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> Arrays.asList(format.endings.split(" ")).contains(ending))
        .findFirst()
        .orElse(null);
  }

  /** Returns the endings of all formats, for people. */
  public static String endings() {
    return Arrays.stream(values())
        .flatMap(format -> Arrays.stream(format.endings.split(" ")))
        .map(ending -> "." + ending)
        .collect(Collectors.joining(", "));
  }
}
