package org.annalist.corroboration;

import java.util.Arrays;
import java.util.Comparator;

/** The order of claims by date, text and id, undated ones last. */
final class DateOrder {

  private static final Comparator<Assertion> BY_TEXT =
      Comparator.comparing(Assertion::text).thenComparing(Assertion::claimId);

  private DateOrder() {}

  /** Returns the places of {@code claims} in that order. */
  static int[] of(Assertion[] claims) {
    long[] days = new long[claims.length];
    for (int c = 0; c < days.length; c++) {
      days[c] = day(claims[c]);
    }
    long[] sorted = days.clone();
    Arrays.sort(sorted);
    int distinct = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[distinct++] = sorted[i];
      }
    }
    int[] dayOf = new int[claims.length];
    int[] ends = new int[distinct + 1];
    for (int c = 0; c < days.length; c++) {
      dayOf[c] = Arrays.binarySearch(sorted, 0, distinct, days[c]);
      ends[dayOf[c] + 1]++;
    }
    Integer[] order = new Integer[claims.length];
    for (int d = 0; d < distinct; d++) {
      ends[d + 1] += ends[d];
    }
    for (int c = 0; c < days.length; c++) {
      order[ends[dayOf[c]]++] = c;
    }
    Comparator<Integer> byText = Comparator.comparing(c -> claims[c], BY_TEXT);
    int[] places = new int[order.length];
    for (int d = 0, from = 0; d < distinct; from = ends[d++]) {
      Arrays.sort(order, from, ends[d], byText);
    }
    for (int i = 0; i < order.length; i++) {
      places[i] = order[i];
    }
    return places;
  }

  private static long day(Assertion claim) {
    return claim.date() == null ? Long.MAX_VALUE : Dates.start(claim.date()).toEpochDay();
  }
}
