package org.annalist.match;

import java.util.List;
import java.util.Set;
import org.annalist.text.Likeness;
import org.annalist.text.Word;

/**
 * Whether two claims give one and the same place beside a like act to different names, neither of
 * which is found in the other text: "Lima votes" is not "Quito votes", "arrested Jones" not
 * "arrested Miller"; nor is "President Jones" "President Miller", whatever they do.
 *
 * <p>Names after "in" or "near", names that only describe, "Velden police", and ranks are left out:
 * of one event these may be told in many ways. Where one is turned round, "Huys was arrested"
 * beside "police arrested Huys", its sides are not compared.
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

  /** Whether other names stand beside like acts of two claims. */
  enum Found {
    NONE,
    /** Others do, and one of the two texts names somebody of them elsewhere. */
    ELSEWHERE,
    /** Others do, whom the other text does not know. */
    UNKNOWN;

    private Found or(Found other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  static Found in(Profile a, Coverage ab, Profile b, Coverage ba) {
    Rivals one = new Rivals(a, ab, b, ba);
    Rivals other = new Rivals(b, ba, a, ab);
    if (one.holdOneRank()) {
      return Found.UNKNOWN;
    }
    return one.beside(-1).or(one.beside(1)).or(other.beside(-1)).or(other.beside(1));
  }

  /** Says whether both tell of a holder of one rank whom the other text does not know. */
  private boolean holdOneRank() {
    for (int i = 0; i < one.words().size(); i++) {
      int j = found.where(i);
      if (j >= 0 && Ranks.isRank(one.words().get(i)) && Ranks.isRank(other.words().get(j))) {
        Names here = Names.behind(i, one);
        Names there = Names.behind(j, other);
        if (!here.isEmpty()
            && !there.isEmpty()
            && here.areUnknown(found)
            && there.areUnknown(back)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The first act with names at its side decides: what follows hangs on it. */
  private Found beside(int step) {
    for (int i = 0; i < one.words().size(); i++) {
      int j = found.where(i);
      if (j < 0 || !areActs(i, j) || !areAlike(i, j)) {
        continue;
      }
      Names here = Names.beside(i, step, one);
      Names there = Names.beside(j, step, other);
      if (!here.isEmpty() && !there.isEmpty()) {
        return rivals(here, there);
      }
    }
    return Found.NONE;
  }

  private Found rivals(Names here, Names there) {
    boolean unknownHere = here.areUnknown(found);
    boolean unknownThere = there.areUnknown(back);
    if ((unknownHere && unknownThere)
        || (here.haveNewSide(one, found) && there.haveNewSide(other, back))) {
      return Found.UNKNOWN;
    }
    return (unknownHere || unknownThere) && !share(here, there) ? Found.ELSEWHERE : Found.NONE;
  }

  private boolean share(Names here, Names there) {
    for (int i = here.from(); i < here.to(); i++) {
      if (found.where(i) >= there.from() && found.where(i) < there.to()) {
        return true;
      }
    }
    return false;
  }

  /** Says whether the names at one side of them mean the same: see {@link Voice}. */
  private boolean areAlike(int i, int j) {
    return one.voices().get(i).isLike(other.voices().get(j));
  }

  /**
   * "Arrested" in a headline may be a name; where the other text has it small, it is none. "The
   * Chargers" charge nobody.
   */
  private boolean areActs(int i, int j) {
    if (one.voices().get(i) == Voice.NO_ACT || other.voices().get(j) == Voice.NO_ACT) {
      return false;
    }
    Word a = one.words().get(i);
    Word b = other.words().get(j);
    boolean smallA = a.kind() == Word.Kind.CONTENT;
    boolean smallB = b.kind() == Word.Kind.CONTENT;
    return (smallA && smallB) || ((smallA || smallB) && a.form().equals(b.form()));
  }

  /**
   * The name that stands nearest to an act on one side of it, with all of its words.
   *
   * @param from its first word
   * @param to the word after its last
   */
  private record Names(int from, int to) {

    private static final Names NONE = new Names(0, 0);

    static Names beside(int act, int step, Profile profile) {
      List<Word> words = profile.words();
      int last = Math.min(Math.max(act + step * BESIDE, 0), words.size() - 1);
      int i = act;
      while (i != last && !isNameOf(i + step, act, words)) {
        i += step;
      }
      if (i == last) {
        return NONE;
      }
      int nearest = i + step;
      int farthest = nearest;
      while (farthest != last
          && isNextTo(words.get(farthest), words.get(farthest + step))
          && isNameOf(farthest + step, act, words)) {
        farthest += step;
      }
      int from = Math.min(nearest, farthest);
      int to = Math.max(nearest, farthest) + 1;
      int place = profile.inPlace().nextSetBit(from);
      return place >= 0 && place < to ? NONE : new Names(from, to);
    }

    /** Returns the name right behind a rank. */
    static Names behind(int rank, Profile profile) {
      List<Word> words = profile.words();
      int to = rank + 1;
      while (to < words.size() && isNextTo(words.get(to - 1), words.get(to)) && isName(words, to)) {
        to++;
      }
      return new Names(rank + 1, to);
    }

    private static boolean isNameOf(int i, int act, List<Word> words) {
      return isName(words, i) && !describes(words, i, act);
    }

    boolean isEmpty() {
      return from == to;
    }

    boolean areUnknown(Coverage found) {
      for (int i = from; i < to; i++) {
        if (found.isFound(i)) {
          return false;
        }
      }
      return true;
    }

    /** "North Korea" shares a word with "South Korea". */
    boolean haveNewSide(Profile profile, Coverage found) {
      for (int i = from; i < to; i++) {
        if (!found.isFound(i) && SIDES.contains(profile.words().get(i).form())) {
          return true;
        }
      }
      return false;
    }
  }

  /** A capital at the head of a sentence, or of a verb in a headline, makes no name. */
  private static boolean isName(List<Word> words, int i) {
    Word word = words.get(i);
    return word.kind() == Word.Kind.NAME
        && !Ranks.isRank(word)
        && !((i == 0 || mayBeVerb(word.form())) && Likeness.isKnown(word));
  }

  private static boolean mayBeVerb(String form) {
    return form.endsWith("s") || form.endsWith("ed") || form.endsWith("ing");
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
