package org.annalist.format.wiki;

import java.util.List;

/** What a marker of a page points to: an entry of one of its lists of references. */
final class Note {

  private final String label;

  // Where its words stand, when they do.
  private int start = -1;
  private int end = -1;

  /** What {@code {{sfn}}} says, else null. */
  private Call shortCitation;

  Note(String label) {
    this.label = label;
  }

  /** The label that its markers show: {@code 5}, {@code note 1}, {@code a}. */
  String label() {
    return label;
  }

  boolean isDefined() {
    return start >= 0 || shortCitation != null;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  Call shortCitation() {
    return shortCitation;
  }

  void define(int from, int to) {
    if (!isDefined()) {
      start = from;
      end = to;
    }
  }

  void define(Call call) {
    if (!isDefined()) {
      shortCitation = call;
    }
  }

  /**
   * What stands in the text where notes are called.
   *
   * @param notes the notes, in order
   * @param pages the page that is printed after the marker, as written, or null
   */
  record Use(List<Note> notes, String pages) {

    /** Returns the marker as printed: {@code [5][6]}, {@code [5]: 12}. */
    String printed() {
      StringBuilder printed = new StringBuilder();
      notes.forEach(note -> printed.append('[').append(note.label()).append(']'));
      if (pages != null) {
        printed.append(": ").append(pages);
      }
      return printed.toString();
    }
  }
}
