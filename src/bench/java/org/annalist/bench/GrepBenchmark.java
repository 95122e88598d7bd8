package org.annalist.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code annalist tag}, from JSON Lines to JSON Lines, beside {@code grep} looking for years, over
 * the same 200 MB: for any four digits, and for such as stand alone, which a year does. Prints what
 * each costs in seconds of processor time, of all its threads, from its start to its end. Needs a
 * POSIX shell and GNU grep.
 */
final class GrepBenchmark {

  private static final long BYTES = 200_000_000;
  private static final int RUNS = 3;

  private static final String DIGITS = "[12][0-9]{3}";

  /** A line of the shell's {@code times}: user and system time. */
  private static final Pattern TIMES =
      Pattern.compile("(\\d+)m([\\d.]+)s\\s+(\\d+)m([\\d.]+)s");

  private GrepBenchmark() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path jar = Path.of(arguments[0]);
    Path folder = Files.createTempDirectory("annalist-bench");
    Path lines = folder.resolve("lines.jsonl");
    Path found = folder.resolve("found");
    try {
      write(lines);
      for (int run = 0; run < RUNS; run++) {
        double digits = seconds("grep -oE '" + DIGITS + "'", lines, found);
        double words = seconds("grep -oE '\\b" + DIGITS + "\\b'", lines, found);
        double annalist = seconds("java -jar '" + jar + "' tag", lines, found);
        System.out.printf(
            "grep of four digits %.2f s, as a word %.2f s, annalist tag %.2f s of processor time:"
                + " %.1f and %.1f times%n",
            digits, words, annalist, annalist / digits, annalist / words);
      }
    } finally {
      Files.deleteIfExists(lines);
      Files.deleteIfExists(found);
      Files.delete(folder);
    }
  }

  private static void write(Path lines) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(lines))) {
      long written = 0;
      for (long seed = 0; written < BYTES; seed++) {
        byte[] line = Texts.line(seed).getBytes(UTF_8);
        out.write(line);
        written += line.length;
      }
    }
  }

  /** Runs {@code command}; returns the user and system time of it and its children. */
  private static double seconds(String command, Path in, Path out)
      throws IOException, InterruptedException {
    Process shell =
        new ProcessBuilder("sh", "-c", command + " < '" + in + "' > '" + out + "'; times")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(shell.getInputStream().readAllBytes(), UTF_8);
    shell.waitFor();
    Matcher times = TIMES.matcher(printed);
    // The first line is of the shell itself.
    if (!times.find() || !times.find()) {
      throw new IllegalStateException("no times in: " + printed);
    }
    return 60 * (number(times, 1) + number(times, 3)) + number(times, 2) + number(times, 4);
  }

  private static double number(Matcher matcher, int group) {
    return Double.parseDouble(matcher.group(group));
  }
}
