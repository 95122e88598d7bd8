package org.annalist.corroboration;

import java.util.HashMap;
import java.util.Map;
import org.annalist.text.Figures;
import org.annalist.text.Weights;
import org.annalist.timex.Precision;

/**
 * Whether two claims are one event told with two figures: they name one date, a year at least, and
 * would be the same beyond doubt if their numbers did not count.
 */
final class FiguresApart {

  private static final String NUMBERS = "numbers_apart";

  private FiguresApart() {}

  static boolean in(
      Profile a,
      Profile b,
      Weights weights,
      Signs signs,
      Map<String, Double> thresholds,
      double from) {
    if (!isDated(a) || !isDated(b)) {
      return false;
    }
    Map<String, Double> values = new HashMap<>(signs.values());
    values.put(NUMBERS, 0.0);
    double least = Math.max(from, thresholds.get("figures_apart"));
    return weights.score(values) >= least
        && Figures.between(Figures.of(a.assertion().text()), Figures.of(b.assertion().text()))
            != null;
  }

  private static boolean isDated(Profile profile) {
    return profile.assertion().date() != null
        && profile.assertion().date().precision().compareTo(Precision.YEAR) <= 0;
  }
}
