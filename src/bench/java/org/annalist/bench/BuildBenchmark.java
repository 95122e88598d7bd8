package org.annalist.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * How long {@code annalist build} takes for a folder of generated articles, by the clock: from the
 * start of Java to the export, whose {@code run.json} counts what was done.
 */
final class BuildBenchmark {

  private static final int OF_A_FOLDER = 1_000;

  private BuildBenchmark() {}

  /**
   * Builds as many articles as each further argument says, with the program {@code arguments[0]},
   * in the folder {@code arguments[1]}.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[1]);
    for (int i = 2; i < arguments.length; i++) {
      int articles = Integer.parseInt(arguments[i]);
      Path input = folder.resolve("articles-" + articles);
      if (!Files.exists(input)) {
        write(input, articles);
      }
      long start = System.nanoTime();
      int status = build(arguments[0], input, folder.resolve("export-" + articles));
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf("%,d articles: %.0f s, exit status %d%n", articles, seconds, status);
    }
  }

  private static int build(String jar, Path input, Path output)
      throws IOException, InterruptedException {
    return new ProcessBuilder(
            "java", "-Xmx3g", "-jar", jar, "build", input.toString(), "--output", output.toString())
        .inheritIO()
        .start()
        .waitFor();
  }

  private static void write(Path input, int articles) throws IOException {
    for (int a = 0; a < articles; a++) {
      Path part = Files.createDirectories(input.resolve("part-" + a / OF_A_FOLDER));
      String text = Articles.ordinary().article(a, new ArrayList<>());
      Files.writeString(part.resolve("article-" + a + ".txt"), text, UTF_8);
    }
  }
}
