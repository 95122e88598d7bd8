package org.annalist.rule;

/** A rule file that cannot be used; the message names the file, the rule and the column. */
public final class BrokenRuleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says which file, where in it, and what is wrong. */
  public BrokenRuleException(String file, String where, String problem) {
    super(file + (where.isEmpty() ? "" : ", " + where) + ": " + problem);
  }
}
