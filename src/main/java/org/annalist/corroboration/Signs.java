package org.annalist.corroboration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.annalist.text.Likeness;
import org.annalist.text.Word;

/** What speaks for and against two claims being the same, as {@code match.tsv} names it. */
final class Signs {

  private static final double[] LENGTHS =
      IntStream.rangeClosed(0, Profile.MOST).mapToDouble(StrictMath::log1p).toArray();

  /** How far from an act its names may stand, in words that mean something. */
  private static final int BESIDE = 3;

  private final Profile a;
  private final Profile b;
  private final Coverage ab;
  private final Coverage ba;
  private final boolean whoApart;
  private final Map<String, Double> values = new HashMap<>();

  private Signs(Profile a, Profile b) {
    this.a = a;
    this.b = b;
    this.ab = Coverage.of(a, b);
    this.ba = Coverage.of(b, a);
    this.whoApart = isDoneByOthers();
  }

  static Signs between(Profile a, Profile b) {
    Signs signs = new Signs(a, b);
    signs.values.put("letters", a.letters().likeness(b.letters()));
    signs.values.put("all_more", Math.max(signs.ab.share(), signs.ba.share()));
    signs.lessAndMore("acts", signs.ab.shareOfActs(), signs.ba.shareOfActs());
    signs.flag("acts_none", !signs.ab.hasActs() || !signs.ba.hasActs());
    signs.values.put("length", length(a, b));
    signs.flag("numbers_apart", signs.areApart(Word.Kind.NUMBER));
    signs.flag("negation_apart", a.negated() != b.negated());
    signs.flag("unreal_apart", a.unreal() != b.unreal());
    return signs;
  }

  /** How much there is to tell: the logarithm of one more than the words of the longer claim. */
  static double length(Profile a, Profile b) {
    return length(Math.max(a.telling().size(), b.telling().size()));
  }

  /** The same, of the number of telling words of the longer claim. */
  static double length(int words) {
    return LENGTHS[words];
  }

  Map<String, Double> values() {
    return values;
  }

  /**
   * Says whether names stand in one and the same place beside a like act, and neither is found in
   * the other text: "Lima votes" is not "Quito votes", "arrested Jones" not "arrested Miller".
   */
  boolean othersDoIt() {
    return whoApart;
  }

  /** Says whether both name somebody or something, and never the same. */
  boolean namesApart() {
    return areApart(Word.Kind.NAME);
  }

  /** Returns the signs in words. */
  List<String> evidence() {
    List<String> evidence = new ArrayList<>();
    tell(evidence, "both say ", ab.telling(true));
    tell(evidence, "only one says ", ab.telling(false));
    tell(evidence, "only the other says ", ba.telling(false));
    if (whoApart) {
      evidence.add("others do it");
    }
    if (areApart(Word.Kind.NUMBER)) {
      evidence.add("the numbers differ");
    }
    if (a.negated() != b.negated()) {
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

  private void lessAndMore(String name, double one, double other) {
    values.put(name + "_less", Math.min(one, other));
    values.put(name + "_more", Math.max(one, other));
  }

  private void flag(String name, boolean is) {
    values.put(name, is ? 1.0 : 0.0);
  }

  private boolean areApart(Word.Kind kind) {
    return ab.has(kind) && ba.has(kind) && ab.count(kind) + ba.count(kind) == 0;
  }

  private boolean isDoneByOthers() {
    return areRivals(a, ab, b, ba) || areRivals(b, ba, a, ab);
  }

  private static boolean areRivals(Profile one, Coverage found, Profile other, Coverage back) {
    return areRivals(one, found, other, back, -1) || areRivals(one, found, other, back, 1);
  }

  /** The first act with names at its side decides: what follows hangs on it. */
  private static boolean areRivals(
      Profile one, Coverage found, Profile other, Coverage back, int step) {
    for (int i = 0; i < one.words().size(); i++) {
      int j = found.where(i);
      if (j < 0 || !Likeness.isAct(one.words().get(i)) || !Likeness.isAct(other.words().get(j))) {
        continue;
      }
      List<Integer> here = namesBeside(one, i, step);
      List<Integer> there = namesBeside(other, j, step);
      if (!here.isEmpty() && !there.isEmpty()) {
        return here.stream().noneMatch(found::isFound) && there.stream().noneMatch(back::isFound);
      }
    }
    return false;
  }

  /** The name that stands nearest to an act on one side of it, with all of its words. */
  private static List<Integer> namesBeside(Profile profile, int act, int step) {
    List<Integer> names = new ArrayList<>();
    List<Word> words = profile.words();
    int last = Math.min(Math.max(act + step * BESIDE, 0), words.size() - 1);
    for (int i = act; i != last; i += step) {
      Word next = words.get(i + step);
      boolean goesOn = names.isEmpty() || isNextTo(words.get(i), next);
      if (next.kind() == Word.Kind.NAME && goesOn) {
        names.add(i + step);
      } else if (!names.isEmpty()) {
        break;
      }
    }
    return names;
  }

  private static boolean isNextTo(Word a, Word b) {
    int gap =
        Math.max(a.span().start(), b.span().start()) - Math.min(a.span().end(), b.span().end());
    return gap == 1;
  }
}
