package org.annalist.corroboration;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.annalist.article.Publisher;

/**
 * Which publishers are one and the same: those of one name, those of one domain, and a domain whose
 * label is a name that somebody else goes by ({@code irrawaddy.com} and "The Irrawaddy").
 *
 * @param names the names that publishers go by in the matter at hand
 */
record Families(Set<String> names) {

  static Families among(Collection<Publisher> publishers) {
    return new Families(
        publishers.stream()
            .map(Publisher::name)
            .filter(Objects::nonNull)
            .collect(toUnmodifiableSet()));
  }

  /** Returns what the publishers of a family have in common; {@code instead} for nobody. */
  String of(Publisher publisher, String instead) {
    if (publisher.name() != null) {
      return publisher.name();
    }
    if (publisher.domain() == null) {
      return instead;
    }
    return names.contains(publisher.label()) ? publisher.label() : publisher.domain();
  }
}
