package org.annalist.citation;

import java.util.Locale;
import org.annalist.timex.Edtf;

/**
 * An entry of an article's reference list, or the lack of one.
 *
 * @param id {@code r_} and twelve hexadecimal digits
 * @param sourceId the article whose list it stands in
 * @param label its label as printed: {@code 5}, {@code note 1}
 * @param text the entry as written, empty when a marker has no entry
 * @param title title of what it points to, or null
 * @param publisher who issued that, or null
 * @param url its address as written, or null
 * @param archivedUrl address of an archived copy, or null
 * @param published date of publication, or null
 * @param accessed date on which it was read, or null
 * @param status whether it can be followed
 */
public record Reference(
    String id,
    String sourceId,
    String label,
    String text,
    String title,
    String publisher,
    String url,
    String archivedUrl,
    Edtf published,
    Edtf accessed,
    Status status) {

  /** Whether a reference can be followed. */
  public enum Status {
    URL,
    NO_URL,
    /** A marker whose label is in no reference list. */
    UNRESOLVED_REF;

    /** Returns the word that exports use. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
