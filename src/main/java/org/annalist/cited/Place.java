package org.annalist.cited;

import java.io.Serializable;

/**
 * Where a page lies.
 *
 * @param path the file
 * @param name its path below the folder of cited pages, with forward slashes
 * @param offset byte at which its record starts, or {@link #WHOLE_FILE}
 */
public record Place(String path, String name, long offset) implements Serializable {

  /** The offset of a page that is a file of its own. */
  public static final long WHOLE_FILE = -1;

  /** Says whether the page is a file of its own, no record of a WARC file. */
  public boolean isWholeFile() {
    return offset == WHOLE_FILE;
  }

  /** Returns the place in words: {@code page.html}, {@code pages.warc.gz, byte 1234}. */
  public String where() {
    return isWholeFile() ? name : name + ", byte " + offset;
  }

  /** Returns the name that exports use: {@code page.html}, {@code pages.warc.gz@1234}. */
  public String label() {
    return isWholeFile() ? name : name + '@' + offset;
  }
}
