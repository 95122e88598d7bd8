package org.annalist.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.annalist.fact.Facts;
import org.annalist.match.Assertion;
import org.annalist.timex.TimexTagger;
import org.annalist.work.Sketch;
import org.annalist.work.Works;

/**
 * How the time for finding works and facts grows with the claims, beside that for tagging the same
 * text, of two corpora: an ordinary one, and one whose claims are all alike. As library code, on
 * one thread; processor time of the whole process, so that collecting garbage and compiling count.
 */
public final class CorroborationBenchmark {

  private static final int BATCH = 500;
  private static final LocalDate TODAY = LocalDate.of(2024, 1, 1);

  private final TimexTagger tagger = TimexTagger.english();
  private double tagging;
  private double sketching;
  private double works;
  private double facts;
  private long peak;

  private void run(Articles kind, int articles) {
    List<Assertion> claims = new ArrayList<>();
    List<Sketch> sketches = new ArrayList<>();
    long characters = 0;
    for (int from = 0; from < articles; from += BATCH) {
      List<String> texts = new ArrayList<>();
      for (int a = from; a < Math.min(articles, from + BATCH); a++) {
        texts.add(kind.article(a, claims));
      }
      double start = now();
      for (String text : texts) {
        characters += text.length();
        tagger.tag(text, TODAY);
      }
      double tagged = now();
      for (String text : texts) {
        sketches.add(Sketch.of("s_" + sketches.size(), text));
      }
      tagging += tagged - start;
      sketching += now() - tagged;
    }
    double start = now();
    long found = Works.of(sketches).workOf().values().stream().distinct().count();
    works = now() - start;
    start = now();
    Facts made = Facts.of(claims);
    facts = now() - start;
    peak = used();
    report(kind, claims.size(), articles, characters, found, made);
  }

  private void report(
      Articles kind, int claims, int articles, long characters, long works, Facts made) {
    System.out.printf(
        "%s: %,d claims, %,d articles, %,d MB%n",
        kind.name(), claims, articles, characters / 1_000_000);
    System.out.printf(
        "  %,d works; %,d claims in %,d facts; pairs: %,d compared, %,d skipped, %,d too many%n",
        works,
        made.factOf().size(),
        made.factOf().values().stream().distinct().count(),
        made.compared(),
        made.skipped(),
        made.full());
    System.out.printf(
        "  a claim: tagging %.1f µs, sketches %.1f, works %.1f, facts %.1f: %.2f times tagging;"
            + " all in %.1f s; heap after it %,d MB%n",
        tagging * 1e6 / claims,
        sketching * 1e6 / claims,
        this.works * 1e6 / claims,
        facts * 1e6 / claims,
        (sketching + this.works + facts) / tagging,
        tagging + sketching + this.works + facts,
        peak / 1_000_000);
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static double now() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  /**
   * Measures {@code ordinary} or {@code alike} articles, or {@code both}, as many as each further
   * argument says.
   */
  public static void main(String[] args) {
    List<String> arguments =
        args.length == 0 ? List.of("both", "1000", "10000") : List.of(args);
    for (Articles kind : List.of(Articles.ordinary(), Articles.alike())) {
      if (arguments.get(0).equals(kind.name()) || arguments.get(0).equals("both")) {
        // The first run is there to have the code compiled.
        for (String articles : arguments.subList(1, arguments.size())) {
          new CorroborationBenchmark().run(kind, Integer.parseInt(articles));
        }
      }
    }
  }
}
