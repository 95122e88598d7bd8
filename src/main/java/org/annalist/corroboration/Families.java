package org.annalist.corroboration;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.annalist.article.Publisher;

/**
 * Which publishers are one and the same: those of one name, those of one domain, a domain whose
 * label is a name that somebody else goes by ({@code irrawaddy.com} and "The Irrawaddy"), and a
 * domain that stands beside one single name elsewhere in the matter at hand.
 *
 * @param names the names that publishers go by in the matter at hand
 * @param nameOf the only name that a domain stands beside, for those domains that have one
 */
record Families(Set<String> names, Map<String, String> nameOf) {

  static Families among(Collection<Publisher> publishers) {
    Set<String> names = new HashSet<>();
    Map<String, SortedSet<String>> beside = new HashMap<>();
    for (Publisher publisher : publishers) {
      if (publisher.name() != null) {
        names.add(publisher.name());
        if (publisher.domain() != null) {
          beside.computeIfAbsent(publisher.domain(), d -> new TreeSet<>()).add(publisher.name());
        }
      }
    }
    Map<String, String> nameOf = new HashMap<>();
    beside.forEach(
        (domain, all) -> {
          if (all.size() == 1) {
            nameOf.put(domain, all.first());
          }
        });
    return new Families(Set.copyOf(names), Map.copyOf(nameOf));
  }

  /** Returns what the publishers of a family have in common; {@code instead} for nobody. */
  String of(Publisher publisher, String instead) {
    if (publisher.name() != null) {
      return publisher.name();
    }
    if (publisher.domain() == null) {
      return instead;
    }
    String label = publisher.label();
    return label != null && names.contains(label)
        ? label
        : nameOf.getOrDefault(publisher.domain(), publisher.domain());
  }
}
