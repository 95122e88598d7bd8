package org.annalist.match;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final Weights WEIGHTS = Weights.read(ClaimMatcher.class, "match.tsv", Signs.NAMES);

  private static final double ROUNDING = 1e-4;

  /** The threshold that no score reaches. */
  private static final double NEVER = 1;

  private static final Map<String, Least> LEAST =
      ImmutableMap.copyOf(Maps.transformValues(THRESHOLDS, Least::of));

  private static final Least LEAST_OF_SAME_DAY = LEAST.get("same_day");
  private static final Least LEAST_OF_OTHER_DAY = LEAST.get("disjoint");
  private static final Least LEAST_OF_UNRESOLVED = LEAST.get("unresolved");

  private ClaimMatcher() {}

  /**
   * What makes two claims the same, at the least.
   *
   * @param score the score
   * @param signs the sum of signs that comes to it
   */
  public record Least(double score, double signs) {

    private static Least of(double score) {
      double rounded = score - ROUNDING;
      return new Least(score, StrictMath.log(rounded / (1 - rounded)));
    }
  }

  /** Returns what makes claims of two dates the same, at the least. */
  public static Least least(Edtf a, Edtf b) {
    return LEAST.get(threshold(Dates.of(a, b), a, b));
  }

  /** Returns what makes two claims of a corpus the same, when the date of one is not known. */
  public static Least leastOfUnresolved() {
    return LEAST_OF_UNRESOLVED;
  }

  /** The same of two days, at less cost. */
  public static Least leastOfDays(boolean same) {
    return same ? LEAST_OF_SAME_DAY : LEAST_OF_OTHER_DAY;
  }

  /** Compares two assertions; the order does not matter. */
  public static Match compare(Assertion a, Assertion b) {
    Profile one = Profile.of(a);
    Profile other = Profile.of(b);
    Signs signs = Signs.between(one, other);
    return compare(one, other, signs, from(one, other, signs), signs.evidence());
  }

  /** Returns what makes two claims the same, if they are; without evidence: for many pairs. */
  public static Optional<Match> match(Profile a, Profile b) {
    Signs signs = Signs.between(a, b);
    double from = from(a, b, signs);
    return from >= NEVER
        ? Optional.empty()
        : Optional.of(compare(a, b, signs, from, List.of())).filter(Match::same);
  }

  private static Match compare(
      Profile a, Profile b, Signs signs, double from, List<String> evidence) {
    double[] values = signs.values();
    double score = WEIGHTS.score(values);
    boolean agree = Dates.of(a.assertion().date(), b.assertion().date()) == Dates.AGREE;
    boolean figuresApart =
        from < NEVER && agree && FiguresApart.in(a, b, WEIGHTS, values, THRESHOLDS, from);
    boolean same = from < NEVER && (score >= from || figuresApart);
    return new Match(same, agree && !figuresApart, figuresApart, score, evidence);
  }

  /** From which score on two claims are the same, by their dates and differences. */
  private static double from(Profile a, Profile b, Signs signs) {
    Edtf dateA = a.assertion().date();
    Edtf dateB = b.assertion().date();
    String byDates = threshold(Dates.of(dateA, dateB), dateA, dateB);
    double from = THRESHOLDS.get(byDates);
    for (String difference : signs.differences()) {
      double asked = THRESHOLDS.get(difference);
      from = Math.max(from, THRESHOLDS.getOrDefault(difference + '_' + byDates, asked));
    }
    return from;
  }

  private static boolean isDay(Edtf date) {
    return date != null && date.precision() == Precision.DAY;
  }

  private static String threshold(Dates dates, Edtf a, Edtf b) {
    if (a == null || b == null) {
      return "undated";
    }
    boolean days = isDay(a) && isDay(b);
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
