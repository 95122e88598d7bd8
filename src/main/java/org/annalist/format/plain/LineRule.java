package org.annalist.format.plain;

import com.google.re2j.Pattern;
import java.util.List;

/**
 * Says what a line is when the whole line matches.
 *
 * @param id name of the rule
 * @param yields what the line is
 * @param isLong whether long lines are asked, too
 * @param matches an RE2 pattern, for the whole line
 * @param examples lines that it must be the first to match
 * @param counterexamples lines that it must not match
 */
public record LineRule(
    String id,
    String yields,
    boolean isLong,
    Pattern matches,
    List<String> examples,
    List<String> counterexamples) {

  public LineRule {
    examples = List.copyOf(examples);
    counterexamples = List.copyOf(counterexamples);
  }
}
