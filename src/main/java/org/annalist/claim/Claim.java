package org.annalist.claim;

import java.util.List;
import org.annalist.text.Span;

/**
 * One assertion with one event date.
 *
 * @param id {@code c_} and sixteen hexadecimal digits, from the source's text only
 * @param sourceId the article it stands in
 * @param text the whole sentence, without its markers
 * @param date when it says that something happened
 * @param modality how it is put forward, or null when the words of its language are not known
 * @param attributedTo whose word it is, when the sentence says so, else null
 * @param location where it stands, in code points, for readers
 * @param sentence where its sentence stands, in UTF-16 units, for later steps
 * @param clause the part that the date governs, in UTF-16 units; the sentence when it is alone
 * @param rules ids of the rules that made it
 * @param flags what a reader should know
 */
public record Claim(
    String id,
    String sourceId,
    String text,
    EventDate date,
    Modality modality,
    String attributedTo,
    Location location,
    Span sentence,
    Span clause,
    List<String> rules,
    List<String> flags) {

  public Claim {
    rules = List.copyOf(rules);
    flags = List.copyOf(flags);
  }
}
