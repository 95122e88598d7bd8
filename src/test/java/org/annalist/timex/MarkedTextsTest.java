package org.annalist.timex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the pieces of {@code kinds.txt}, {@code news.txt} and {@code stories.txt}; their heads say
 * how to read them.
 */
class MarkedTextsTest {

  private static final Pattern MARKED = Pattern.compile("\\[([^\\]]+)\\]\\(([A-Z]+) ([^)]*)\\)");

  private static final Pattern GAP = Pattern.compile("\\n\\n+");

  private static final Pattern RULER = Pattern.compile("\\n\\n-+\\n\\n");

  private final TimexTagger tagger = TimexTagger.english();

  @TestFactory
  Stream<DynamicTest> newsIsReadAsItsReadersDo() throws IOException {
    return pieces("news.txt", GAP);
  }

  @TestFactory
  Stream<DynamicTest> everyKindOfTimeExpressionIsRead() throws IOException {
    return pieces("kinds.txt", GAP);
  }

  @TestFactory
  Stream<DynamicTest> storiesAreInTheYearTheyTellOf() throws IOException {
    return pieces("stories.txt", RULER);
  }

  private Stream<DynamicTest> pieces(String file, Pattern gap) throws IOException {
    LocalDate published = null;
    List<DynamicTest> tests = new ArrayList<>();
    for (String piece : gap.splitAsStream(read(file)).toList()) {
      if (piece.startsWith("#")) {
        continue;
      }
      if (piece.startsWith("@ ")) {
        published = LocalDate.parse(piece.substring(2));
        continue;
      }
      LocalDate day = published;
      String text = MARKED.matcher(piece).replaceAll("$1");
      tests.add(dynamicTest(text, () -> assertThat(mark(text, day)).isEqualTo(piece)));
    }
    return tests.stream();
  }

  private String mark(String text, LocalDate published) {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Timex timex : tagger.tag(text, published)) {
      marked.append(text, at, timex.span().start());
      marked.append('[').append(timex.span().in(text)).append("](");
      marked.append(timex.type()).append(' ').append(timex.value()).append(')');
      at = timex.span().end();
    }
    return marked.append(text.substring(at)).toString();
  }

  private static String read(String file) throws IOException {
    try (InputStream in = MarkedTextsTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
