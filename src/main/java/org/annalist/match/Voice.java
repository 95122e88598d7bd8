package org.annalist.match;

import java.util.List;
import java.util.Set;
import org.annalist.text.Word;

/**
 * How a word for an act stands to the names beside it: whom "Velden police arrested Huys" names on
 * the right, "Huys was arrested" names on the left, and "the arrest of Huys" behind a preposition.
 *
 * <p>Read off the words next to it; most of what is no verb is {@link #ACTIVE} or {@link #UNKNOWN},
 * which are compared with anything.
 */
public enum Voice {
  /** What it is done to may follow: "arrested Huys". */
  ACTIVE,
  /** What it is done to stands before: "was arrested", "arrested by", "arrested on Monday". */
  PASSIVE,
  /** A noun: "arrest of", "election", "nominee", "the sentencing", "lander". */
  NOUN,
  /** Nothing beside it tells. */
  UNKNOWN,
  /** It is not listed as a word for an act. */
  NO_ACT;

  private static final Set<String> BE =
      Set.of("is", "are", "was", "were", "be", "been", "being", "gets", "got");

  /** After a participle without "was", as in headlines. */
  private static final Set<String> PREPOSITIONS =
      Set.of("in", "on", "at", "for", "to", "as", "after", "over", "with", "from");

  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  /** "agree" and "free" are no persons to whom something is done. */
  private static final int SHORTEST_PERSON = 6;

  /** Returns the voice of the word at {@code index}. */
  static Voice of(List<Word> words, int index) {
    String form = words.get(index).form();
    Word next = next(words, index);
    if (isNoun(words, index) || (next != null && next.form().equals("of"))) {
      return NOUN;
    }
    if (BE.contains(before(words, index)) || (next != null && leavesOutWas(form, next.form()))) {
      return PASSIVE;
    }
    return next != null && mayBeObject(next, words, index) ? ACTIVE : UNKNOWN;
  }

  /** Says whether the side on which a name stands means the same for both. */
  boolean isLike(Voice other) {
    boolean turned = this == ACTIVE ? other == PASSIVE : this == PASSIVE && other == ACTIVE;
    return !turned && (this == NOUN) == (other == NOUN);
  }

  private static boolean isNoun(List<Word> words, int index) {
    String form = words.get(index).form();
    return form.endsWith("ion")
        || (form.endsWith("ee") && form.length() >= SHORTEST_PERSON)
        || (form.endsWith("ing") && index > 0 && ARTICLES.contains(words.get(index - 1).form()))
        || isDoer(form, words.get(index).key());
  }

  /** "Lander", "killers" of the stems "land", "kill"; "order" and "enter" keep their ending. */
  private static boolean isDoer(String form, String key) {
    String one = form.endsWith("s") ? form.substring(0, form.length() - 1) : form;
    return (one.endsWith("er") || one.endsWith("or")) && key.length() < one.length() - 1;
  }

  private static boolean leavesOutWas(String form, String next) {
    return next.equals("by") || (form.endsWith("ed") && PREPOSITIONS.contains(next));
  }

  private static boolean mayBeObject(Word next, List<Word> words, int index) {
    Word word = ARTICLES.contains(next.form()) ? next(words, index + 1) : next;
    return word != null && (word.kind().tells() || word.kind() == Word.Kind.COMMON);
  }

  private static Word next(List<Word> words, int index) {
    return index + 1 < words.size() ? words.get(index + 1) : null;
  }

  /** The word before, but for an adverb: "was quickly arrested". */
  private static String before(List<Word> words, int index) {
    int i = index - 1;
    if (i > 0 && words.get(i).form().endsWith("ly")) {
      i--;
    }
    return i < 0 ? "" : words.get(i).form();
  }
}
