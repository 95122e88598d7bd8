package org.annalist.article;

/**
 * An article as something that claims rest on: its identity without its text.
 *
 * @param id {@code s_} and twelve hexadecimal digits
 * @param file its path below the input folder
 * @param sha256 digest of the bytes of the file
 * @param metadata what is known of it
 * @param agency the news agency whose report it says it prints, see {@link AgencyCredits}; or null
 */
public record Source(String id, String file, String sha256, Metadata metadata, String agency) {

  /** Makes a source that credits no agency. */
  public Source(String id, String file, String sha256, Metadata metadata) {
    this(id, file, sha256, metadata, null);
  }
}
