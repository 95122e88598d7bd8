package org.annalist.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annalist.text.CodePoints;
import org.annalist.timex.Timex;
import org.annalist.timex.TimexTagger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  private static final JsonFactory JSON = new JsonFactory();

  private static final Pattern DAY =
      Pattern.compile("\\s*(?<year>\\d{4})[-:/.](?<month>\\d{1,2})[-:/.](?<day>\\d{1,2})");

  private static final byte[] ID = JsonBytes.constant("{\"id\":");
  private static final byte[] TIMEXES = JsonBytes.constant(",\"timexes\":[");
  private static final byte[] FIRST_START = JsonBytes.constant("{\"start\":");
  private static final byte[] NEXT_START = JsonBytes.constant(",{\"start\":");
  private static final byte[] END = JsonBytes.constant(",\"end\":");
  private static final byte[] TYPE = JsonBytes.constant(",\"type\":");
  private static final byte[] VALUE = JsonBytes.constant(",\"value\":");
  private static final byte[] TEXT = JsonBytes.constant(",\"text\":");
  private static final byte[] RULE = JsonBytes.constant(",\"rule\":");
  private static final byte[] CLOSE = JsonBytes.constant("}");
  private static final byte[] END_OF_LINE = JsonBytes.constant("]}\n");

  @Mixin private ModeOption option;

  private TimexTagger tagger;

  private JsonBytes out;

  /**
   * A line of the input.
   *
   * @param id as it is written there, whatever it is
   * @param published what its {@code dct} says, or null
   * @param text null when it has none
   */
  private record Document(String id, String published, String text) {}

  @Override
  public Integer call() throws IOException {
    tagger = TimexTagger.english().withMode(option.mode());
    boolean failed = false;
    ByteLines lines = new ByteLines(System.in);
    out = new JsonBytes(System.out);
    try {
      while (lines.next()) {
        if (!lines.isBlank()) {
          failed |= !tag(lines);
        }
      }
    } finally {
      out.flush();
    }
    return failed ? 1 : 0;
  }

  /** Tags one line; returns false, with a message to standard error, when it cannot be used. */
  private boolean tag(ByteLines line) throws IOException {
    Document document;
    try (JsonParser in = JSON.createParser(line.bytes(), line.start(), line.length())) {
      document = read(in, line);
    } catch (JsonProcessingException e) {
      System.err.println("line " + line.number() + ": not JSON: " + e.getOriginalMessage());
      return false;
    }
    if (document.text() == null) {
      System.err.println("line " + line.number() + ": expected {\"id\", \"dct\", \"text\"}");
      return false;
    }
    write(document, tagger.tag(document.text(), day(document)));
    return true;
  }

  private static Document read(JsonParser in, ByteLines line) throws IOException {
    String id = "null";
    String published = null;
    String text = null;
    if (in.nextToken() == JsonToken.START_OBJECT) {
      for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
        JsonToken token = in.nextToken();
        switch (name) {
          case "id" -> id = written(in, line);
          case "dct" -> published = string(in, token);
          case "text" -> text = string(in, token);
          default -> in.skipChildren();
        }
      }
    } else {
      in.skipChildren();
    }
    if (in.nextToken() != null) {
      throw new JsonParseException(in, "more than one value");
    }
    return new Document(id, published, text);
  }

  /** Returns the value that {@code in} is at as it is written. */
  private static String written(JsonParser in, ByteLines line) throws IOException {
    long from = in.currentTokenLocation().getByteOffset();
    in.skipChildren();
    in.finishToken();
    return new String(line.part(from, in.currentLocation().getByteOffset()), UTF_8);
  }

  /** Returns the value that {@code in} is at, null when it is no string. */
  private static String string(JsonParser in, JsonToken token) throws IOException {
    if (token == JsonToken.VALUE_STRING) {
      return in.getText();
    }
    in.skipChildren();
    return null;
  }

  /** Returns the day that the dct begins with, or null: a dct that is no day counts as none. */
  private static LocalDate day(Document document) {
    if (document.published() == null) {
      return null;
    }
    Matcher day = DAY.matcher(document.published());
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

  private void write(Document document, List<Timex> timexes) throws IOException {
    String text = document.text();
    CodePoints points = CodePoints.of(text);
    out.raw(ID);
    out.raw(document.id().getBytes(UTF_8));
    out.raw(TIMEXES);
    for (int i = 0; i < timexes.size(); i++) {
      out.raw(i == 0 ? FIRST_START : NEXT_START);
      write(timexes.get(i), text, points);
    }
    out.raw(END_OF_LINE);
  }

  private void write(Timex timex, String text, CodePoints points) throws IOException {
    out.number(points.at(timex.span().start()));
    out.raw(END);
    out.number(points.at(timex.span().end()));
    out.raw(TYPE);
    out.string(timex.type().name());
    out.raw(VALUE);
    out.string(timex.value());
    out.raw(TEXT);
    out.string(timex.span().in(text));
    out.raw(RULE);
    out.string(timex.rules().get(0));
    out.raw(CLOSE);
  }
}
