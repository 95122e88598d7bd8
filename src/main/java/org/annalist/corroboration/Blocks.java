package org.annalist.corroboration;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.annalist.text.Word;

/**
 * Brings together the claims that are worth comparing, so that the work grows with the claims and
 * not with their square.
 *
 * <p>Each claim goes into few blocks, each named by two of its words. Which of its words these are
 * is drawn by their hash, with names and numbers favoured, so that two claims with words in common
 * draw the same ones without knowing of each other (consistent weighted sampling: Manasse, McSherry
 * and Talwar 2010). Dates are not part of a block's name: claims that date an event differently
 * must meet too.
 *
 * <p>In a block the claims are sorted by date, and each is compared with the next {@value #WINDOW}
 * of other articles at most. With {@value #DRAWN} words drawn a claim is thus compared with at most
 * {@value #MOST} others; what a block leaves out is counted.
 */
public final class Blocks {

  static final int DRAWN = 5;
  static final int WINDOW = 40;

  /** A claim stands in several blocks: its words are sorted out once, if these follow closely. */
  private static final int REMEMBERED = 20_000;

  static final int MOST = DRAWN * (DRAWN - 1) / 2 * WINDOW * 2;

  /** Undated claims last. */
  private static final Comparator<Assertion> BY_DATE =
      Comparator.comparing(
              (Assertion claim) -> claim.date() == null ? LocalDate.MAX : Dates.start(claim.date()))
          .thenComparing(Assertion::text)
          .thenComparing(Assertion::claimId);

  private final Map<String, Profile> profiles =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Profile> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * What comparing the claims of a block gave.
   *
   * @param pairs the pairs judged the same
   * @param compared how many pairs were compared
   * @param skipped how many were not, because the block is larger than the window
   */
  public record Pairs(List<MatchedPair> pairs, long compared, long skipped) {

    public Pairs {
      pairs = List.copyOf(pairs);
    }
  }

  /** Returns what the names of blocks have in common that are best compared one after the other. */
  public static String neighbourhoodOf(String key) {
    int end = key.indexOf(' ');
    return end < 0 ? key : key.substring(0, end);
  }

  /** Returns the names of the blocks that {@code assertion} belongs to, sorted. */
  public static List<String> keysOf(Assertion assertion) {
    return keysOf(Profile.of(assertion));
  }

  private static List<String> keysOf(Profile profile) {
    List<String> drawn =
        profile.words().stream()
            .filter(word -> word.kind().tells())
            .map(word -> Map.entry(rank(word), word.key()))
            .sorted(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .limit(DRAWN)
            .sorted()
            .toList();
    if (drawn.size() == 1) {
      return drawn;
    }
    TreeSet<String> keys = new TreeSet<>();
    for (int i = 0; i < drawn.size(); i++) {
      for (int j = i + 1; j < drawn.size(); j++) {
        keys.add(drawn.get(i) + ' ' + drawn.get(j));
      }
    }
    return List.copyOf(keys);
  }

  /** An exponential variate made from the word's hash: the heavier the word, the smaller. */
  private static double rank(Word word) {
    double uniform = (Hashing.murmur3_128().hashString(word.key(), UTF_8).asLong() >>> 11) + 1;
    double weight =
        switch (word.kind()) {
          case NAME -> 4;
          case NUMBER -> 2;
          default -> 1;
        };
    return -StrictMath.log(uniform / 0x1.0p53) / weight;
  }

  /**
   * Compares the claims of a block. Blocks whose names begin alike have claims in common: given one
   * after the other they take less time. Two claims that share several blocks are compared in each,
   * and may come out several times.
   */
  public Pairs pairsIn(List<Assertion> block) {
    if (areOfOneArticle(block)) {
      return new Pairs(List.of(), 0, 0);
    }
    List<Profile> sorted = block.stream().sorted(BY_DATE).map(this::profileOf).toList();
    List<MatchedPair> pairs = new ArrayList<>();
    long compared = 0;
    long skipped = 0;
    for (int i = 0; i < sorted.size(); i++) {
      skipped += Math.max(0, sorted.size() - 1 - i - WINDOW);
      for (int j = i + 1; j < Math.min(sorted.size(), i + 1 + WINDOW); j++) {
        Profile a = sorted.get(i);
        Profile b = sorted.get(j);
        if (isOneArticle(a, b)) {
          continue;
        }
        compared++;
        if (!a.isWorthComparing(b) || !ClaimMatcher.canBeSame(a, b)) {
          continue;
        }
        Match match = ClaimMatcher.compare(a, b);
        if (match.same()) {
          pairs.add(pair(a.assertion(), b.assertion(), match));
        }
      }
    }
    return new Pairs(pairs, compared, skipped);
  }

  private Profile profileOf(Assertion claim) {
    return profiles.computeIfAbsent(claim.claimId(), id -> Profile.of(claim));
  }

  /** True of most blocks: what a claim has in common with nothing is not worth a profile. */
  private static boolean areOfOneArticle(List<Assertion> block) {
    String first = block.get(0).sourceId();
    return block.stream().allMatch(claim -> claim.sourceId().equals(first));
  }

  private static boolean isOneArticle(Profile a, Profile b) {
    return a.assertion().sourceId().equals(b.assertion().sourceId());
  }

  private static MatchedPair pair(Assertion a, Assertion b, Match match) {
    MatchedPair.End one = end(a);
    MatchedPair.End other = end(b);
    return one.claimId().compareTo(other.claimId()) < 0
        ? new MatchedPair(one, other, match.agree(), match.score())
        : new MatchedPair(other, one, match.agree(), match.score());
  }

  private static MatchedPair.End end(Assertion a) {
    return new MatchedPair.End(
        a.claimId(), a.sourceId(), a.date() == null ? "" : a.date().toString());
  }
}
