package org.annalist.fact;

import java.util.Arrays;
import org.annalist.match.Profile;
import org.annalist.text.Word;
import org.annalist.text.WordNumbers;

/**
 * The telling words of a corpus, and how many articles have each. Claims are read one after the
 * other, those of one article together.
 */
final class Vocabulary {

  /** What is known of each word, as so many numbers in a row. */
  private static final int FIELDS = 4;

  /** The claim that had the word last, and its article; each counted from 1. */
  private static final int CLAIM = 0;

  private static final int ARTICLE = 1;

  /** How many articles have it as a telling word. */
  private static final int ARTICLES = 2;

  /** How little it tells: names count as rarer than they are, and so do numbers. */
  private static final int WEIGHT = 3;

  private final WordNumbers numbers = new WordNumbers();
  private int[] words = new int[1 << 12];
  private final int[] telling = new int[Profile.MOST];
  private int claims;
  private int count;
  private boolean hasActs;

  /**
   * Reads a claim of the article of that number; what is told of a claim is told of this one.
   *
   * @return how many telling words it has, each counted once
   */
  int read(String text, int article) {
    claims++;
    count = 0;
    hasActs = false;
    numbers.read(text);
    grow();
    int kept = 0;
    for (int i = 0; i < numbers.count() && kept < Profile.MOST; i++) {
      int word = FIELDS * numbers.number(i);
      if (Profile.isKept(numbers.kind(i)) && words[word + CLAIM] != claims) {
        words[word + CLAIM] = claims;
        kept++;
        hasActs |= numbers.mayBeAct(i);
        if (numbers.kind(i).tells()) {
          telling[count++] = numbers.number(i);
          tell(word, numbers.kind(i), article + 1);
        }
      }
    }
    return count;
  }

  private void grow() {
    if (numbers.size() > words.length / FIELDS) {
      words = Arrays.copyOf(words, FIELDS * 2 * numbers.size());
    }
  }

  private void tell(int word, Word.Kind kind, int article) {
    if (words[word + ARTICLE] != article) {
      words[word + ARTICLE] = article;
      words[word + ARTICLES]++;
    }
    words[word + WEIGHT] = Math.max(words[word + WEIGHT], weight(kind));
  }

  /** Says whether the claim has words for acts. */
  boolean hasActs() {
    return hasActs;
  }

  /** Returns all words of the claim. */
  WordNumbers numbers() {
    return numbers;
  }

  /** Returns the number of a telling word of the claim. */
  int telling(int index) {
    return telling[index];
  }

  /**
   * Returns the rank of each word by its number, 0 for that of the fewest articles; -1 for those
   * that only one article has. Equally rare words stand by their letters.
   */
  int[] ranks() {
    Integer[] shared = new Integer[numbers.size()];
    int count = 0;
    for (int number = 0; number < numbers.size(); number++) {
      if (words[FIELDS * number + ARTICLES] > 1) {
        shared[count++] = number;
      }
    }
    Arrays.sort(shared, 0, count, this::compareRarity);
    int[] ranks = new int[numbers.size()];
    Arrays.fill(ranks, -1);
    for (int rank = 0; rank < count; rank++) {
      ranks[shared[rank]] = rank;
    }
    return ranks;
  }

  /** Says whether a word is a name in some claim. */
  boolean isName(int number) {
    return words[FIELDS * number + WEIGHT] == weight(Word.Kind.NAME);
  }

  private int compareRarity(int a, int b) {
    int order = Double.compare(frequency(a), frequency(b));
    return order != 0 ? order : numbers.key(a).compareTo(numbers.key(b));
  }

  private double frequency(int number) {
    return words[FIELDS * number + ARTICLES] / (double) words[FIELDS * number + WEIGHT];
  }

  private static int weight(Word.Kind kind) {
    return switch (kind) {
      case NAME -> 4;
      case NUMBER -> 2;
      default -> 1;
    };
  }
}
