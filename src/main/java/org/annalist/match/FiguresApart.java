package org.annalist.match;

import java.util.Map;
import org.annalist.text.Figures;
import org.annalist.text.Weights;
import org.annalist.timex.Edtf;
import org.annalist.timex.Precision;

/**
 * Whether two claims are one event told with two figures: they name one day or month, or the very
 * same year, and would be the same beyond doubt if their numbers did not count.
 */
final class FiguresApart {

  private FiguresApart() {}

  static boolean in(
      Profile a,
      Profile b,
      Weights weights,
      double[] signs,
      Map<String, Double> thresholds,
      double from) {
    if (!areDatedAlike(a.assertion().date(), b.assertion().date())) {
      return false;
    }
    double[] values = signs.clone();
    values[Signs.NUMBERS_APART] = 0;
    double least = Math.max(from, thresholds.get("figures_apart"));
    return weights.score(values) >= least
        && Figures.between(Figures.of(a.assertion().text()), Figures.of(b.assertion().text()))
            != null;
  }

  /** A year holds many events: a day in it may be another's. */
  private static boolean areDatedAlike(Edtf a, Edtf b) {
    return a != null
        && b != null
        && (a.equals(b) ? a.precision().compareTo(Precision.YEAR) <= 0 : isFine(a) && isFine(b));
  }

  private static boolean isFine(Edtf date) {
    return date.precision().compareTo(Precision.MONTH) <= 0;
  }
}
