package org.annalist.timex;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** Finds the time expressions of a text and says which dates they mean. */
public final class TimexTagger implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Returns the tagger for English, with the rules that come with the program. */
  public static TimexTagger english() {
    return new TimexTagger();
  }

  /**
   * Tags a whole text, its blank-line separated paragraphs as passages.
   *
   * @param published the document creation time that "yesterday" is counted from, or null
   */
  public List<Timex> tag(String text, LocalDate published) {
    return List.of();
  }

  /** Tags the passages of a text, in order; nothing outside them is looked at. */
  public List<Timex> tag(String text, List<Passage> passages, LocalDate published) {
    return List.of();
  }
}
