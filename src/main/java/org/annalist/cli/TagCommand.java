package org.annalist.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annalist.text.CodePoints;
import org.annalist.text.Span;
import org.annalist.timex.Timex;
import org.annalist.timex.TimexTagger;
import picocli.CommandLine.Command;

/** Tags the time expressions of texts, from standard input to standard output. */
@Command(
    name = "tag",
    mixinStandardHelpOptions = true,
    description = {
      "Tags the time expressions of texts.",
      "Reads JSON Lines {\"id\", \"dct\", \"text\"} from standard input, where dct is the date that"
          + " \"yesterday\" is counted from, or null; writes JSON Lines {\"id\", \"timexes\"} to"
          + " standard output. Offsets count Unicode code points."
    })
public final class TagCommand implements Callable<Integer> {

  private static final int BUFFER = 1 << 16;

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Pattern DAY =
      Pattern.compile("\\s*(?<year>\\d{4})[-:/.](?<month>\\d{1,2})[-:/.](?<day>\\d{1,2})");

  private final TimexTagger tagger = TimexTagger.english();

  @Override
  public Integer call() throws IOException {
    boolean failed = false;
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8), BUFFER);
    try (JsonGenerator out =
        JSON.createGenerator(new BufferedOutputStream(System.out, BUFFER))
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      out.setRootValueSeparator(null);
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (!line.isBlank()) {
          failed |= !tag(line, number, out);
        }
      }
    }
    return failed ? 1 : 0;
  }

  /** Tags one line; returns false, with a message to standard error, when it cannot be used. */
  private boolean tag(String line, int number, JsonGenerator out) throws IOException {
    JsonNode document;
    try {
      document = JSON.readTree(line);
      if (!document.path("text").isTextual()) {
        System.err.println("line " + number + ": expected {\"id\", \"dct\", \"text\"}");
        return false;
      }
    } catch (JsonProcessingException e) {
      System.err.println("line " + number + ": not JSON: " + e.getOriginalMessage());
      return false;
    }
    write(document.path("id"), document.path("text").asText(), date(document.path("dct")), out);
    return true;
  }

  /** Returns the day that {@code dct} begins with, or null: a dct that is no day counts as none. */
  private static LocalDate date(JsonNode dct) {
    Matcher day = DAY.matcher(dct.asText());
    if (!day.lookingAt()) {
      return null;
    }
    try {
      return LocalDate.of(
          Integer.parseInt(day.group("year")),
          Integer.parseInt(day.group("month")),
          Integer.parseInt(day.group("day")));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private void write(JsonNode id, String text, LocalDate published, JsonGenerator out)
      throws IOException {
    CodePoints points = CodePoints.of(text);
    out.writeStartObject();
    out.writeFieldName("id");
    JSON.writeTree(out, id.isMissingNode() ? null : id);
    out.writeArrayFieldStart("timexes");
    for (Timex timex : tagger.tag(text, published)) {
      Span span = points.of(timex.span());
      out.writeStartObject();
      out.writeNumberField("start", span.start());
      out.writeNumberField("end", span.end());
      out.writeStringField("type", timex.type().name());
      out.writeStringField("value", timex.value());
      out.writeStringField("text", timex.span().in(text));
      out.writeStringField("rule", timex.rules().get(0));
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
    out.writeRaw('\n');
  }
}
