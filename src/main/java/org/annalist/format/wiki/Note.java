package org.annalist.format.wiki;

import java.util.List;
import org.annalist.text.Span;

/** What a marker of a page points to: an entry of one of its lists of references. */
final class Note {

  private final String group;
  private final String label;
  private final int order;

  /** Where its words stand, when they do. */
  private Span words;

  /** What {@code {{sfn}}} says, else null. */
  private Call shortCitation;

  /**
   * Makes a note that is to be defined.
   *
   * @param group its group, "" for none
   * @param number its number in the group, from 1
   * @param order its place among all notes of the page, from 0
   */
  Note(String group, int number, int order) {
    this.group = group;
    this.label = NoteLabel.of(group, number);
    this.order = order;
  }

  String group() {
    return group;
  }

  int order() {
    return order;
  }

  /** The label that its markers show: {@code 5}, {@code note 1}, {@code a}. */
  String label() {
    return label;
  }

  boolean isDefined() {
    return words != null || shortCitation != null;
  }

  /** Where its words stand; null for a short citation. */
  Span words() {
    return words;
  }

  Call shortCitation() {
    return shortCitation;
  }

  void define(Span span) {
    words = span;
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
