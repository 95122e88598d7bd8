package org.annalist.claim;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Spells out a pattern that stands for finitely many phrases: {@code since( the)?( (end|start)
 * of)?}. It has words, groups of alternatives, {@code ?} after a character or a group, and {@code
 * \\} before a character that stands for itself.
 */
final class Phrases {

  private final String pattern;
  private int at;

  private Phrases(String pattern) {
    this.pattern = pattern;
  }

  /**
   * Returns the phrases that {@code pattern} stands for.
   *
   * @throws IllegalArgumentException when it is no such pattern
   */
  static Set<String> of(String pattern) {
    Phrases phrases = new Phrases(pattern);
    Set<String> all = phrases.alternatives();
    if (phrases.at < pattern.length()) {
      throw new IllegalArgumentException("unexpected ')' in " + pattern);
    }
    return all;
  }

  private Set<String> alternatives() {
    Set<String> all = new LinkedHashSet<>(sequence());
    while (at < pattern.length() && pattern.charAt(at) == '|') {
      at++;
      all.addAll(sequence());
    }
    return all;
  }

  private Set<String> sequence() {
    Set<String> heads = Set.of("");
    while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
      Set<String> longer = new LinkedHashSet<>();
      Set<String> next = part();
      for (String head : heads) {
        next.forEach(tail -> longer.add(head + tail));
      }
      heads = longer;
    }
    return heads;
  }

  private Set<String> part() {
    Set<String> part = new LinkedHashSet<>();
    char c = pattern.charAt(at++);
    if (c == '(') {
      part.addAll(alternatives());
      if (at == pattern.length()) {
        throw new IllegalArgumentException("missing ')' in " + pattern);
      }
      at++;
    } else if ("[]{}*+.?^$".indexOf(c) >= 0) {
      throw new IllegalArgumentException("unexpected '" + c + "' in " + pattern);
    } else {
      part.add(String.valueOf(c == '\\' ? pattern.charAt(at++) : c));
    }
    if (at < pattern.length() && pattern.charAt(at) == '?') {
      at++;
      part.add("");
    }
    return part;
  }
}
