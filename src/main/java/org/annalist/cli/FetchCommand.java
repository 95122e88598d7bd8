package org.annalist.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.annalist.article.Urls;
import org.annalist.cited.CitedFile;
import org.annalist.export.ExportReader;
import org.annalist.fetch.CitedUrl;
import org.annalist.fetch.FetchSettings;
import org.annalist.fetch.Fetcher;
import org.annalist.fetch.Report;
import org.annalist.fetch.WarcOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code annalist fetch}: the pages that the claims of an export cite, from the web. */
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Fetches the pages that the claims of an export cite into a WARC file for build --cited.",
      "The only command that opens network connections. It does what robots.txt asks, sends one"
          + " request at a time to a host, and goes on where a run before it ended.",
      "Writes a line of JSON for each page to standard output:",
      "  {\"url\",\"fetched_url\",\"status\",\"outcome\",\"bytes\",\"reason\"}"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done; the lines say what became of each page",
      "1:the program failed",
      "2:wrong usage",
      "4:no usable input: no claim cites a page of the web"
    })
final class FetchCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "EXPORT", description = "Folder of the export.")
  private Path folder;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description = "The WARC file, .warc or .warc.gz; one that is there is gone on with.")
  private Path output;

  @Option(
      names = "--delay",
      paramLabel = "SECONDS",
      defaultValue = "2",
      description = "Pause between two requests to one host (default: ${DEFAULT-VALUE}).")
  private double delay;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How long one request may take (default: ${DEFAULT-VALUE}).")
  private double timeout;

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      defaultValue = "10000000",
      description = "Larger pages are left (default: ${DEFAULT-VALUE}).")
  private int largest;

  @Option(
      names = "--user-agent",
      paramLabel = "TEXT",
      description =
          "Who asks; add an address where you can be reached. Its first word is the name that"
              + " robots.txt knows (default: annalist/VERSION).")
  private String userAgent;

  @Option(
      names = "--allow-private",
      description = "Also ask addresses inside your network, and any port.")
  private boolean allowPrivate;

  @Override
  public Integer call() throws IOException, InterruptedException {
    checkUsage();
    List<CitedUrl> pages = pages();
    if (pages.isEmpty()) {
      System.err.println("annalist: no claim in " + folder + " cites a page of the web");
      return ExitStatus.NO_INPUT;
    }
    Clock clock = Clock.systemUTC();
    FetchSettings settings =
        new FetchSettings(
            userAgent == null ? "annalist/" + Version.string() : userAgent,
            seconds(delay),
            seconds(timeout),
            largest,
            3,
            seconds(Math.max(2 * delay, 0.1)),
            Duration.ofMinutes(2),
            allowPrivate);
    try (WarcOutput warc = WarcOutput.open(output, "annalist " + Version.string(), clock);
        Fetcher fetcher = new Fetcher(settings, clock)) {
      fetcher.fetch(pages, warc, FetchCommand::print);
    }
    return ExitStatus.DONE;
  }

  private void checkUsage() {
    if (!CitedFile.isWarc(output.toString())) {
      throw new ParameterException(
          spec.commandLine(), "--output: expected .warc or .warc.gz: " + output);
    }
    if (!(delay >= 0 && delay <= 3600)
        || !(timeout > 0 && timeout <= 3600)
        || largest < 1
        || largest > 1 << 30) {
      throw new ParameterException(
          spec.commandLine(),
          "--delay 0 to 3600, --timeout above 0 to 3600, --max-bytes 1 to " + (1 << 30));
    }
    if (userAgent != null && !userAgent.matches("[!-~][ -~]*")) {
      throw new ParameterException(
          spec.commandLine(), "--user-agent: expected printable ASCII that begins with a name");
    }
  }

  /** The pages that claims cite and that are no inputs, each once. */
  private List<CitedUrl> pages() throws IOException {
    Map<String, CitedUrl> pages = new LinkedHashMap<>();
    open()
        .forEachCitation(
            citation -> {
              String url = citation.reference().url();
              if (url != null && citation.resolvedSourceId() == null) {
                pages.putIfAbsent(
                    Urls.key(url), new CitedUrl(url, citation.reference().archivedUrl()));
              }
            });
    return List.copyOf(pages.values());
  }

  private ExportReader open() {
    try {
      return new ExportReader(folder);
    } catch (IOException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  private static void print(Report report) {
    ObjectNode line = JSON.createObjectNode();
    line.put("url", report.url());
    line.put("fetched_url", report.fetchedUrl());
    if (report.status() == 0) {
      line.putNull("status");
    } else {
      line.put("status", report.status());
    }
    line.put("outcome", report.outcome().word());
    line.put("bytes", report.bytes());
    line.put("reason", report.reason());
    System.out.println(line);
    System.out.flush();
  }
}
