package org.annalist.citation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annalist.article.Article;
import org.annalist.article.Entry;
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
    for (Entry entry : article.entries()) {
      references.addAll(entries.read(sourceId, entry));
    }
    return references;
  }

  /**
   * Returns {@code references} by label: all that one entry gave, and of several entries with one
   * label the first.
   */
  public static Map<String, List<Reference>> byLabel(List<Reference> references) {
    Map<String, List<Reference>> byLabel = new HashMap<>();
    for (Reference reference : references) {
      List<Reference> same = byLabel.computeIfAbsent(reference.label(), label -> new ArrayList<>());
      if (same.isEmpty() || same.get(0).text().equals(reference.text())) {
        same.add(reference);
      }
    }
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
