package org.annalist.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TokensTest {

  /** What a token is, in the short form that is too slow to be used. */
  private static final Pattern SPECIFICATION =
      Pattern.compile(
          "(?:\\p{L}\\.){2,}"
              + "|\\d{1,3}(?:, ?\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?"
              + "|[\\p{L}\\p{M}]+(?:['\\u2019][\\p{L}]+)*");

  private static final String[] PIECES = {
    "a", "B", "é", "e\u0301", "\u0301", "ß", "\ud835\udd38", "\ud835", "\udd38", "1", "23", "456",
        "1999",
    ",", ", ", ".", "'", "\u2019", " ", "th", "st", "-", "\u0663", "x.", "U.S.", "\u4e2d"
  };

  @Test
  void findsWhatTheSpecificationSays() {
    Random random = new Random(11);
    for (int run = 0; run < 20_000; run++) {
      StringBuilder text = new StringBuilder();
      int pieces = random.nextInt(14);
      for (int i = 0; i < pieces; i++) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      assertThat(tokens(text.toString())).as(text.toString()).isEqualTo(specified(text.toString()));
    }
  }

  @Test
  void aLongTextOfOneLetterOrDigitTakesOnePass() {
    for (String one : new String[] {"a", "a.", "1", "1,", "1,111", "a'"}) {
      assertThat(Tokens.of(one.repeat(300_000)).count()).isPositive();
    }
  }

  private static List<String> tokens(String text) {
    Tokens tokens = Tokens.of(text);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      found.add(tokens.start(i) + " " + text.substring(tokens.start(i), tokens.end(i)));
    }
    return found;
  }

  private static List<String> specified(String text) {
    List<String> found = new ArrayList<>();
    int end = -1;
    Matcher token = SPECIFICATION.matcher(text);
    while (token.find()) {
      boolean ordinal = token.start() == end && token.group().matches("st|nd|rd|th");
      if (!ordinal) {
        found.add(token.start() + " " + token.group());
        end = token.end();
      }
    }
    return found;
  }
}
