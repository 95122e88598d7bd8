package org.annalist.corroboration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annalist.text.Likeness;
import org.annalist.text.Word;

/** What two assertions share and where they differ, as numbers that weights can add up. */
record Signs(Map<Sign, Double> values, List<String> evidence) {

  /** One thing that speaks for or against two assertions being the same; see {@code match.tsv}. */
  enum Sign {
    NAMES_LESS,
    NAMES_MORE,
    NAMES_SHARED,
    NAMES_APART,
    NUMBERS_SHARED,
    NUMBERS_APART,
    CONTENT_LESS,
    CONTENT_MORE,
    CONTENT_SHARED,
    ALL_LESS,
    ALL_MORE,
    ALL_BOTH,
    PAIRS,
    LEAD,
    CALENDAR_SHARED,
    CALENDAR_APART,
    NEGATION_APART,
    SHORT
  }

  static Signs of(Profile a, Profile b) {
    Coverage ab = Coverage.of(a, b);
    Coverage ba = Coverage.of(b, a);
    Map<Sign, Double> v = new EnumMap<>(Sign.class);
    List<String> evidence = new ArrayList<>();
    double namesAb = ab.share(Word.Kind.NAME);
    double namesBa = ba.share(Word.Kind.NAME);
    v.put(Sign.NAMES_LESS, Math.min(namesAb, namesBa));
    v.put(Sign.NAMES_MORE, Math.max(namesAb, namesBa));
    v.put(Sign.NAMES_SHARED, Math.log1p(Math.min(ab.sum(Word.Kind.NAME), ba.sum(Word.Kind.NAME))));
    boolean namesApart = ab.has(Word.Kind.NAME) && ba.has(Word.Kind.NAME) && namesAb + namesBa == 0;
    v.put(Sign.NAMES_APART, namesApart ? 1.0 : 0);
    double numbers = Math.min(ab.sum(Word.Kind.NUMBER), ba.sum(Word.Kind.NUMBER));
    boolean numbersApart =
        ab.has(Word.Kind.NUMBER) && ba.has(Word.Kind.NUMBER) && numbers == 0;
    v.put(Sign.NUMBERS_SHARED, Math.log1p(numbers));
    v.put(Sign.NUMBERS_APART, numbersApart ? 1.0 : 0);
    double contentAb = ab.share(Word.Kind.CONTENT);
    double contentBa = ba.share(Word.Kind.CONTENT);
    v.put(Sign.CONTENT_LESS, Math.min(contentAb, contentBa));
    v.put(Sign.CONTENT_MORE, Math.max(contentAb, contentBa));
    v.put(
        Sign.CONTENT_SHARED,
        Math.log1p(Math.min(ab.sum(Word.Kind.CONTENT), ba.sum(Word.Kind.CONTENT))));
    v.put(Sign.ALL_LESS, Math.min(ab.all(), ba.all()));
    v.put(Sign.ALL_MORE, Math.max(ab.all(), ba.all()));
    v.put(Sign.ALL_BOTH, ab.all() * ba.all());
    v.put(Sign.PAIRS, pairsShared(a, b));
    v.put(Sign.LEAD, Math.min(lead(a, ab), lead(b, ba)));
    Set<String> days = new HashSet<>(a.calendar());
    days.retainAll(b.calendar());
    boolean bothDated = !a.calendar().isEmpty() && !b.calendar().isEmpty();
    v.put(Sign.CALENDAR_SHARED, Math.log1p(days.size()));
    v.put(Sign.CALENDAR_APART, bothDated && days.isEmpty() ? 1.0 : 0);
    v.put(Sign.NEGATION_APART, a.negated() != b.negated() ? 1.0 : 0);
    v.put(Sign.SHORT, 1.0 / Math.max(1, Math.min(telling(a), telling(b))));
    return new Signs(Collections.unmodifiableMap(v), evidence);
  }

  private static long telling(Profile p) {
    return p.words().stream().filter(w -> w.kind().tells()).count();
  }

  private static double lead(Profile p, Coverage c) {
    double covered = 0;
    int seen = 0;
    for (int i = 0; i < p.words().size() && seen < 3; i++) {
      if (p.words().get(i).kind().tells()) {
        covered += c.words().get(i);
        seen++;
      }
    }
    return seen == 0 ? 0 : covered / seen;
  }

  private static double pairsShared(Profile a, Profile b) {
    Set<String> pairs = pairs(a);
    Set<String> other = pairs(b);
    int less = Math.min(pairs.size(), other.size());
    pairs.retainAll(other);
    return less == 0 ? 0 : pairs.size() / (double) less;
  }

  private static Set<String> pairs(Profile p) {
    Set<String> pairs = new HashSet<>();
    List<Word> words = p.words().stream().filter(w -> w.kind().tells()).toList();
    for (int i = 0; i + 1 < words.size(); i++) {
      pairs.add(words.get(i).key() + ' ' + words.get(i + 1).key());
    }
    return pairs;
  }

  /** How well each word of one profile is found in another. */
  record Coverage(Profile profile, List<Double> words) {

    static Coverage of(Profile a, Profile b) {
      Set<String> abbreviated = a.abbreviatedIn(b);
      List<Double> words = new ArrayList<>();
      for (Word word : a.words()) {
        double best = abbreviated.contains(word.key()) ? 1 : 0;
        for (Word other : b.words()) {
          if (best == 1) {
            break;
          }
          best = Math.max(best, Likeness.of(word, other));
        }
        words.add(best);
      }
      return new Coverage(a, words);
    }

    boolean has(Word.Kind kind) {
      return profile.words().stream().anyMatch(w -> w.kind() == kind);
    }

    double sum(Word.Kind kind) {
      double sum = 0;
      for (int i = 0; i < words.size(); i++) {
        if (profile.words().get(i).kind() == kind) {
          sum += words.get(i);
        }
      }
      return sum;
    }

    double share(Word.Kind kind) {
      long n = profile.words().stream().filter(w -> w.kind() == kind).count();
      return n == 0 ? 0 : sum(kind) / n;
    }

    double all() {
      double sum = 0;
      double of = 0;
      for (int i = 0; i < words.size(); i++) {
        double weight = weight(profile.words().get(i).kind());
        sum += weight * words.get(i);
        of += weight;
      }
      return of == 0 ? 0 : sum / of;
    }

    private static double weight(Word.Kind kind) {
      return switch (kind) {
        case NAME, NUMBER -> 1.5;
        case CONTENT -> 1;
        case COMMON -> 0.3;
        default -> 0.1;
      };
    }
  }
}
