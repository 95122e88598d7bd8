package org.annalist.cli;

/** The exit statuses of the program. */
final class ExitStatus {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int NO_INPUT = 4;

  private ExitStatus() {}
}
