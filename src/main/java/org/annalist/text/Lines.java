package org.annalist.text;

import java.util.Arrays;

/** The line numbers of a text, from 1; a line ends at a line feed or a lone carriage return. */
final class Lines {

  private final int[] starts;

  private Lines(int[] starts) {
    this.starts = starts;
  }

  static Lines of(String text) {
    int[] starts = new int[16];
    int count = 1;
    int feed = text.indexOf('\n');
    int carriage = text.indexOf('\r');
    while (feed >= 0 || carriage >= 0) {
      boolean isFeed = carriage < 0 || (feed >= 0 && feed < carriage);
      int end = isFeed ? feed : carriage;
      if (isFeed || feed != end + 1) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = end + 1;
      }
      if (isFeed) {
        feed = text.indexOf('\n', end + 1);
      } else {
        carriage = text.indexOf('\r', end + 1);
      }
    }
    return new Lines(Arrays.copyOf(starts, count));
  }

  /** Returns the number of the line that holds the UTF-16 unit {@code offset}. */
  int at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
