package org.annalist.corroboration;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.annalist.corroboration.Signs.Sign;
import org.annalist.text.Table;
import org.annalist.timex.Edtf;
import org.annalist.timex.Precision;

/**
 * Judges whether two assertions tell of the same event: logistic regression over a few {@link Sign
 * signs}, with the weights of {@code match.tsv}, against a threshold that depends on what the dates
 * say.
 *
 * <p>Two sentences that name the same day need less in common than two that name the same year;
 * dates that cannot both be right need most, and are then the same event told with two dates.
 */
public final class ClaimMatcher {

  private static final Map<String, Double> THRESHOLDS =
      Table.numbers(ClaimMatcher.class, "thresholds.tsv");
  private static final Map<String, Double> NAMED = Table.numbers(ClaimMatcher.class, "match.tsv");
  private static final Map<Sign, Double> WEIGHTS = weights();

  private ClaimMatcher() {}

  /** Compares two assertions; the order does not matter. */
  public static Match compare(Assertion a, Assertion b) {
    return compare(Profile.of(a), Profile.of(b));
  }

  static Match compare(Profile a, Profile b) {
    Signs signs = Signs.of(a, b);
    double score = score(signs);
    Edtf dateA = a.assertion().date();
    Edtf dateB = b.assertion().date();
    Dates dates = Dates.of(dateA, dateB);
    boolean same = score >= THRESHOLDS.get(threshold(dates, dateA, dateB));
    return new Match(same, dates == Dates.AGREE, score, signs.evidence());
  }

  private static double score(Signs signs) {
    double sum = NAMED.get("bias");
    for (Map.Entry<Sign, Double> sign : signs.values().entrySet()) {
      sum += WEIGHTS.getOrDefault(sign.getKey(), 0.0) * sign.getValue();
    }
    return Math.round(10_000 / (1 + Math.exp(-sum))) / 10_000.0;
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

  private static Map<Sign, Double> weights() {
    Map<Sign, Double> weights = new EnumMap<>(Sign.class);
    for (Sign sign : Sign.values()) {
      Double weight = NAMED.get(sign.name().toLowerCase(Locale.ROOT));
      if (weight != null) {
        weights.put(sign, weight);
      }
    }
    return weights;
  }
}
