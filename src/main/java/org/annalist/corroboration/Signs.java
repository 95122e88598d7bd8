package org.annalist.corroboration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.annalist.text.Word;

/** What speaks for and against two claims being the same, as {@code match.tsv} names it. */
final class Signs {

  private static final double[] LENGTHS =
      IntStream.rangeClosed(0, Profile.MOST).mapToDouble(StrictMath::log1p).toArray();

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

  /** Returns the signs that are weighed, by name. */
  Map<String, Double> values() {
    double letters = a.letters().likeness(b.letters());
    double actsInOther = ab.shareOfActs();
    double actsInOne = ba.shareOfActs();
    Map<String, Double> values = new HashMap<>();
    values.put("letters", letters);
    values.put("details", Math.max(0, letters - a.opening().likeness(b.opening())));
    values.put("all_more", Math.max(ab.share(), ba.share()));
    values.put("content_less", Math.min(ab.shareOfContent(), ba.shareOfContent()));
    values.put("acts_less", Math.min(actsInOther, actsInOne));
    values.put("acts_more", Math.max(actsInOther, actsInOne));
    values.put("acts_none", flag(!ab.hasActs() || !ba.hasActs()));
    values.put("length", length(a, b));
    values.put("others", flag(rivals != Rivals.Found.NONE));
    values.put("numbers_apart", flag(areApart(Word.Kind.NUMBER)));
    values.put("same_age", flag(isOneAge()));
    values.put("negation_apart", flag(a.negated() != b.negated()));
    values.put("unreal_apart", flag(a.unreal() != b.unreal()));
    return values;
  }

  /** How much there is to tell: the logarithm of one more than the words of the longer claim. */
  static double length(Profile a, Profile b) {
    return length(Math.max(a.telling(), b.telling()));
  }

  /** The same, of the number of telling words of the longer claim. */
  static double length(int words) {
    return LENGTHS[words];
  }

  /** Returns what asks for a higher score, as {@code thresholds.tsv} names it. */
  List<String> differences() {
    List<String> differences = new ArrayList<>();
    if (areApart(Word.Kind.NAME)) {
      differences.add(areApart(Word.Kind.NUMBER) ? "names_numbers_apart" : "names_apart");
    }
    if (rivals == Rivals.Found.UNKNOWN) {
      differences.add("who_apart");
    }
    if (actsApart()) {
      differences.add("acts_apart");
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
