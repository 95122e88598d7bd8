package org.annalist.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The words that end a build. */
final class Summary {

  private static final List<String[]> LINES =
      List.of(
          new String[] {"claims", "claims"},
          new String[] {"single_source", "single source"},
          new String[] {"circular", "circular"},
          new String[] {"corroborated", "corroborated"},
          new String[] {"conflicting", "conflicting"},
          new String[] {"without_url", "without URL"},
          new String[] {"rejected.jsonl", "rejected"});

  /** Said only of runs in which there is something to say. */
  private static final List<String[]> LEFT_OUT =
      List.of(
          new String[] {"pairs_skipped", "pairs of claims not compared, for too many are alike"},
          new String[] {"facts_full", "matches left out of facts that are full"},
          new String[] {"claim_ids_cut", "claims that do not name all others of their fact"});

  private Summary() {}

  static String of(Map<String, Long> counters, Path output) {
    StringBuilder out = new StringBuilder();
    for (String[] line : LINES) {
      out.append(String.format("%10d  %s%n", counters.getOrDefault(line[0], 0L), line[1]));
    }
    for (String[] line : LEFT_OUT) {
      if (counters.getOrDefault(line[0], 0L) > 0) {
        out.append(String.format("%10d  %s%n", counters.get(line[0]), line[1]));
      }
    }
    return out.append("written to ").append(output).append(System.lineSeparator()).toString();
  }
}
