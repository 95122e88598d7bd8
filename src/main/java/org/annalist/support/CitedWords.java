package org.annalist.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.annalist.text.Table;
import org.annalist.text.Word;
import org.annalist.text.Words;

/**
 * A cited text, read once so that claims can be looked up in it.
 *
 * @param sentences the words of each sentence; none for lines that are no evidence
 * @param frequency in how many sentences each key stands
 */
record CitedWords(List<List<Word>> sentences, Map<String, Integer> frequency) {

  /** Entries of reference lists and lines of navigation: what they say is not said by the text. */
  private static final List<Pattern> NOISE =
      Table.rows(CitedWords.class, "noise.tsv").stream()
          .map(row -> Pattern.compile(row.get(0), Pattern.CASE_INSENSITIVE))
          .toList();

  static CitedWords of(List<String> sentences) {
    List<List<Word>> words = new ArrayList<>();
    Map<String, Integer> frequency = new HashMap<>();
    for (String sentence : sentences) {
      List<Word> here = isNoise(sentence) ? List.of() : Words.of(sentence);
      words.add(here);
      Set<String> keys = new HashSet<>();
      here.forEach(word -> keys.add(word.key()));
      keys.forEach(key -> frequency.merge(key, 1, Integer::sum));
    }
    return new CitedWords(List.copyOf(words), Map.copyOf(frequency));
  }

  /**
   * Returns how rare a word is in this text: near 0 when it is in all sentences, 1 when in none.
   */
  double rarity(Word word) {
    int n = sentences.size();
    int having = frequency.getOrDefault(word.key(), 0);
    return StrictMath.log((n + 1.0) / (having + 0.5)) / StrictMath.log((n + 1.0) / 0.5);
  }

  private static boolean isNoise(String sentence) {
    return NOISE.stream().anyMatch(pattern -> pattern.matcher(sentence).find());
  }
}
