package org.annalist.support;

import static java.time.format.TextStyle.FULL;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annalist.text.Table;
import org.annalist.text.Word;
import org.annalist.text.Words;
import org.annalist.timex.Edtf;

/**
 * The words of a claim, each with its weight: what its kind is worth, and more when it is rare in
 * the cited text.
 *
 * @param words the words, each key once
 * @param weights one a word
 * @param names which of them are a name together
 */
record ClaimWords(List<Word> words, List<Double> weights, Names names) {

  private static final Map<String, Double> WORTH = Table.numbers(ClaimWords.class, "evidence.tsv");

  static ClaimWords of(String claim, Edtf date, CitedWords text) {
    List<Word> words = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    List<Word> written = Words.of(claim);
    List<Word> all = new ArrayList<>(written);
    // "Last month" is in no cited text; the month that it means may be.
    all.addAll(calendarOf(date));
    for (Word word : all) {
      if (worth(word.kind()) > 0 && keys.add(word.key())) {
        words.add(word);
      }
    }
    List<Double> weights =
        words.stream()
            .map(word -> worth(word.kind()) * (WORTH.get("everywhere") + text.rarity(word)))
            .toList();
    return new ClaimWords(List.copyOf(words), weights, Names.of(claim, written, words));
  }

  private static List<Word> calendarOf(Edtf date) {
    if (date == null || date.start() == null) {
      return List.of();
    }
    String year = Integer.toString(date.start().getYear());
    return switch (date.precision()) {
      case DAY, MONTH ->
          Words.of(date.start().getMonth().getDisplayName(FULL, Locale.ENGLISH) + ' ' + year);
      case YEAR, SEASON -> Words.of(year);
      default -> List.of();
    };
  }

  /** Returns what a kind of word is worth; nothing for those that the table does not name. */
  private static double worth(Word.Kind kind) {
    return WORTH.getOrDefault(kind.name().toLowerCase(Locale.ROOT), 0.0);
  }

  /** Returns what is found of the claim in nothing: zero for every word. */
  List<Double> nothing() {
    return Collections.nCopies(words.size(), 0.0);
  }

  /** Returns the weight of all words. */
  double weight() {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }

  /** Returns the share of the words that {@code found} holds, by weight; 1 when there are none. */
  double share(List<Double> found) {
    double have = 0;
    for (int k = 0; k < found.size(); k++) {
      have += weights.get(k) * found.get(k);
    }
    double all = weight();
    return all == 0 ? 1 : have / all;
  }

  /** Returns the share of the words that stand in {@code text} too, by weight. */
  double shareIn(String text) {
    Set<String> keys = Words.of(text).stream().map(Word::key).collect(toSet());
    return share(words.stream().map(word -> keys.contains(word.key()) ? 1.0 : 0.0).toList());
  }

  /** Returns the weight of what {@code found} lacks. */
  double missing(List<Double> found) {
    return weight() * (1 - share(found));
  }

  /** Returns how many words of one kind {@code found} lacks. */
  double missing(List<Double> found, Word.Kind kind) {
    double missing = 0;
    for (int k = 0; k < found.size(); k++) {
      missing += words.get(k).kind() == kind ? 1 - found.get(k) : 0;
    }
    return missing;
  }
}
