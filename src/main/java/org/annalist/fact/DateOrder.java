package org.annalist.fact;

import java.util.Arrays;
import java.util.Comparator;
import org.annalist.match.Assertion;
import org.annalist.match.Dates;

/** The order of claims by date, text and id, undated ones last. */
final class DateOrder {

  /** Claims of one day are sorted by as many characters first, without looking at their texts. */
  private static final int CHARACTERS = 2;

  private static final Comparator<Assertion> BY_TEXT =
      Comparator.comparing(Assertion::text).thenComparing(Assertion::claimId);

  private final Assertion[] claims;

  /** The first characters of each claim's text, and the claim: in one number, to be sorted. */
  private final long[] order;

  private DateOrder(Assertion[] claims) {
    this.claims = claims;
    this.order = new long[claims.length];
  }

  /** Returns the places of {@code claims} in that order. */
  static int[] of(Assertion[] claims) {
    DateOrder order = new DateOrder(claims);
    int[] ends = order.groupByDay();
    for (int d = 0, from = 0; d < ends.length; from = ends[d++]) {
      order.sortByText(from, ends[d]);
    }
    return Arrays.stream(order.order).mapToInt(each -> (int) each).toArray();
  }

  /** Returns where each day ends. */
  private int[] groupByDay() {
    long[] days = Arrays.stream(claims).mapToLong(DateOrder::day).toArray();
    long[] distinct = sortedOnce(days);
    int[] starts = new int[distinct.length + 1];
    int[] dayOf = new int[claims.length];
    for (int c = 0; c < claims.length; c++) {
      dayOf[c] = Arrays.binarySearch(distinct, days[c]);
      starts[dayOf[c] + 1]++;
    }
    for (int d = 0; d < distinct.length; d++) {
      starts[d + 1] += starts[d];
    }
    for (int c = 0; c < claims.length; c++) {
      // Characters from U+8000 on come last, not first.
      order[starts[dayOf[c]]++] = Long.MIN_VALUE ^ (beginning(claims[c].text()) << 32 | c);
    }
    return Arrays.copyOf(starts, distinct.length);
  }

  private static long[] sortedOnce(long[] days) {
    long[] sorted = days.clone();
    Arrays.sort(sorted);
    int once = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[once++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, once);
  }

  private void sortByText(int from, int to) {
    Arrays.sort(order, from, to);
    int start = from;
    for (int i = from + 1; i <= to; i++) {
      if (i == to || order[i] >>> 32 != order[start] >>> 32) {
        if (i - start > 1) {
          sortAlike(start, i);
        }
        start = i;
      }
    }
  }

  private void sortAlike(int from, int to) {
    Long[] alike = Arrays.stream(order, from, to).boxed().toArray(Long[]::new);
    Arrays.sort(alike, Comparator.comparing(each -> claims[each.intValue()], BY_TEXT));
    for (int i = 0; i < alike.length; i++) {
      order[from + i] = alike[i];
    }
  }

  private static long day(Assertion claim) {
    return claim.date() == null ? Long.MAX_VALUE : Dates.start(claim.date()).toEpochDay();
  }

  private static long beginning(String text) {
    long beginning = 0;
    for (int i = 0; i < CHARACTERS; i++) {
      beginning = beginning << 16 | (i < text.length() ? text.charAt(i) : 0);
    }
    return beginning;
  }
}
