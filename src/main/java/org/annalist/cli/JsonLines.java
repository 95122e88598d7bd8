package org.annalist.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.function.BiConsumer;

/**
 * Answers JSON Lines from a stream, line by line: an object in, an object with the same {@code id}
 * out. A line that cannot be used is named on the error stream, and the rest goes on.
 */
final class JsonLines {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLines() {}

  /**
   * Answers every line.
   *
   * @param answer fills the answer (second) to a question (first); throws {@link
   *     IllegalArgumentException} when the question cannot be used
   * @return 0, or 1 when a line could not be used
   */
  static int answer(
      InputStream in, OutputStream out, PrintWriter errors, BiConsumer<JsonNode, ObjectNode> answer)
      throws IOException {
    int status = 0;
    ByteLines lines = new ByteLines(in);
    BufferedWriter answers = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    while (lines.next()) {
      if (lines.isBlank()) {
        continue;
      }
      try {
        answers.write(JSON.writeValueAsString(answer(lines, answer)));
        answers.write('\n');
      } catch (IllegalArgumentException e) {
        errors.println("line " + lines.number() + ": " + e.getMessage());
        status = 1;
      }
    }
    answers.flush();
    errors.flush();
    return status;
  }

  private static ObjectNode answer(ByteLines line, BiConsumer<JsonNode, ObjectNode> answer)
      throws IOException {
    JsonNode question;
    // Of bytes, so that what is not UTF-8 is an error like any other, not silently replaced.
    try (JsonParser in = JSON.createParser(line.bytes(), line.start(), line.length())) {
      question = JSON.readTree(in);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
    if (!question.isObject() || !question.has("id")) {
      throw new IllegalArgumentException("expected an object with an \"id\"");
    }
    ObjectNode filled = JSON.createObjectNode();
    filled.set("id", question.get("id"));
    answer.accept(question, filled);
    return filled;
  }

  /** Returns the string {@code name} of {@code object}. */
  static String string(JsonNode object, String name) {
    String text = stringOrNull(object, name);
    if (text == null) {
      throw new IllegalArgumentException("expected a string \"" + name + "\"");
    }
    return text;
  }

  /** Returns the string {@code name} of {@code object}, null when it is absent or null. */
  static String stringOrNull(JsonNode object, String name) {
    JsonNode value = object.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new IllegalArgumentException("\"" + name + "\" is not a string");
    }
    return value.textValue();
  }
}
