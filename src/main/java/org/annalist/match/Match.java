package org.annalist.match;

import java.util.List;

/**
 * Whether two assertions tell of the same event, and why.
 *
 * @param same whether they are judged to
 * @param agree whether their dates are compatible, one lies in the other or is missing, and no
 *     figure differs
 * @param figuresApart whether they are alike in date and words but for a figure
 * @param score 0 to 1, how likely the words alone make it; two decimals are stable
 * @param evidence what speaks for and against it, in words
 */
public record Match(
    boolean same, boolean agree, boolean figuresApart, double score, List<String> evidence) {

  public Match {
    evidence = List.copyOf(evidence);
  }
}
