package org.annalist.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.annalist.article.Sentences;
import org.annalist.format.plain.Markers;
import org.annalist.support.SupportCheck;
import org.annalist.support.Verdict;
import org.annalist.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code annalist support}: does a cited text bear a claim out, and with which sentences. */
@Command(
    name = "support",
    mixinStandardHelpOptions = true,
    description = {
      "Says how far a cited text bears out a claim, and which of its sentences do.",
      "Reads JSON Lines from standard input, writes JSON Lines to standard output:",
      "  {\"id\",\"claim\",\"context\",\"source_sentences\" or \"source_text\"}"
          + " > {\"id\",\"status\",\"score\",\"evidence\"}",
      "Evidence is the indices of sentences, the best first."
    })
final class SupportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    return JsonLines.answer(
        System.in, System.out, spec.commandLine().getErr(), SupportCommand::answer);
  }

  static void answer(JsonNode question, ObjectNode answer) {
    String claim = JsonLines.string(question, "claim");
    String context = JsonLines.stringOrNull(question, "context");
    Verdict verdict =
        SupportCheck.against(sentences(question)).of(claim, context == null ? "" : context, null);
    answer.put("status", verdict.status().word());
    answer.put("score", verdict.score());
    verdict.evidence().forEach(answer.putArray("evidence")::add);
  }

  private static List<String> sentences(JsonNode question) {
    JsonNode given = question.path("source_sentences");
    if (given.isMissingNode() || given.isNull()) {
      return sentencesOf(JsonLines.string(question, "source_text"));
    }
    if (!given.isArray()) {
      throw new IllegalArgumentException("\"source_sentences\" is not a list");
    }
    List<String> sentences = new ArrayList<>();
    for (JsonNode sentence : given) {
      if (!sentence.isTextual()) {
        throw new IllegalArgumentException("a source sentence is not a string: " + sentence);
      }
      sentences.add(sentence.textValue());
    }
    return sentences;
  }

  private static List<String> sentencesOf(String text) {
    return text.lines()
        .flatMap(
            line -> {
              Span whole = new Span(0, line.length());
              return Sentences.of(line, whole, Markers.in(line, whole)).stream()
                  .map(sentence -> sentence.span().in(line));
            })
        .toList();
  }
}
