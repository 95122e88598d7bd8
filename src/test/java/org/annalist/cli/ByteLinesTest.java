package org.annalist.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ByteLinesTest {

  @Test
  void theLastLineNeedsNoLineFeed() throws IOException {
    assertThat(lines("one\n\ntwo")).containsExactly("one", "", "two");
    assertThat(lines("one\n")).containsExactly("one");
    assertThat(lines("")).isEmpty();
  }

  @Test
  void linesLongerThanTheBufferAreWhole() throws IOException {
    String longLine = "0123456789".repeat(50_000);

    assertThat(lines("a\n" + longLine + "\nb\n" + longLine + "é\n"))
        .containsExactly("a", longLine, "b", longLine + "é");
  }

  @Test
  void aLineOfWhiteSpaceIsBlank() throws IOException {
    ByteLines lines = new ByteLines(new ByteArrayInputStream(" \t\r\né\n".getBytes(UTF_8)));

    assertThat(lines.next()).isTrue();
    assertThat(lines.isBlank()).isTrue();
    assertThat(lines.next()).isTrue();
    assertThat(lines.isBlank()).isFalse();
    assertThat(lines.number()).isEqualTo(2);
  }

  private static List<String> lines(String text) throws IOException {
    ByteLines lines = new ByteLines(inPieces(text));
    List<String> all = new ArrayList<>();
    while (lines.next()) {
      all.add(new String(lines.bytes(), lines.start(), lines.length(), UTF_8));
    }
    return all;
  }

  /** A stream that, as a pipe may, gives less than it is asked for. */
  private static InputStream inPieces(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8)) {
      @Override
      public synchronized int read(byte[] bytes, int from, int length) {
        return super.read(bytes, from, Math.min(length, 1000));
      }
    };
  }
}
