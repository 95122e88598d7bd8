package org.annalist.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TagCommandTest {

  private final InputStream in = System.in;
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

  @AfterEach
  void giveTheStreamsBack() {
    System.setIn(in);
    System.setOut(out);
    System.setErr(err);
  }

  @Test
  void answersEachLineAndCountsCodePoints() {
    int status =
        tag(
            """
            {"id": "a", "dct": "2021-06-22T08:00", "text": "🏛 opened last month."}

            {"id": 7, "text": "Nothing here."}
            """);

    assertThat(status).isZero();
    assertThat(printed.toString(UTF_8))
        .isEqualTo(
            """
            {"id":"a","timexes":[{"start":9,"end":19,"type":"DATE","value":"2021-05",\
            "text":"last month","rule":"last-unit"}]}
            {"id":7,"timexes":[]}
            """);
  }

  @Test
  void relativeDatesCountFromWhatTheModeSays() {
    byte[] line =
        "{\"id\":1,\"dct\":\"2021-06-22\",\"text\":\"It opened in May 1932. In July it closed.\"}"
            .getBytes(UTF_8);
    tag(line, "--mode=story");
    assertThat(printed.toString(UTF_8)).contains("\"value\":\"1932-07\"");
    printed.reset();
    tag(line, "--mode=news");
    assertThat(printed.toString(UTF_8)).doesNotContain("1932-07").contains("-07\"");
  }

  @Test
  void namesTheLineItCannotReadAndGoesOn() {
    int status =
        tag(
            """
            {"id": 1, "text":
            {"id": 2}
            {"text": ["It rained in 1998."]}
            {"text": ""} {"text": "It rained in 1998."}
            [{"text": "It rained in 1998."}]
            {"id": 3, "text": "It rained in 1999."}
            """);

    assertThat(status).isEqualTo(1);
    assertThat(complained.toString(UTF_8).lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("line 1: not JSON: "),
            line -> assertThat(line).startsWith("line 2: expected {"),
            line -> assertThat(line).startsWith("line 3: expected {"),
            line -> assertThat(line).isEqualTo("line 4: not JSON: more than one value"),
            line -> assertThat(line).startsWith("line 5: expected {"));
    assertThat(printed.toString(UTF_8)).startsWith("{\"id\":3,").hasLineCount(1);
  }

  @Test
  void namesTheLineThatIsNotUtf8AndGoesOn() {
    byte[] lines =
        """
        {"id": 1, "text": "In 1998 caf\u00e9s closed."}
        {"id": 2, "text": "In 1999 they opened."}
        """
            .getBytes(ISO_8859_1);

    assertThat(tag(lines)).isEqualTo(1);
    assertThat(complained.toString(UTF_8)).startsWith("line 1: not JSON: Invalid UTF-8");
    assertThat(printed.toString(UTF_8)).startsWith("{\"id\":2,").hasLineCount(1);
  }

  @Test
  void whatIsNotAsciiIsWrittenAsItIs() {
    int status =
        tag("{\"id\": \"é🏛\", \"text\": \"\\ud800 In 1939\u201345, on the 3rd\u00a0May.\"}\n");

    assertThat(status).isZero();
    assertThat(printed.toString(UTF_8))
        .startsWith("{\"id\":\"é🏛\",")
        .contains("\"start\":5,\"end\":9,")
        .contains("\"text\":\"the 3rd\u00a0May\"");
  }

  @Test
  void theIdComesBackAsItIsWrittenWhereverItStands() {
    int status =
        tag(
            """
            {"text": "", "more": [{"text": "no"}], "id": "\\ud83d \\u0041"}
            {"text": "", "id": {"page": [1.50, null]}}
            {"text": "", "id": -7e3}
            {"text": ""}
            """);

    assertThat(status).isZero();
    assertThat(printed.toString(UTF_8))
        .isEqualTo(
            """
            {"id":"\\ud83d \\u0041","timexes":[]}
            {"id":{"page": [1.50, null]},"timexes":[]}
            {"id":-7e3,"timexes":[]}
            {"id":null,"timexes":[]}
            """);
  }

  @Test
  void aDctThatIsNoDayCountsAsNone() {
    int status =
        tag(
            """
            {"dct": "2021-02-30", "text": "It opened last month."}
            {"dct": ["2021-06-22"], "text": "It opened last month."}
            """);

    assertThat(status).isZero();
    assertThat(printed.toString(UTF_8).lines())
        .hasSize(2)
        .allMatch(line -> line.contains("\"value\":\"XXXX-XX\""));
  }

  private int tag(String lines) {
    return tag(lines.getBytes(UTF_8));
  }

  private int tag(byte[] lines, String... options) {
    System.setIn(new ByteArrayInputStream(lines));
    System.setOut(new PrintStream(printed, true, UTF_8));
    System.setErr(new PrintStream(complained, true, UTF_8));
    return new CommandLine(new TagCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(options);
  }
}
