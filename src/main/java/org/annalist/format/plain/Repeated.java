package org.annalist.format.plain;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lines that a page prints over and over: captions of the pictures of a gallery, notices, teasers.
 * An article says a sentence once; only a question may be put to many.
 */
public final class Repeated {

  /** A sentence may be said twice: in the text, and as a quotation beside it. */
  private static final int OFTEN = 3;

  /** Shorter lines, in characters, are told by other signs. */
  private static final int SHORTEST = 40;

  private Repeated() {}

  /** Returns those of {@code lines} that stand among them three times or more. */
  public static Set<String> among(List<String> lines) {
    Map<String, Integer> counts = new HashMap<>();
    for (String line : lines) {
      if (line.length() >= SHORTEST && line.indexOf('?') < 0) {
        counts.merge(line, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= OFTEN)
        .map(Map.Entry::getKey)
        .collect(toUnmodifiableSet());
  }
}
