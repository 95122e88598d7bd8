package org.annalist.corroboration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annalist.text.Word;

/** What speaks for and against two claims being the same, as {@code match.tsv} names it. */
final class Signs {

  private final Profile a;
  private final Profile b;
  private final Coverage ab;
  private final Coverage ba;
  private final Map<String, Double> values = new HashMap<>();

  private Signs(Profile a, Profile b) {
    this.a = a;
    this.b = b;
    this.ab = Coverage.of(a, b);
    this.ba = Coverage.of(b, a);
  }

  static Signs between(Profile a, Profile b) {
    Signs signs = new Signs(a, b);
    signs.lessAndMore("names", signs.ab.share(Word.Kind.NAME), signs.ba.share(Word.Kind.NAME));
    signs.lessAndMore(
        "content", signs.ab.share(Word.Kind.CONTENT), signs.ba.share(Word.Kind.CONTENT));
    signs.lessAndMore("all", signs.ab.share(), signs.ba.share());
    signs.values.put("content_shared", StrictMath.log1p(signs.shared(Word.Kind.CONTENT)));
    signs.flag("numbers_apart", signs.areApart(Word.Kind.NUMBER));
    signs.flag("negation_apart", a.negated() != b.negated());
    signs.values.put("calendar_shared", StrictMath.log1p(signs.sharedDates()));
    signs.values.put("pairs", share(wordPairs(a), wordPairs(b)));
    signs.lessAndMore("acts", signs.ab.shareOfActs(), signs.ba.shareOfActs());
    return signs;
  }

  Map<String, Double> values() {
    return values;
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
    if (areApart(Word.Kind.NUMBER)) {
      evidence.add("the numbers differ");
    }
    if (a.negated() != b.negated()) {
      evidence.add("one of them says not");
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

  private double shared(Word.Kind kind) {
    return Math.min(ab.count(kind), ba.count(kind));
  }

  private boolean areApart(Word.Kind kind) {
    return ab.has(kind) && ba.has(kind) && ab.count(kind) + ba.count(kind) == 0;
  }

  private int sharedDates() {
    Set<String> both = new HashSet<>(a.calendar());
    both.retainAll(b.calendar());
    return both.size();
  }

  private static double share(Set<String> some, Set<String> others) {
    int fewer = Math.min(some.size(), others.size());
    some.retainAll(others);
    return fewer == 0 ? 0 : some.size() / (double) fewer;
  }

  private static Set<String> wordPairs(Profile profile) {
    Set<String> pairs = new HashSet<>();
    List<Word> words = tellingWords(profile);
    for (int i = 0; i + 1 < words.size(); i++) {
      pairs.add(words.get(i).key() + ' ' + words.get(i + 1).key());
    }
    return pairs;
  }

  private static List<Word> tellingWords(Profile profile) {
    return profile.words().stream().filter(word -> word.kind().tells()).toList();
  }
}
