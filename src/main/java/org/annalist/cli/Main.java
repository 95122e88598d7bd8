package org.annalist.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** Starts the program. */
@Command(
    name = "annalist",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Extracts every dated claim from article text, with the reference that carries it and the"
            + " number of independent origins behind it.",
    subcommands = {
      BuildCommand.class,
      ReadCommand.class,
      ExplainCommand.class,
      TagCommand.class,
      MatchCommand.class,
      SupportCommand.class,
      FetchCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Main {

  private Main() {}

  /** Runs the command that {@code arguments} name and ends with its exit status. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) {
    // Text is UTF-8 whatever the machine's locale says.
    System.setOut(utf8(FileDescriptor.out));
    System.setErr(utf8(FileDescriptor.err));
    CommandLine line = new CommandLine(new Main());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(Main::failed);
    line.setParameterExceptionHandler(Main::misused);
    int status = execute(line, arguments);
    System.out.flush();
    return status;
  }

  /** Too little memory is no fault of the program, whichever thread comes to need more. */
  private static int execute(CommandLine line, String[] arguments) {
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError e) {
      return failed(e);
    }
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  /** One line and status 2. */
  private static int misused(ParameterException e, String[] arguments) {
    CommandLine line = e.getCommandLine();
    String message =
        Arrays.stream(arguments)
            .filter(argument -> isUnknownOption(argument, line))
            .findFirst()
            .map(argument -> "Unknown option: '" + argument + "'")
            .orElseGet(() -> e.getMessage().lines().findFirst().orElse(""));
    System.err.println(
        "annalist: " + message + " (see: " + line.getCommandSpec().qualifiedName() + " --help)");
    System.err.flush();
    return ExitStatus.USAGE;
  }

  /** A misspelt option is told before what is missing because of it. */
  private static boolean isUnknownOption(String argument, CommandLine line) {
    int value = argument.indexOf('=');
    String name = value < 0 ? argument : argument.substring(0, value);
    return name.startsWith("--")
        && name.length() > 2
        && !line.getCommandSpec().optionsMap().containsKey(name);
  }

  private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
    return failed(e);
  }

  private static int failed(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    System.err.println("annalist: " + told(cause));
    if (System.getenv("ANNALIST_DEBUG") != null) {
      e.printStackTrace();
    }
    System.err.flush();
    return ExitStatus.FAILED;
  }

  /** Returns what is told of a failure. */
  static String told(Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      long megabytes = Runtime.getRuntime().maxMemory() >> 20;
      return "out of memory: "
          + megabytes
          + " MB were not enough; give Java more, such as java -Xmx"
          + 2 * megabytes
          + "m -jar …";
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }
}
