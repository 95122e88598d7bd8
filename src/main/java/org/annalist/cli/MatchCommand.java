package org.annalist.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.annalist.match.Assertion;
import org.annalist.match.ClaimMatcher;
import org.annalist.match.Match;
import org.annalist.timex.Edtf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code annalist match}: do two sentences of two documents make the same claim. */
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    description = {
      "Says of pairs of claims whether they tell of the same dated event.",
      "Reads JSON Lines from standard input, writes JSON Lines to standard output:",
      "  {\"id\",\"a\":{\"text\",\"date\"},\"b\":{\"text\",\"date\"}} >"
          + " {\"id\",\"same\",\"score\",\"evidence\":[…]}",
      "Dates are EDTF or null."
    })
final class MatchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    return JsonLines.answer(
        System.in, System.out, spec.commandLine().getErr(), MatchCommand::answer);
  }

  static void answer(JsonNode question, ObjectNode answer) {
    Match match = ClaimMatcher.compare(assertion(question, "a"), assertion(question, "b"));
    answer.put("same", match.same());
    answer.put("score", match.score());
    match.evidence().forEach(answer.putArray("evidence")::add);
  }

  private static Assertion assertion(JsonNode question, String side) {
    JsonNode claim = question.path(side);
    String date = JsonLines.stringOrNull(claim, "date");
    return new Assertion(
        side, side, JsonLines.string(claim, "text"), date == null ? null : Edtf.parse(date));
  }
}
