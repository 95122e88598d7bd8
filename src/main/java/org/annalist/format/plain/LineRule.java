package org.annalist.format.plain;

import com.google.re2j.Pattern;
import java.util.List;

/**
 * Says what a line is when the whole line matches.
 *
 * @param id name of the rule
 * @param yields what the line is
 * @param isLong whether long lines are asked, too
 * @param holds words of which the line must have one; none when the pattern alone tells
 * @param matches an RE2 pattern, for the whole line
 * @param examples lines that it must be the first to match
 * @param counterexamples lines that it must not match
 */
public record LineRule(
    String id,
    String yields,
    boolean isLong,
    List<String> holds,
    Pattern matches,
    List<String> examples,
    List<String> counterexamples) {

  public LineRule {
    holds = List.copyOf(holds);
    examples = List.copyOf(examples);
    counterexamples = List.copyOf(counterexamples);
  }

  /**
   * Whether the rule says what {@code line} is.
   *
   * @param line the line, with plain spaces
   * @param small the same in small letters
   */
  boolean says(String line, String small) {
    return hasAWord(matches.pattern().startsWith("(?i)") ? small : line) && matches.matches(line);
  }

  private boolean hasAWord(String line) {
    for (String word : holds) {
      if (line.contains(word)) {
        return true;
      }
    }
    return holds.isEmpty();
  }
}
