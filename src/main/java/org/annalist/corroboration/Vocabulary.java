package org.annalist.corroboration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annalist.text.Word;

/** The telling words of a corpus, and how many articles have each. */
final class Vocabulary {

  private final Map<String, Entry> entries = new HashMap<>();

  private static final class Entry {

    final String key;
    final int number;
    int articles;
    int lastArticle = -1;
    int weight = 1;

    Entry(String key, int number) {
      this.key = key;
      this.number = number;
    }

    /** How little the word tells: names count as rarer than they are, and so do numbers. */
    double frequency() {
      return articles / (double) weight;
    }
  }

  /**
   * Adds the words of a claim, each of another key; the claims of one article come together.
   *
   * @return a number for each word
   */
  int[] add(List<Word> words, int article) {
    int[] numbers = new int[words.size()];
    for (int i = 0; i < numbers.length; i++) {
      Word word = words.get(i);
      Entry entry = entries.get(word.key());
      if (entry == null) {
        entry = new Entry(word.key(), entries.size());
        entries.put(word.key(), entry);
      }
      if (entry.lastArticle != article) {
        entry.lastArticle = article;
        entry.articles++;
      }
      entry.weight = Math.max(entry.weight, weight(word.kind()));
      numbers[i] = entry.number;
    }
    return numbers;
  }

  /**
   * Returns the rank of each word by its number, 0 for that of the fewest articles; -1 for those
   * that only one article has. Equally rare words stand by their letters.
   */
  int[] ranks() {
    List<Entry> shared = new ArrayList<>();
    for (Entry entry : entries.values()) {
      if (entry.articles > 1) {
        shared.add(entry);
      }
    }
    shared.sort(Comparator.comparingDouble(Entry::frequency).thenComparing(entry -> entry.key));
    int[] ranks = new int[entries.size()];
    Arrays.fill(ranks, -1);
    for (int rank = 0; rank < shared.size(); rank++) {
      ranks[shared.get(rank).number] = rank;
    }
    return ranks;
  }

  private static int weight(Word.Kind kind) {
    return switch (kind) {
      case NAME -> 4;
      case NUMBER -> 2;
      default -> 1;
    };
  }
}
