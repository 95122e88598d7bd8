package org.annalist.cli;

import java.io.Console;
import java.util.Map;

/** A line that tells how far a long run is; on a terminal only. */
final class ProgressLine {

  private static final long QUIET_MILLIS = 2_000;

  private final boolean terminal;
  private final int files;
  private final long began = System.nanoTime();
  private int width;

  private ProgressLine(boolean terminal, int files) {
    this.terminal = terminal;
    this.files = files;
  }

  static ProgressLine onTerminal(int files) {
    return new ProgressLine(isTerminal(), files);
  }

  /** From Java 22 on there is a console in a pipe, too; only it knows whether it is a terminal. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  void show(Map<String, Long> counters) {
    long millis = (System.nanoTime() - began) / 1_000_000;
    if (!terminal || millis < QUIET_MILLIS) {
      return;
    }
    String line =
        counters.getOrDefault("articles", 0L)
            + " documents of "
            + files
            + (files == 1 ? " file, " : " files, ")
            + counters.getOrDefault("extracted", 0L)
            + " claims, "
            + millis / 1000
            + " s";
    print(line);
  }

  void clear() {
    if (width > 0) {
      print("");
      System.err.print('\r');
      System.err.flush();
    }
  }

  private void print(String line) {
    System.err.print('\r' + line + " ".repeat(Math.max(0, width - line.length())));
    System.err.flush();
    width = line.length();
  }
}
