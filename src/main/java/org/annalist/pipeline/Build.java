package org.annalist.pipeline;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.annalist.claim.ClaimRules;
import org.annalist.export.ExportFolder;
import org.annalist.export.ExportLine;
import org.annalist.export.ExportLines;
import org.annalist.export.Parts;
import org.annalist.export.RunFile;
import org.annalist.export.Table;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.util.ReleaseInfo;
import org.joda.time.Duration;

/** Runs a job on the direct runner and publishes its export. */
public final class Build {

  private static final Duration TICK = Duration.millis(500);

  private Build() {}

  /**
   * Runs {@code job}.
   *
   * @param run what {@code run.json} is to say of it
   * @param progress told the counters every half second
   * @return the counters at the end, lines of the tables among them
   * @throws IOException when the export cannot be written; the one before it stays
   */
  public static Map<String, Long> run(Job job, RunFile run, Consumer<Map<String, Long>> progress)
      throws IOException {
    // Rules and pipeline take about as long to make, and know nothing of each other.
    CompletableFuture<Void> rules = CompletableFuture.runAsync(ClaimRules::load);
    try (ExportFolder folder = ExportFolder.open(job.output())) {
      Pipeline pipeline = Pipeline.create(options());
      Flow.build(pipeline, job, folder.parts());
      rules.join();
      PipelineResult result = pipeline.run();
      while (result.waitUntilFinish(TICK) == null || !result.getState().isTerminal()) {
        progress.accept(counters(result));
      }
      if (result.getState() != PipelineResult.State.DONE) {
        throw new IOException("the pipeline ended as " + result.getState());
      }
      writeRejected(job, folder);
      Map<String, Long> counters = counters(result);
      counters.put("files", (long) job.inputs().files().size());
      for (Table table : Table.values()) {
        counters.put(
            table.file(), Parts.merge(folder.parts(), table, folder.files().resolve(table.file())));
      }
      run.write(
          folder.files(),
          DirectRunner.class.getSimpleName(),
          ReleaseInfo.getReleaseInfo().getVersion(),
          counters);
      folder.publish();
      return counters;
    }
  }

  /** What was left out before the pipeline began, as a part of its own. */
  private static void writeRejected(Job job, ExportFolder folder) throws IOException {
    ExportLines lines = new ExportLines();
    job.rejected().forEach(rejected -> lines.add(ExportLine.of(rejected)));
    Parts.write(folder.parts(), lines);
  }

  private static DirectOptions options() {
    DirectOptions options = PipelineOptionsFactory.create().as(DirectOptions.class);
    options.setRunner(DirectRunner.class);
    options.setBlockOnRun(false);
    // With several threads the direct runner of this version may wait for ever on large bundles
    // whose side inputs are late; with one it does not. Batches are worked on by all processors.
    options.setTargetParallelism(1);
    // These checks find faults in transforms, not in data: tests have them on.
    options.setEnforceEncodability(false);
    options.setEnforceImmutability(false);
    return options;
  }

  private static Map<String, Long> counters(PipelineResult result) {
    Map<String, Long> counters = new TreeMap<>();
    MetricsFilter ours =
        MetricsFilter.builder()
            .addNameFilter(MetricNameFilter.inNamespace(WriteExports.COUNTERS))
            .build();
    for (MetricResult<Long> counter : result.metrics().queryMetrics(ours).getCounters()) {
      counters.merge(counter.getName().getName(), counter.getAttempted(), Long::sum);
    }
    return counters;
  }
}
