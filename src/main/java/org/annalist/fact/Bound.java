package org.annalist.fact;

import org.annalist.match.ClaimMatcher;
import org.annalist.match.Profile;
import org.annalist.text.Weights;

/**
 * Which pairs of claims need all of their words: what is known of a claim in small bounds the sum
 * of signs that {@link ClaimMatcher} may come to, by the weights of {@code possible.tsv}.
 */
final class Bound {

  /**
   * Who shares fewer telling words, as a share of those of the claim with fewer, is not looked at;
   * nor who shares less than this part of the score that is needed.
   */
  private static final double LEAST_SHARE = 0.2;

  private static final double SHARE_OF_SCORE = 0.5;

  /** The sum of signs that claims must be able to come to which meet for one name and a day. */
  static final double OF_ONE_NAME = -0.5;

  private static final Weights WEIGHTS = Weights.read(Bound.class, "possible.tsv");
  private static final double BIAS = WEIGHTS.of("bias");
  private static final double LETTERS = WEIGHTS.of("letters");
  private static final double LENGTH = WEIGHTS.of("length");
  private static final double SHARED = WEIGHTS.of("shared");
  private static final double ACTS_NONE = WEIGHTS.of("acts_none");

  private Bound() {}

  /**
   * Says whether two claims share enough words for what their dates ask.
   *
   * @param shared how many telling words they have in common
   * @param least what their dates ask for
   */
  static boolean shareEnough(
      Outlines outlines, int a, int b, int shared, ClaimMatcher.Least least) {
    double share = Math.max(LEAST_SHARE, SHARE_OF_SCORE * least.score());
    return shared >= share * fewer(outlines, a, b);
  }

  /**
   * Says whether comparing two claims can come to "same": at far less cost, and wrong for few
   * matching pairs ({@code possible.tsv} says how many).
   *
   * @param shared how many telling words they have in common
   * @param signs what the sum of signs must come to: what their dates ask for, or {@link
   *     #OF_ONE_NAME}
   */
  static boolean canBeSame(Outlines outlines, int a, int b, int shared, double signs) {
    double share = shared / (double) Math.max(1, fewer(outlines, a, b));
    return mostOfSigns(outlines, a, b, share) >= signs;
  }

  private static int fewer(Outlines outlines, int a, int b) {
    return Math.min(outlines.size(a), outlines.size(b));
  }

  private static double mostOfSigns(Outlines outlines, int a, int b, double shared) {
    boolean acts = outlines.hasActs(a) && outlines.hasActs(b);
    return BIAS
        + LETTERS * outlines.mostLikeness(a, b)
        + LENGTH * Profile.length(Math.max(outlines.size(a), outlines.size(b)))
        + SHARED * shared
        + (acts ? 0 : ACTS_NONE);
  }
}
