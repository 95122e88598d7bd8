package org.annalist.corroboration;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Map;
import org.annalist.text.Table;
import org.annalist.text.Weights;
import org.annalist.timex.Edtf;
import org.annalist.timex.Precision;

/**
 * Judges whether two assertions tell of the same event: logistic regression over a few signs, with
 * the weights of {@code match.tsv}, against a threshold that depends on what the dates say.
 *
 * <p>Two sentences that name the same day need less in common than two that name the same year;
 * dates that cannot both be right need most, and are then the same event told with two dates.
 */
public final class ClaimMatcher {

  private static final Map<String, Double> THRESHOLDS =
      Table.numbers(ClaimMatcher.class, "thresholds.tsv");
  private static final Weights WEIGHTS = Weights.read(ClaimMatcher.class, "match.tsv");

  private static final double ROUNDING = 1e-4;

  /** From letters and length alone, the most that the signs of a pair add up to, all but always. */
  private static final Weights POSSIBLE = Weights.read(ClaimMatcher.class, "possible.tsv");

  private static final double POSSIBLE_BIAS = POSSIBLE.of("bias");
  private static final double POSSIBLE_LETTERS = POSSIBLE.of("letters");
  private static final double POSSIBLE_LENGTH = POSSIBLE.of("length");

  /** The sum of signs that gives the score of each threshold. */
  private static final Map<String, Double> LEAST =
      ImmutableMap.copyOf(Maps.transformValues(THRESHOLDS, from -> logit(from - ROUNDING)));

  private static final double LEAST_OF_SAME_DAY = LEAST.get("same_day");
  private static final double LEAST_OF_OTHER_DAY = LEAST.get("disjoint");

  private ClaimMatcher() {}

  /**
   * Says whether comparing the two can come to "same", at far less cost: from their letters and
   * length, and wrong for one matching pair in two hundred.
   */
  static boolean canBeSame(Profile a, Profile b) {
    return canBeSame(
        least(a.assertion().date(), b.assertion().date()),
        a.letters().likeness(b.letters()),
        Signs.length(a, b));
  }

  /**
   * Says the same of two claims of which is known what their dates ask for ({@link #least}), how
   * alike their letters may be at most, and how much they have to tell ({@link Signs#length}).
   */
  static boolean canBeSame(double least, double letters, double length) {
    return POSSIBLE_BIAS + POSSIBLE_LETTERS * letters + POSSIBLE_LENGTH * length >= least;
  }

  /** Returns the least sum of signs that makes claims of two dates the same. */
  static double least(Edtf a, Edtf b) {
    return LEAST.get(threshold(Dates.of(a, b), a, b));
  }

  /** The same of two days, at less cost. */
  static double leastOfDays(boolean same) {
    return same ? LEAST_OF_SAME_DAY : LEAST_OF_OTHER_DAY;
  }

  /** Compares two assertions; the order does not matter. */
  public static Match compare(Assertion a, Assertion b) {
    Profile one = Profile.of(a);
    Profile other = Profile.of(b);
    Signs signs = Signs.between(one, other);
    return compare(one, other, signs, signs.evidence());
  }

  /** The same without evidence, for pairs by the million. */
  static Match compare(Profile a, Profile b) {
    return compare(a, b, Signs.between(a, b), List.of());
  }

  private static Match compare(Profile a, Profile b, Signs signs, List<String> evidence) {
    double score = WEIGHTS.score(signs.values());
    Edtf dateA = a.assertion().date();
    Edtf dateB = b.assertion().date();
    Dates dates = Dates.of(dateA, dateB);
    double from = THRESHOLDS.get(threshold(dates, dateA, dateB));
    for (String difference : signs.differences()) {
      from = Math.max(from, THRESHOLDS.get(difference));
    }
    boolean figuresApart =
        dates == Dates.AGREE && FiguresApart.in(a, b, WEIGHTS, signs, THRESHOLDS, from);
    boolean same = score >= from || figuresApart;
    boolean agree = dates == Dates.AGREE && !figuresApart;
    return new Match(same, agree, figuresApart, score, evidence);
  }

  private static double logit(double score) {
    return StrictMath.log(score / (1 - score));
  }

  private static String threshold(Dates dates, Edtf a, Edtf b) {
    if (a == null || b == null) {
      return "undated";
    }
    boolean days = a.precision() == Precision.DAY && b.precision() == Precision.DAY;
    if (dates != Dates.AGREE) {
      return days ? "disjoint" : "disjoint_coarse";
    }
    boolean months = isFine(a.precision()) && isFine(b.precision());
    return days ? "same_day" : months ? "same_month" : "coarse";
  }

  private static boolean isFine(Precision precision) {
    return precision == Precision.DAY || precision == Precision.MONTH;
  }
}
