package org.annalist.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordNumbersTest {

  private static final String[] PIECES = {
    "The ", "ferry", "Ferry ", "FERRY ", " sank", ". ", ": ", "\n", "not ", "didn't ", "May ",
    "9 ", "3rd ", "1,200 ", "1999 ", "U.N. ", "Lima's ", "Straße ", "ﬁve ", "Ｌｉｍａ ", "é ", "'s ",
    "people ", "officials ", "twelve ", "7"
  };

  /** Whatever the text, and whatever was read before it. */
  @Test
  void readsWhatWordsReads() {
    WordNumbers numbers = new WordNumbers();
    Random random = new Random(5);
    for (int run = 0; run < 3000; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
        text.append(random.nextInt(4) == 0 ? invented(random) : "");
      }
      readsWhatWordsReads(numbers, text.toString());
    }
  }

  private static void readsWhatWordsReads(WordNumbers numbers, String text) {
    numbers.read(text);
    List<Word> words = Words.of(text);
    assertThat(numbers.count()).as(text).isEqualTo(words.size());
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      String other = numbers.otherForm(i);
      Span span = new Span(numbers.start(i), numbers.end(i));
      String form = other == null ? Ascii.toLowerCase(span.in(text)) : other;
      String key = numbers.key(numbers.number(i));
      assertThat(new Word(span, form, key, numbers.kind(i))).as(text).isEqualTo(word);
    }
  }

  @Test
  void wordsOfOneKeyHaveOneNumber() {
    WordNumbers numbers = new WordNumbers();
    numbers.read("They arrested him; he arrests them.");
    assertThat(numbers.number(1)).isEqualTo(numbers.number(4));
    assertThat(numbers.size()).isEqualTo(5);
  }

  @Test
  void aTextOfManyWordsIsRead() {
    WordNumbers numbers = new WordNumbers();
    numbers.read("x1 ".repeat(5000));
    assertThat(numbers.count()).isEqualTo(10_000);
    numbers.read("");
    assertThat(numbers.count()).isZero();
  }

  private static String invented(Random random) {
    return Integer.toString(random.nextInt(100_000), 36).replaceAll("\\d", "q") + ' ';
  }
}
