package org.annalist.text;

/**
 * A word as written, and what it is in either surroundings.
 *
 * @param written its characters
 * @param plain what it is where a capital marks a name
 * @param initial what it is at the start of a sentence and in headlines, where a capital tells
 *     nothing
 * @param day whether it is the day of a month when it stands beside one
 * @param month whether it is a month
 */
record WordForm(String written, Sort plain, Sort initial, boolean day, boolean month) {

  /** What a word is: see {@link Word}. */
  record Sort(String form, String key, Word.Kind kind) {}

  /** Returns the word as it stands at {@code span}. */
  Word at(Span span, boolean besideMonth, boolean isInitial) {
    Sort sort = sort(isInitial);
    return new Word(span, sort.form(), sort.key(), kind(besideMonth, isInitial));
  }

  Sort sort(boolean isInitial) {
    return isInitial ? initial : plain;
  }

  Word.Kind kind(boolean besideMonth, boolean isInitial) {
    return day && besideMonth ? Word.Kind.CALENDAR : sort(isInitial).kind();
  }
}
