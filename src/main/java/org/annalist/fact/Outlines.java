package org.annalist.fact;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.annalist.match.Assertion;
import org.annalist.match.ClaimMatcher;
import org.annalist.match.Letters;
import org.annalist.timex.Precision;

/**
 * What all claims of a corpus are about, in small: their telling words, as numbers from the rarest
 * to the most frequent.
 *
 * <p>Claims are numbered article by article, in the order in which they come, so that what lies
 * together in the corpus lies together in memory. Nothing that is found may depend on these
 * numbers: where an order matters, it is {@link #byDate}. A word that only one article has brings
 * no two articles together: it counts, and is not kept.
 */
final class Outlines {

  private static final long NO_DAY = Long.MIN_VALUE;

  private final Assertion[] claims;
  private final int[] articles;
  private final int[] byDate;

  /** How many telling words each claim has. */
  private final byte[] sizes;

  /** Which claims have words for acts. */
  private final boolean[] acts;

  /** The kept words of each claim, ascending: those of claim c stand from {@code starts[c]} on. */
  private int[] words = new int[1 << 10];

  private final int[] starts;

  /** Which words are names. */
  private final BitSet names = new BitSet();

  /** The kept words of each claim, as bits. */
  private final long[] wordBits;

  /**
   * The letters of each claim, as bits; how many groups of letters there are, and how many bits.
   */
  private final long[] letters;

  private final int[] groups;
  private final short[] bits;

  /** The day of each claim that names one. */
  private final long[] days;

  private Outlines(Assertion[] claims, int[] articles) {
    this.claims = claims;
    this.articles = articles;
    this.byDate = DateOrder.of(claims);
    this.sizes = new byte[claims.length];
    this.acts = new boolean[claims.length];
    this.starts = new int[claims.length + 1];
    this.wordBits = new long[claims.length];
    this.letters = new long[Math.multiplyExact(claims.length, Letters.LONGS)];
    this.groups = new int[claims.length];
    this.bits = new short[claims.length];
    this.days = Arrays.stream(claims).mapToLong(Outlines::day).toArray();
  }

  static Outlines of(Collection<Assertion> claims) {
    Outlines outlines = byArticle(claims.toArray(Assertion[]::new));
    outlines.readWords();
    return outlines;
  }

  private static Outlines byArticle(Assertion[] mixed) {
    int[] articleOf = new int[mixed.length];
    int[] ends = numberArticles(mixed, articleOf);
    Assertion[] claims = new Assertion[mixed.length];
    int[] articles = new int[mixed.length];
    for (int c = 0; c < mixed.length; c++) {
      int place = ends[articleOf[c]]++;
      claims[place] = mixed[c];
      articles[place] = articleOf[c];
    }
    return new Outlines(claims, articles);
  }

