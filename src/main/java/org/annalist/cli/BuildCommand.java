package org.annalist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.annalist.article.SourcesTable;
import org.annalist.export.CsvLines;
import org.annalist.export.RunFile;
import org.annalist.pipeline.Build;
import org.annalist.pipeline.CitedFolder;
import org.annalist.pipeline.Inputs;
import org.annalist.pipeline.Job;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code annalist build}: from articles to an export. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Extracts the claims of all articles and writes JSON and CSV.",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done",
      "1:the program failed",
      "2:wrong usage",
      "4:no usable input: nothing was written"
    })
final class BuildCommand implements Callable<Integer> {

  enum CsvSafety {
    ON,
    OFF
  }

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Files and folders of articles.")
  private List<Path> inputs;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the export; the one before it stays until this one is whole.")
  private Path output;

  @Option(
      names = "--sources",
      paramLabel = "FILE",
      description =
          "Table of what is known of each file; a sources.csv in an input folder is found by"
              + " itself.")
  private Path sources;

  @Option(
      names = "--cited",
      paramLabel = "DIR",
      description =
          "Folder of cited pages to check claims against: .html, .txt, .warc, .warc.gz. A page is"
              + " found by its address: that of its WARC record, its row in DIR/sources.csv, or"
              + " what it says of itself.")
  private Path cited;

  @Mixin private ModeOption option;

  @Option(
      names = "--inherit-dates",
      description = "Also export undated sentences that continue a dated one.")
  private boolean inheritDates;

  @Option(
      names = "--csv-safety",
      paramLabel = "on|off",
      defaultValue = "on",
      description =
          "Prefix cells of free text that a spreadsheet would run as a formula with ' (default:"
              + " ${DEFAULT-VALUE}).")
  private CsvSafety csvSafety;

  @Override
  public Integer call() throws IOException {
    Instant started = Instant.now();
    Inputs listed = listed();
    if (listed.files().isEmpty()) {
      listed
          .rejected()
          .forEach(r -> System.err.println("annalist: " + r.where() + ": " + r.reason()));
      System.err.println("annalist: no usable input in " + inputs);
      return ExitStatus.NO_INPUT;
    }
    Job job =
        new Job(
            listed,
            table(),
            citedFolder(),
            output,
            option.mode(),
            inheritDates,
            new CsvLines(csvSafety == CsvSafety.ON));
    RunFile run =
        new RunFile(started, Version.string(), spec.commandLine().getParseResult().originalArgs());
    ProgressLine progress = ProgressLine.onTerminal(listed.files().size());
    Map<String, Long> counters = Build.run(job, run, progress::show);
    progress.clear();
    System.err.print(Summary.of(counters, output));
    return ExitStatus.DONE;
  }

  private Inputs listed() {
    try {
      return Inputs.in(inputs);
    } catch (IOException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private CitedFolder citedFolder() throws IOException {
    if (cited == null) {
      return CitedFolder.NONE;
    }
    if (!Files.isDirectory(cited)) {
      throw new ParameterException(spec.commandLine(), "--cited: not a folder: " + cited);
    }
    return CitedFolder.in(cited, SourcesFile.besideOr(null, List.of(cited)));
  }

  private SourcesTable table() throws IOException {
    if (sources != null && !Files.isReadable(sources)) {
      throw new ParameterException(spec.commandLine(), "--sources: cannot read " + sources);
    }
    return SourcesFile.besideOr(sources, inputs);
  }
}
