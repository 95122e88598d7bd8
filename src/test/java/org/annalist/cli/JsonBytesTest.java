package org.annalist.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonBytesTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final JsonBytes json = new JsonBytes(out);

  @Test
  void aParserReadsBackWhatWasWritten() throws IOException {
    List<String> texts =
        List.of(
            "",
            "plain",
            "\"quoted\\\"",
            "\u0000\t\n\u001f",
            "é€\u07ff\uffff",
            "🏛 x",
            "x".repeat(200_000));

    for (String text : texts) {
      out.reset();
      json.string(text);
      json.flush();
      assertThat(new ObjectMapper().readTree(out.toByteArray()).textValue()).isEqualTo(text);
    }
  }

  @Test
  void halfOfAPairIsAnEscape() throws IOException {
    json.string("a\ud83d");
    json.flush();

    assertThat(out.toString(UTF_8)).isEqualTo("\"a\\ud83d\"");
  }

  @Test
  void writesNumbers() throws IOException {
    for (int number : new int[] {0, 9, 10, 4_711, Integer.MAX_VALUE}) {
      json.number(number);
      json.raw(JsonBytes.constant(" "));
    }
    json.flush();

    assertThat(out.toString(UTF_8)).isEqualTo("0 9 10 4711 2147483647 ");
  }
}
