package org.annalist.corroboration;

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
  private static final double OTHER_SIGNS = WEIGHTS.of("bias") + WEIGHTS.mostWithout("letters");

  private ClaimMatcher() {}

  /**
   * Says whether comparing the two can come to "same", at far less cost: whether it would if every
   * sign but letters and length spoke for it.
   */
  static boolean canBeSame(Profile a, Profile b) {
    Edtf dateA = a.assertion().date();
    Edtf dateB = b.assertion().date();
    double from = THRESHOLDS.get(threshold(Dates.of(dateA, dateB), dateA, dateB));
    double most =
        OTHER_SIGNS
            + WEIGHTS.of("letters") * a.letters().likeness(b.letters())
            + WEIGHTS.of("length") * Signs.length(a, b);
    return 1 / (1 + StrictMath.exp(-most)) >= from - ROUNDING;
  }

  /** Compares two assertions; the order does not matter. */
  public static Match compare(Assertion a, Assertion b) {
    return compare(Profile.of(a), Profile.of(b));
  }

  static Match compare(Profile a, Profile b) {
    Signs signs = Signs.between(a, b);
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
    return new Match(same, agree, figuresApart, score, signs.evidence());
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
