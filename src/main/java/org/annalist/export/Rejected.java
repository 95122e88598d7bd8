package org.annalist.export;

/**
 * Something that was left out: a file, a row of a table, a stretch of text.
 *
 * @param step what was being done
 * @param where file, and line where there is one
 * @param reason what was found and what was expected
 */
public record Rejected(String step, String where, String reason) {}
