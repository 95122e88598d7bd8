package org.annalist.citation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annalist.article.Article;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.article.ReferenceLabel;
import org.annalist.text.Digest;
import org.annalist.timex.TimexTagger;

/** Reads the reference list of an article: one reference an entry, found by its label. */
public final class References implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ReferenceEntry entries;

  /** Reads the dates of entries with {@code tagger}. */
  public References(TimexTagger tagger) {
    this.entries = new ReferenceEntry(tagger);
  }

  /** Returns the references of {@code article} in the order of its list. */
  public List<Reference> of(Article article, String sourceId) {
    List<Reference> references = new ArrayList<>();
    String section = null;
    int unlabelled = 0;
    for (Block block : article.blocks()) {
      if (block.kind() != BlockKind.REFERENCE) {
        continue;
      }
      if (!block.section().equals(section)) {
        section = block.section();
        unlabelled = 0;
      }
      String line = block.span().in(article.text());
      ReferenceLabel label = ReferenceLabel.of(line);
      unlabelled++;
      // A list without numbers is numbered by its order, as the page that it was copied from did.
      String printed =
          label != null && label.label() != null ? label.label() : Integer.toString(unlabelled);
      String entry = line.substring(label == null ? 0 : label.length()).strip();
      references.add(entries.read(sourceId, printed, entry));
    }
    return references;
  }

  /** Returns {@code references} by label; of several with one label the first. */
  public static Map<String, Reference> byLabel(List<Reference> references) {
    Map<String, Reference> byLabel = new HashMap<>();
    references.forEach(reference -> byLabel.putIfAbsent(reference.label(), reference));
    return byLabel;
  }

  /** Returns what a marker points to when no list has its label. */
  public static Reference unresolved(String sourceId, String label) {
    return new Reference(
        Digest.id("r_", 12, sourceId, label, ""),
        sourceId,
        label,
        "",
        null,
        null,
        null,
        null,
        null,
        null,
        Reference.Status.UNRESOLVED_REF);
  }
}
