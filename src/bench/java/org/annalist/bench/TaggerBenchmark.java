package org.annalist.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.annalist.timex.Timex;
import org.annalist.timex.TimexTagger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The tagger alone, one thread, the text in memory: speed, allocation, growth with the length. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class TaggerBenchmark {

  private static final int MEGABYTE = 1_000_000;

  /** A story has a date in every second sentence, prose has none. */
  @Param({"story", "prose"})
  public String kind;

  /** The length of the one document, all of it ASCII. */
  @Param({"1", "4", "16"})
  public int megabytes;

  private final TimexTagger tagger = TimexTagger.english();
  private String text;

  @Setup
  public void makeText() {
    int length = megabytes * MEGABYTE;
    text = kind.equals("story") ? Texts.story(1, length) : Texts.prose(1, length);
  }

  @Benchmark
  public List<Timex> tag() {
    return tagger.tag(text, null);
  }

  public static void main(String[] args) throws RunnerException {
    Runner runner =
        new Runner(
            new OptionsBuilder()
                .include(TaggerBenchmark.class.getName())
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .build());
    System.out.printf(
        "%-6s %4s %8s %6s %22s%n", "text", "MB", "MB/s", "+/-", "MB allocated per MB");
    for (RunResult run : runner.run()) {
      print(run);
    }
  }

  private static void print(RunResult run) {
    String kind = run.getParams().getParam("kind");
    int megabytes = Integer.parseInt(run.getParams().getParam("megabytes"));
    Result<?> seconds = run.getPrimaryResult();
    double speed = megabytes / seconds.getScore();
    double error = speed * seconds.getScoreError() / seconds.getScore();
    double allocated =
        run.getSecondaryResults().get("gc.alloc.rate.norm").getScore() / megabytes / MEGABYTE;
    System.out.printf("%-6s %4d %8.1f %6.1f %22.2f%n", kind, megabytes, speed, error, allocated);
  }
}
