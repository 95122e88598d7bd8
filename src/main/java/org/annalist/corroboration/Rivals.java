package org.annalist.corroboration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annalist.text.Word;

/**
 * Whether two claims give one and the same place beside a like act to different names, neither of
 * which is found in the other text: "Lima votes" is not "Quito votes", "arrested Jones" not
 * "arrested Miller".
 *
 * <p>Names after "in" or "near" and names that only describe, "Velden police", are left out: of one
 * event these may be told in many ways.
 */
final class Rivals {

  /** How far from an act its names may stand, in words that mean something. */
  private static final int BESIDE = 3;

  private static final Set<String> SIDES =
      Set.of("north", "south", "east", "west", "northern", "southern", "eastern", "western");

  private final Profile one;
  private final Coverage found;
  private final Profile other;
  private final Coverage back;

  private Rivals(Profile one, Coverage found, Profile other, Coverage back) {
    this.one = one;
    this.found = found;
    this.other = other;
    this.back = back;
  }

  static boolean areIn(Profile a, Coverage ab, Profile b, Coverage ba) {
    return new Rivals(a, ab, b, ba).areBesideAnAct() || new Rivals(b, ba, a, ab).areBesideAnAct();
  }

  private boolean areBesideAnAct() {
    return areBesideAnAct(-1) || areBesideAnAct(1);
  }

  /** The first act with names at its side decides: what follows hangs on it. */
  private boolean areBesideAnAct(int step) {
    for (int i = 0; i < one.words().size(); i++) {
      int j = found.where(i);
      if (j < 0 || !one.acts().get(i) || !other.acts().get(j) || !hasContent(i, j)) {
        continue;
      }
      List<Integer> here = namesBeside(one, i, step);
      List<Integer> there = namesBeside(other, j, step);
      if (!here.isEmpty() && !there.isEmpty()) {
        return areRivals(here, there);
      }
    }
    return false;
  }

  private boolean areRivals(List<Integer> here, List<Integer> there) {
    boolean unknown = noneIsFound(here, found) && noneIsFound(there, back);
    return unknown || (hasNewSide(here, one, found) && hasNewSide(there, other, back));
  }

  private static boolean noneIsFound(List<Integer> names, Coverage found) {
    for (int name : names) {
      if (found.isFound(name)) {
        return false;
      }
    }
    return true;
  }

  /** "North Korea" shares a word with "South Korea". */
  private static boolean hasNewSide(List<Integer> name, Profile profile, Coverage found) {
    for (int i : name) {
      if (!found.isFound(i) && SIDES.contains(profile.words().get(i).form())) {
        return true;
      }
    }
    return false;
  }

  /** "Charged" at the head of a sentence may be a name; where the other text has it small, not. */
  private boolean hasContent(int i, int j) {
    return one.words().get(i).kind() == Word.Kind.CONTENT
        || other.words().get(j).kind() == Word.Kind.CONTENT;
  }

  /** The name that stands nearest to an act on one side of it, with all of its words. */
  private static List<Integer> namesBeside(Profile profile, int act, int step) {
    List<Integer> names = new ArrayList<>();
    List<Word> words = profile.words();
    int last = Math.min(Math.max(act + step * BESIDE, 0), words.size() - 1);
    for (int i = act; i != last; i += step) {
      Word next = words.get(i + step);
      boolean goesOn = names.isEmpty() || isNextTo(words.get(i), next);
      if (goesOn && next.kind() == Word.Kind.NAME && !describes(words, i + step, act)) {
        names.add(i + step);
      } else if (!names.isEmpty()) {
        break;
      }
    }
    for (int name : names) {
      if (profile.inPlace().get(name)) {
        return List.of();
      }
    }
    return names;
  }

  /** Says whether a noun other than the act follows the name: "Velden police", "Huys's book". */
  private static boolean describes(List<Word> words, int name, int act) {
    int i = name;
    while (i + 1 < words.size() && isNextTo(words.get(i), words.get(i + 1))) {
      i++;
      if (words.get(i).kind() != Word.Kind.NAME) {
        return i != act && mayBeNoun(words.get(i));
      }
    }
    return false;
  }

  private static boolean mayBeNoun(Word word) {
    boolean content = word.kind() == Word.Kind.CONTENT || word.kind() == Word.Kind.COMMON;
    return content && !word.form().endsWith("ed");
  }

  private static boolean isNextTo(Word a, Word b) {
    int gap =
        Math.max(a.span().start(), b.span().start()) - Math.min(a.span().end(), b.span().end());
    return gap == 1;
  }
}