  /** Returns where the claims of each article are to start. */
  private static int[] numberArticles(Assertion[] claims, int[] articleOf) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] starts = new int[claims.length + 1];
    for (int c = 0; c < claims.length; c++) {
      String source = claims[c].sourceId();
      if (c > 0 && source.equals(claims[c - 1].sourceId())) {
        articleOf[c] = articleOf[c - 1];
      } else {
        articleOf[c] = numbers.computeIfAbsent(source, s -> numbers.size());
      }
      starts[articleOf[c] + 1]++;
    }
    for (int a = 0; a < claims.length; a++) {
      starts[a + 1] += starts[a];
    }
    return starts;
  }

  int count() {
    return claims.length;
  }

  Assertion claim(int claim) {
    return claims[claim];
  }

  /** Returns all claims by date, text and id. */
  int[] byDate() {
    return byDate;
  }

  /** Returns the number of the article that {@code claim} stands in. */
  int article(int claim) {
    return articles[claim];
  }

  /** Returns how many telling words {@code claim} has, kept or not. */
  int size(int claim) {
    return sizes[claim];
  }

  /** Says whether {@code claim} has words for acts. */
  boolean hasActs(int claim) {
    return acts[claim];
  }

  /** Says whether a word is a name in some claim. */
  boolean isName(int word) {
    return names.get(word);
  }

  /** Says whether two claims name one and the same day. */
  boolean areOfOneDay(int a, int b) {
    return days[a] != NO_DAY && days[a] == days[b];
  }

  /** Returns the words that other articles have too, of all claims: see {@link #start}. */
  int[] words() {
    return words;
  }

  /** Returns where the words of {@code claim} start, the rarest first. */
  int start(int claim) {
    return starts[claim];
  }

  /** Returns where they end. */
  int end(int claim) {
    return starts[claim + 1];
  }

  /** Says whether the date of {@code claim} is known. */
  boolean isDated(int claim) {
    return claims[claim].date() != null;
  }

  /** Returns what the dates of two claims ask for, by {@link ClaimMatcher#least}. */
  ClaimMatcher.Least least(int a, int b) {
    if (days[a] != NO_DAY && days[b] != NO_DAY) {
      return ClaimMatcher.leastOfDays(days[a] == days[b]);
    }
    return isDated(a) && isDated(b)
        ? ClaimMatcher.least(claims[a].date(), claims[b].date())
        : ClaimMatcher.leastOfUnresolved();
  }

  /** Returns how many of the kept words two claims have in common at most. */
  int mostShared(int a, int b) {
    long one = wordBits[a];
    long other = wordBits[b];
    // Two words of a claim that fall on one bit are seen as one.
    int hidden = Math.min(kept(a) - Long.bitCount(one), kept(b) - Long.bitCount(other));
    return Long.bitCount(one & other) + hidden;
  }

  private int kept(int claim) {
    return starts[claim + 1] - starts[claim];
  }

  /** Returns how alike the letters of two claims may be at most, 0 to 1. */
  double mostLikeness(int a, int b) {
    int both = Letters.bitsInBoth(letters, a * Letters.LONGS, b * Letters.LONGS);
    return Letters.mostLikeness(both, bits[a], groups[a], bits[b], groups[b]);
  }

  private static long day(Assertion claim) {
    return claim.date() == null || claim.date().precision() != Precision.DAY
        ? NO_DAY
        : claim.date().start().toEpochDay();
  }

  private void readWords() {
    Vocabulary vocabulary = new Vocabulary();
    for (int c = 0; c < claims.length; c++) {
      int count = vocabulary.read(claims[c].text(), articles[c]);
      groups[c] = Letters.setBits(vocabulary.numbers(), letters, c * Letters.LONGS);
      bits[c] = (short) Letters.bitsInBoth(letters, c * Letters.LONGS, c * Letters.LONGS);
      sizes[c] = (byte) count;
      acts[c] = vocabulary.hasActs();
      starts[c + 1] = Math.addExact(starts[c], count);
      if (starts[c + 1] > words.length) {
        words = Arrays.copyOf(words, (int) Math.min(Integer.MAX_VALUE - 8, 2L * starts[c + 1]));
      }
      for (int i = 0; i < count; i++) {
        words[starts[c] + i] = vocabulary.telling(i);
      }
    }
    int[] ranks = vocabulary.ranks();
    for (int word = 0; word < ranks.length; word++) {
      if (ranks[word] >= 0 && vocabulary.isName(word)) {
        names.set(ranks[word]);
      }
    }
    keepRanks(ranks);
  }

  private void keepRanks(int[] ranks) {
    int kept = 0;
    for (int c = 0; c < claims.length; c++) {
      int from = starts[c];
      starts[c] = kept;
      for (int i = from; i < from + sizes[c]; i++) {
        if (ranks[words[i]] >= 0) {
          words[kept] = ranks[words[i]];
          wordBits[c] |= 1L << words[kept++];
        }
      }
      Arrays.sort(words, starts[c], kept);
    }
    starts[claims.length] = kept;
    words = Arrays.copyOf(words, kept);
  }
}
