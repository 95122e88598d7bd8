package org.annalist.corroboration;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annalist.text.Likeness;
import org.annalist.text.Table;
import org.annalist.text.Word;
import org.annalist.text.Words;

/**
 * The words of an assertion, sorted out once so that it can be compared with many others.
 *
 * @param assertion what it is the profile of
 * @param words its words but for those without meaning, each key once, in the order of the text
 * @param places where each key stands among the words
 * @param telling keys of those words that tell one event from another
 * @param negated whether it holds a word of negation
 * @param denied keys of the words that the negations turn round: {@code open} in "did not open"
 * @param unreal whether it tells of what is to be, or may be: "will", "plans", "could"
 * @param inPlace which words follow "in", "near" and their like
 * @param acts which words are listed as telling of an act, whatever they are here
 * @param letters its letters, whatever the words
 * @param acronyms initials of its names of several words, and the keys of those words: {@code un}
 *     for "United Nations"
 */
record Profile(
    Assertion assertion,
    List<Word> words,
    Map<String, Integer> places,
    Set<String> telling,
    boolean negated,
    Set<String> denied,
    boolean unreal,
    BitSet inPlace,
    BitSet acts,
    Letters letters,
    Map<String, Set<String>> acronyms) {

  /** Of a sentence that lists a hundred things, the first tell what it is about. */
  static final int MOST = 60;

  private static final int LONGEST_ACRONYM = 6;

  /** How many words after "not" may stand before the word that it denies. */
  private static final int DENIAL = 3;

  private static final double WORTH_COMPARING = 0.3;
  private static final Set<String> UNREAL = Table.words(Profile.class, "unreal.tsv");
  private static final Set<String> PLACE = Set.of("in", "at", "near", "outside", "inside");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final Set<Word.Kind> KEPT =
      EnumSet.of(
          Word.Kind.NAME, Word.Kind.NUMBER, Word.Kind.CONTENT, Word.Kind.COMMON, Word.Kind.REPORT);

  static Profile of(Assertion assertion) {
    List<Word> words = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    boolean negated = false;
    boolean unreal = false;
    BitSet inPlace = new BitSet();
    BitSet acts = new BitSet();
    String before = "";
    List<Word> all = Words.of(assertion.text());
    for (Word word : all) {
      unreal |= UNREAL.contains(word.form());
      if (word.kind() == Word.Kind.NEGATION) {
        negated = true;
      } else if (KEPT.contains(word.kind())
          && words.size() < MOST
          && places.putIfAbsent(word.key(), words.size()) == null) {
        inPlace.set(words.size(), PLACE.contains(before));
        acts.set(words.size(), Likeness.isAct(word));
        words.add(word);
      }
      before = ARTICLES.contains(word.form()) ? before : word.form();
    }
    Set<String> telling = new HashSet<>();
    for (Word word : words) {
      if (word.kind().tells()) {
        telling.add(word.key());
      }
    }
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
        Letters.of(all),
        acronymsOf(all));
  }

  /**
   * Says whether two claims have so many telling words in common that comparing them can come to
   * "same": cheap, and wrong for one matching pair in a hundred.
   *
   * @param shared how many both have
   * @param fewer how many the one with fewer has
   */
  static boolean isWorthComparing(int shared, int fewer) {
    return shared >= WORTH_COMPARING * fewer;
  }

  /** Says whether words of this kind mean something. */
  static boolean isKept(Word.Kind kind) {
    return KEPT.contains(kind);
  }

  /** Says whether it has words for acts. */
  boolean hasActs() {
    for (int i = acts.nextSetBit(0); i >= 0; i = acts.nextSetBit(i + 1)) {
      if (isAct(i)) {
        return true;
      }
    }
    return false;
  }

  /** Says whether the word at {@code index} is one for an act. */
  boolean isAct(int index) {
    return acts.get(index) && words.get(index).kind() == Word.Kind.CONTENT;
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

  /** Returns the keys of those of its words that a name of {@code other} stands for. */
  Set<String> abbreviatedIn(Profile other) {
    if (acronyms.isEmpty() && other.acronyms.isEmpty()) {
      return Set.of();
    }
    Set<String> keys = new HashSet<>();
    for (Word word : other.words) {
      if (word.kind() == Word.Kind.NAME) {
        keys.addAll(acronyms.getOrDefault(word.form(), Set.of()));
      }
    }
    for (Word word : words) {
      if (word.kind() == Word.Kind.NAME && other.acronyms.containsKey(word.form())) {
        keys.add(word.key());
      }
    }
    return keys;
  }

  private static Map<String, Set<String>> acronymsOf(List<Word> all) {
    Map<String, Set<String>> acronyms = new HashMap<>();
    List<Word> run = new ArrayList<>();
    for (Word word : all) {
      if (word.kind() == Word.Kind.NAME) {
        run.add(word);
        for (int from = Math.max(0, run.size() - LONGEST_ACRONYM); from < run.size() - 1; from++) {
          StringBuilder initials = new StringBuilder();
          Set<String> keys = new HashSet<>();
          for (Word part : run.subList(from, run.size())) {
            initials.append(part.form().charAt(0));
            keys.add(part.key());
          }
          acronyms.put(initials.toString(), keys);
        }
      } else if (word.kind() != Word.Kind.STOP) {
        run.clear();
      }
    }
    return acronyms;
  }
}
