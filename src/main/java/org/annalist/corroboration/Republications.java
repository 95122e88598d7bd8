package org.annalist.corroboration;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.annalist.article.Source;
import org.annalist.article.Urls;

/** What users declare to be copies, by {@code republication_of} in {@code sources.csv}. */
public final class Republications {

  private Republications() {}

  /**
   * Returns the source id of the original by that of each declared copy. Of copies whose original
   * is not in the corpus the one with the smallest id stands for it.
   */
  public static SortedMap<String, String> of(Collection<Source> sources) {
    List<Source> sorted = sources.stream().sorted(Comparator.comparing(Source::id)).toList();
    Map<String, String> known = new HashMap<>();
    for (Source source : sorted) {
      known.putIfAbsent(Urls.key(source.metadata().url()), source.id());
      known.putIfAbsent(Urls.key(source.metadata().archivedUrl()), source.id());
    }
    for (Source source : sorted) {
      known.put(source.id(), source.id());
      if (source.metadata().id() != null) {
        known.put(source.metadata().id(), source.id());
      }
    }
    SortedMap<String, String> originals = new TreeMap<>();
    for (Source source : sorted) {
      String original = source.metadata().republicationOf();
      if (original != null) {
        String byId = known.get(original);
        String id =
            byId != null ? byId : known.computeIfAbsent(Urls.key(original), k -> source.id());
        originals.put(source.id(), id);
      }
    }
    return originals;
  }
}
