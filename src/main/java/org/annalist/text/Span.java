package org.annalist.text;

/**
 * Part of a text: from {@code start} up to, not including, {@code end}.
 *
 * <p>In {@code "on 9 November 1989."} the span {@code [3, 18)} covers {@code "9 November 1989"}.
 *
 * @param start index of the first UTF-16 unit
 * @param end index after the last UTF-16 unit
 */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no such span: [" + start + ", " + end + ")");
    }
  }

  /** Returns the number of UTF-16 units covered. */
  public int length() {
    return end - start;
  }

  /** Returns the words this span covers in {@code text}. */
  public String in(String text) {
    return text.substring(start, end);
  }

  /** Says whether {@code other} lies wholly inside this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Says whether the two spans share at least one character. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Returns the same stretch, {@code by} units further on. */
  public Span shift(int by) {
    return new Span(start + by, end + by);
  }

  /** Orders by start, the shorter first. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
