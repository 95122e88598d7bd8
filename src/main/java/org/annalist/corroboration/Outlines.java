package org.annalist.corroboration;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annalist.text.Word;
import org.annalist.text.Words;
import org.annalist.timex.Precision;

/**
 * What all claims of a corpus are about, in small: their telling words, as numbers from the rarest
 * to the most frequent.
 *
 * <p>Claims are numbered by date, text and id, so that nothing depends on the order in which they
 * come, and so that neighbours have the same date. A word that only one article has brings no two
 * articles together: it counts, and is not kept.
 */
final class Outlines {

  /** Undated claims last. */
  private static final Comparator<Dated> BY_DATE =
      Comparator.comparingLong(Dated::day)
          .thenComparing(dated -> dated.claim().text())
          .thenComparing(dated -> dated.claim().claimId());

  private static final long NO_DAY = Long.MIN_VALUE;

  private final Assertion[] claims;
  private final int[] articles;
  private final int[][] byArticle;

  /** How many telling words each claim has. */
  private final int[] sizes;

  /** The kept words of each claim, ascending. */
  private final int[][] words;

  /** The letters of each claim, as bits, and how many groups of letters there are. */
  private final long[] letters;

  private final int[] groups;

  /** The day of each claim that names one. */
  private final long[] days;

  private record Dated(long day, Assertion claim) {

    static Dated of(Assertion claim) {
      return new Dated(
          claim.date() == null ? Long.MAX_VALUE : Dates.start(claim.date()).toEpochDay(), claim);
    }
  }

  private Outlines(Assertion[] claims) {
    this.claims = claims;
    this.articles = new int[claims.length];
    this.byArticle = new int[numberArticles()][];
    this.sizes = new int[claims.length];
    this.words = new int[claims.length][];
    this.letters = new long[Math.multiplyExact(claims.length, Letters.LONGS)];
    this.groups = new int[claims.length];
    this.days = Arrays.stream(claims).mapToLong(Outlines::day).toArray();
    groupByArticle();
  }

  static Outlines of(Collection<Assertion> claims) {
    Outlines outlines =
        new Outlines(
            claims.stream()
                .map(Dated::of)
                .sorted(BY_DATE)
                .map(Dated::claim)
                .toArray(Assertion[]::new));
    outlines.readWords();
    return outlines;
  }

  int count() {
    return claims.length;
  }

  Assertion claim(int claim) {
    return claims[claim];
  }

  /** Returns the number of the article that {@code claim} stands in. */
  int article(int claim) {
    return articles[claim];
  }

  /** Returns the claims of each article. */
  int[][] byArticle() {
    return byArticle;
  }

  /** Returns how many telling words {@code claim} has, kept or not. */
  int size(int claim) {
    return sizes[claim];
  }

  /** Returns the words of {@code claim} that other articles have too, the rarest first. */
  int[] words(int claim) {
    return words[claim];
  }

  /** Returns what the dates of two claims say, by {@link ClaimMatcher#datesOf}. */
  String dates(int a, int b) {
    return days[a] != NO_DAY && days[b] != NO_DAY
        ? ClaimMatcher.datesOfDays(days[a] == days[b])
        : ClaimMatcher.datesOf(claims[a].date(), claims[b].date());
  }

  /** Returns how alike the letters of two claims may be at most, 0 to 1. */
  double mostLikeness(int a, int b) {
    return Letters.mostLikeness(
        letters, a * Letters.LONGS, groups[a], b * Letters.LONGS, groups[b]);
  }

  private static long day(Assertion claim) {
    boolean day = claim.date() != null && claim.date().precision() == Precision.DAY;
    boolean closed = day && claim.date().start() != null && claim.date().end() != null;
    return closed && claim.date().start().equals(claim.date().end())
        ? claim.date().start().toEpochDay()
        : NO_DAY;
  }

  private int numberArticles() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int c = 0; c < claims.length; c++) {
      Integer number = numbers.putIfAbsent(claims[c].sourceId(), numbers.size());
      articles[c] = number == null ? numbers.size() - 1 : number;
    }
    return numbers.size();
  }

  private void groupByArticle() {
    int[] have = new int[byArticle.length];
    for (int article : articles) {
      have[article]++;
    }
    for (int a = 0; a < have.length; a++) {
      byArticle[a] = new int[have[a]];
    }
    for (int c = claims.length - 1; c >= 0; c--) {
      byArticle[articles[c]][--have[articles[c]]] = c;
    }
  }

  private void readWords() {
    Vocabulary vocabulary = new Vocabulary();
    for (int a = 0; a < byArticle.length; a++) {
      for (int claim : byArticle[a]) {
        List<Word> all = Words.of(claims[claim].text());
        List<Word> telling = Profile.tellingAmong(all);
        groups[claim] = Letters.setBits(all, letters, claim * Letters.LONGS);
        words[claim] = vocabulary.add(telling, a);
        sizes[claim] = telling.size();
      }
    }
    int[] ranks = vocabulary.ranks();
    for (int c = 0; c < claims.length; c++) {
      words[c] = kept(words[c], ranks);
    }
  }

  private static int[] kept(int[] numbers, int[] ranks) {
    int kept = 0;
    for (int number : numbers) {
      if (ranks[number] >= 0) {
        numbers[kept++] = ranks[number];
      }
    }
    int[] rare = kept == numbers.length ? numbers : Arrays.copyOf(numbers, kept);
    Arrays.sort(rare);
    return rare;
  }
}
