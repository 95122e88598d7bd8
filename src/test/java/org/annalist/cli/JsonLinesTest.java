package org.annalist.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter errors = new StringWriter();

  @Test
  void matchAnswersEveryPair() throws IOException {
    int status =
        answer(
            """
            {"id":"1","a":{"text":"It rained.","date":null},"b":{"text":"The king died."}}
            {"id":2,"a":{"text":"Fire destroyed Almere mill.","date":"1990-05-03"},"b":{"text":"Fire destroyed Almere mill.","date":"1990"}}
            """,
            MatchCommand::answer);
    assertThat(status).isZero();
    assertThat(out.toString(UTF_8).lines())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("{\"id\":\"1\",\"same\":false,\"score\":0."),
            second -> assertThat(second).startsWith("{\"id\":2,\"same\":true,\"score\":0."));
  }

  @Test
  void supportSplitsATextIntoSentences() throws IOException {
    int status =
        answer(
            """
            {"id":"x","claim":"Fire destroyed the mill of Almere.","source_text":"It was dry. Fire destroyed the mill of Almere."}
            """,
            SupportCommand::answer);
    assertThat(status).isZero();
    assertThat(out.toString(UTF_8))
        .contains("\"status\":\"supported\"")
        .contains("\"evidence\":[1]");
  }

  @Test
  void aBadLineIsNamedAndTheRestGoesOn() throws IOException {
    int status =
        answer(
            """
            no JSON
            {"a":1}
            {"id":3,"a":{"text":"x"},"b":{"text":7}}
            {"id":4,"a":{"text":"x","date":"June"},"b":{"text":"y"}}

            {"id":5,"a":{"text":"x"},"b":{"text":"y"}}
            """,
            MatchCommand::answer);
    assertThat(status).isEqualTo(1);
    assertThat(out.toString(UTF_8)).startsWith("{\"id\":5,");
    assertThat(errors.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("line 1: not JSON"),
            line -> assertThat(line).isEqualTo("line 2: expected an object with an \"id\""),
            line -> assertThat(line).isEqualTo("line 3: \"text\" is not a string"),
            line -> assertThat(line).startsWith("line 4: ").contains("June"));
  }

  private int answer(String lines, BiConsumer<JsonNode, ObjectNode> answer) throws IOException {
    return JsonLines.answer(
        new ByteArrayInputStream(lines.getBytes(UTF_8)), out, new PrintWriter(errors), answer);
  }
}
