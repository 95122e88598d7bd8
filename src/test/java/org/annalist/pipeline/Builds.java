package org.annalist.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.annalist.article.SourcesTable;
import org.annalist.export.CsvLines;
import org.annalist.export.RunFile;
import org.annalist.timex.TimexTagger;

/** Builds for tests, with all that a user need not say as it is then. */
final class Builds {

  private Builds() {}

  /** Builds into {@code output}; returns the counters. */
  static Map<String, Long> run(Inputs inputs, SourcesTable sources, CitedFolder cited, Path output)
      throws IOException {
    return Build.run(
        new Job(inputs, sources, cited, output, TimexTagger.Mode.AUTO, false, new CsvLines(true)),
        new RunFile(Instant.EPOCH, "test", List.of()),
        progress -> {});
  }
}
