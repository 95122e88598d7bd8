package org.annalist.cli;

import org.annalist.timex.TimexTagger;
import picocli.CommandLine.Option;

/** The option {@code --mode} of the commands that date time expressions. */
final class ModeOption {

  @Option(
      names = "--mode",
      paramLabel = "auto|news|story",
      defaultValue = "auto",
      description =
          "What relative dates count from: the day of publication (news), the date that the text"
              + " has reached (story), or what each text calls for (default: ${DEFAULT-VALUE}).")
  private TimexTagger.Mode mode;

  TimexTagger.Mode mode() {
    return mode;
  }
}
