package org.annalist.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.annalist.text.Word;

/** What speaks for and against two claims being the same, as {@code match.tsv} names it. */
final class Signs {

  /** What the signs are called in {@code match.tsv}. */
  static final List<String> NAMES =
      List.of(
          "letters",
          "details",
          "length",
          "all_more",
          "content_less",
          "acts_less",
          "acts_more",
          "acts_none",
          "same_age",
          "others",
          "numbers_apart",
          "negation_apart",
          "unreal_apart");

  static final int NUMBERS_APART = NAMES.indexOf("numbers_apart");

  private final Profile a;
  private final Profile b;
  private final Coverage ab;
  private final Coverage ba;
  private final Rivals.Found rivals;

  private Signs(Profile a, Profile b) {
    this.a = a;
    this.b = b;
    this.ab = Coverage.of(a, b);
    this.ba = Coverage.of(b, a);
    this.rivals = Rivals.in(a, ab, b, ba);
  }

  static Signs between(Profile a, Profile b) {
    return new Signs(a, b);
  }

  /** Returns how much there is of each sign, in the order of {@link #NAMES}. */
  double[] values() {
    double letters = a.letters().likeness(b.letters());
    double actsInOther = ab.shareOfActs();
    double actsInOne = ba.shareOfActs();
    return new double[] {
      letters,
      Math.max(0, letters - a.opening().likeness(b.opening())),
      length(a, b),
      Math.max(ab.share(), ba.share()),
      Math.min(ab.shareOfContent(), ba.shareOfContent()),
      Math.min(actsInOther, actsInOne),
      Math.max(actsInOther, actsInOne),
      flag(!ab.hasActs() || !ba.hasActs()),
      flag(isOneAge()),
      flag(rivals != Rivals.Found.NONE),
      flag(areApart(Word.Kind.NUMBER)),
      flag(a.negated() != b.negated()),
      flag(a.unreal() != b.unreal())
    };
  }

  /** How much there is to tell, by the longer claim. */
  static double length(Profile a, Profile b) {
    return Profile.length(Math.max(a.telling(), b.telling()));
  }

  /** Returns what asks for a higher score, as {@code thresholds.tsv} names it. */
  List<String> differences() {
    List<String> differences = new ArrayList<>();
    boolean isNumberShared = ab.hasLargeNumberInBoth();
    double names = ab.countOfNames() + ba.countOfNames();
    // Counted in both: half a name, or none, is shared.
    if (names <= 1 && !isNumberShared) {
      differences.add("no_name_shared");
      if (ab.has(Word.Kind.NAME) && ba.has(Word.Kind.NAME)) {
        differences.add(areApart(Word.Kind.NUMBER) ? "names_numbers_apart" : "names_apart");
      }
    }
    if (names <= 2 && !isNumberShared) {
      // Counted in both: one word and a related one are less than two and two.
      double content = ab.count(Word.Kind.CONTENT) + ba.count(Word.Kind.CONTENT);
      if (names + content <= 2) {
        differences.add("one_word_shared");
      } else if (content < 2) {
        differences.add("little_beside_a_name");
      }
    }
    if (rivals == Rivals.Found.UNKNOWN) {
      differences.add("who_apart");
    }
    if (actsApart() && !isNumberShared) {
      // Counted in both: three names are not shared by chance.
      differences.add(names >= 5 ? "acts_apart_among_names" : "acts_apart");
    }
    if (a.denies(b)) {
      differences.add("denied");
    }
    return differences;
  }

  private boolean isOneAge() {
    return !Collections.disjoint(a.ages(), b.ages());
  }

  private boolean actsApart() {
    return ab.hasActs() && ba.hasActs() && ab.shareOfActs() + ba.shareOfActs() == 0;
  }

  /** Returns the signs in words. */
  List<String> evidence() {
    List<String> evidence = new ArrayList<>();
    tell(evidence, "both say ", ab.telling(true));
    tell(evidence, "only one says ", ab.telling(false));
    tell(evidence, "only the other says ", ba.telling(false));
    if (rivals == Rivals.Found.UNKNOWN) {
      evidence.add("others do it");
    } else if (rivals == Rivals.Found.ELSEWHERE) {
      evidence.add("other names stand beside it");
    }
    if (isOneAge()) {
      evidence.add("both tell of somebody of one age");
    }
    if (actsApart()) {
      evidence.add("what is done differs");
    }
    if (areApart(Word.Kind.NUMBER)) {
      evidence.add("the numbers differ");
    }
    if (a.denies(b)) {
      evidence.add("one denies it");
    } else if (a.negated() != b.negated()) {
      evidence.add("one of them says not");
    }
    if (a.unreal() != b.unreal()) {
      evidence.add("only one of them says that it has happened");
    }
    return evidence;
  }

  private static void tell(List<String> evidence, String what, List<String> words) {
    if (!words.isEmpty()) {
      evidence.add(what + String.join(", ", words));
    }
  }

  private static double flag(boolean is) {
    return is ? 1 : 0;
  }

  private boolean areApart(Word.Kind kind) {
    return ab.has(kind) && ba.has(kind) && ab.count(kind) + ba.count(kind) == 0;
  }
}
