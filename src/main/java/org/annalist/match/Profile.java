package org.annalist.match;

import com.google.common.base.CharMatcher;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.annalist.text.Likeness;
import org.annalist.text.Table;
import org.annalist.text.Word;
import org.annalist.text.Words;

/**
 * The words of an assertion, sorted out once so that it can be compared with many others.
 *
 * @param assertion what it is the profile of
 * @param words its words but for those without meaning and times of day, each key once, in the
 *     order of the text
 * @param places where each key stands among the words
 * @param telling how many of the words tell one event from another
 * @param negated whether it holds a word of negation
 * @param denied keys of the words that the negations turn round: {@code open} in "did not open"
 * @param unreal whether it tells of what is to be, or may be: "will", "plans", "could"
 * @param inPlace which words follow "in", "near" and their like
 * @param acts which words may tell of an act
 * @param voices how each word that is listed for an act stands to the names beside it
 * @param letters its letters, whatever the words
 * @param opening the letters of its {@link Opening}
 * @param ages how old the people are whom it names
 * @param acronyms its names of few letters, which may stand for several words: {@code un} for
 *     "United Nations"
 */
public record Profile(
    Assertion assertion,
    List<Word> words,
    Map<String, Integer> places,
    int telling,
    boolean negated,
    Set<String> denied,
    boolean unreal,
    BitSet inPlace,
    BitSet acts,
    List<Voice> voices,
    Letters letters,
    Letters opening,
    Set<String> ages,
    List<Word> acronyms) {

  /** Of a sentence that lists a hundred things, the first tell what it is about. */
  public static final int MOST = 60;

  private static final double[] LENGTHS =
      IntStream.rangeClosed(0, Profile.MOST).mapToDouble(StrictMath::log1p).toArray();

  private static final int LONGEST_ACRONYM = 6;

  /** Capitals of so many letters may be an acronym; longer ones are more often a heading's. */
  private static final int LONGEST_SHORT = 3;

  /** How many words after "not" may stand before the word that it denies. */
  private static final int DENIAL = 3;

  private static final Set<String> UNREAL = Table.words(Profile.class, "unreal.tsv");
  private static final Set<String> PLACE = Set.of("in", "at", "near", "outside", "inside");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final Set<Word.Kind> KEPT =
      EnumSet.of(
          Word.Kind.NAME, Word.Kind.NUMBER, Word.Kind.CONTENT, Word.Kind.COMMON, Word.Kind.REPORT);

  /** Sorts out the words of {@code assertion}. */
  public static Profile of(Assertion assertion) {
    List<Word> words = new ArrayList<>();
    Map<String, Integer> places = Maps.newHashMapWithExpectedSize(MOST);
    int telling = 0;
    boolean negated = false;
    boolean unreal = false;
    BitSet inPlace = new BitSet();
    BitSet acts = new BitSet();
    List<Voice> voices = new ArrayList<>();
    String before = "";
    List<Word> all = Words.of(assertion.text());
    BitSet clock = Clock.in(assertion.text(), all);
    for (int i = 0; i < all.size(); i++) {
      Word word = all.get(i);
      unreal |= UNREAL.contains(word.form());
      if (word.kind() == Word.Kind.NEGATION) {
        negated = true;
      } else if (KEPT.contains(word.kind())
          && !clock.get(i)
          && words.size() < MOST
          && places.putIfAbsent(word.key(), words.size()) == null) {
        inPlace.set(words.size(), PLACE.contains(before));
        voices.add(Likeness.isAct(word) ? Voice.of(all, i) : Voice.NO_ACT);
        acts.set(words.size(), Likeness.mayBeAct(word));
        telling += word.kind().tells() ? 1 : 0;
        words.add(word);
      }
      before = ARTICLES.contains(word.form()) ? before : word.form();
    }
    List<Word> opening = Opening.of(assertion.text(), all);
    Letters letters = Letters.of(all);
    return new Profile(
        assertion,
        List.copyOf(words),
        places,
        telling,
        negated,
        negated ? deniedIn(all) : Set.of(),
        unreal,
        inPlace,
        acts,
        voices,
        letters,
        opening.size() < all.size() ? Letters.of(opening) : letters,
        Ages.of(assertion.text(), all),
        acronymsAmong(words));
  }

  /** Returns how much so many telling words tell: the logarithm of one more. */
  public static double length(int words) {
    return LENGTHS[words];
  }

  /** Says whether words of this kind mean something. */
  public static boolean isKept(Word.Kind kind) {
    return KEPT.contains(kind);
  }

  /** Says whether one denies a word that the other has and does not deny. */
  boolean denies(Profile other) {
    return deniesMore(other) || other.deniesMore(this);
  }

  private boolean deniesMore(Profile other) {
    for (String key : denied) {
      if (other.places.containsKey(key) && !other.denied.contains(key)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> deniedIn(List<Word> all) {
    Set<String> denied = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).kind() == Word.Kind.NEGATION) {
        all.subList(i + 1, Math.min(all.size(), i + 1 + DENIAL)).stream()
            .filter(word -> word.kind() == Word.Kind.CONTENT)
            .findFirst()
            .ifPresent(word -> denied.add(word.key()));
      }
    }
    return denied;
  }

  /**
   * Returns the keys of those of its words that a name of {@code other} stands for, or shortens.
   */
  Set<String> abbreviatedIn(Profile other) {
    if (acronyms.isEmpty() && other.acronyms.isEmpty()) {
      return Set.of();
    }
    Set<String> keys = new HashSet<>();
    for (Word acronym : other.acronyms) {
      int from = spelt(acronym, isCapital(acronym, other));
      for (int i = 0; from >= 0 && i < acronym.form().length(); i++) {
        keys.add(words.get(from + i).key());
      }
    }
    for (Word acronym : acronyms) {
      if (other.spelt(acronym, isCapital(acronym, this)) >= 0) {
        keys.add(acronym.key());
      }
    }
    return keys;
  }

  /** Finds words in a row with these initials, names only unless all of it is capitals. */
  private int spelt(Word acronym, boolean anyWords) {
    String initials = acronym.form();
    for (int from = 0; from + initials.length() <= words.size(); from++) {
      int i = 0;
      while (i < initials.length() && isSpelt(from + i, initials.charAt(i), anyWords)) {
        i++;
      }
      if (i == initials.length()) {
        return from;
      }
    }
    return -1;
  }

  private boolean isSpelt(int index, char initial, boolean anyWords) {
    Word word = words.get(index);
    return word.form().charAt(0) == initial
        && !isShort(word)
        && (word.kind() == Word.Kind.NAME || (anyWords && word.kind() == Word.Kind.CONTENT));
  }

  /** "Ebola on US soil" does not spell "EU": what is short itself is not shortened further. */
  private boolean isShort(Word word) {
    return word.form().length() <= LONGEST_SHORT && isCapital(word, this);
  }

  private static boolean isCapital(Word word, Profile profile) {
    String written = word.span().in(profile.assertion.text());
    return CharMatcher.inRange('a', 'z').matchesNoneOf(written);
  }

  /** Returns the names that are short enough to stand for several words. */
  private static List<Word> acronymsAmong(List<Word> words) {
    List<Word> acronyms = new ArrayList<>();
    for (Word word : words) {
      int length = word.form().length();
      if (word.kind() == Word.Kind.NAME && length > 1 && length <= LONGEST_ACRONYM) {
        acronyms.add(word);
      }
    }
    return acronyms;
  }
}
