package org.annalist.text;

/**
 * Turns offsets of UTF-16 units, which the program counts in, into offsets of Unicode code points,
 * which exports count in. Built once a text; a text without surrogates costs one look at it.
 */
public final class CodePoints {

  /** Units between two remembered counts. */
  private static final int STEP = 64;

  private final String text;

  /** Pairs that end before each multiple of {@link #STEP}; null when the text has none. */
  private final int[] surrogatesBefore;

  private CodePoints(String text, int[] surrogatesBefore) {
    this.text = text;
    this.surrogatesBefore = surrogatesBefore;
  }

  /** Counts the code points of {@code text}. */
  public static CodePoints of(String text) {
    if (text.codePointCount(0, text.length()) == text.length()) {
      return new CodePoints(text, null);
    }
    int[] before = new int[text.length() / STEP + 1];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i % STEP == 0) {
        before[i / STEP] = count;
      }
      if (endsPair(text, i)) {
        count++;
      }
    }
    if (text.length() % STEP == 0) {
      before[text.length() / STEP] = count;
    }
    return new CodePoints(text, before);
  }

  /** Returns the number of code points before the UTF-16 unit {@code offset}. */
  public int at(int offset) {
    if (surrogatesBefore == null) {
      return offset;
    }
    int step = offset / STEP;
    int count = surrogatesBefore[step];
    for (int i = step * STEP; i < offset; i++) {
      if (endsPair(text, i)) {
        count++;
      }
    }
    return offset - count;
  }

  /** Returns {@code span} in code points. */
  public Span of(Span span) {
    return new Span(at(span.start()), at(span.end()));
  }

  private static boolean endsPair(String text, int i) {
    return Character.isLowSurrogate(text.charAt(i))
        && i > 0
        && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
