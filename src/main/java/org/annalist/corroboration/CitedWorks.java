package org.annalist.corroboration;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.annalist.article.Publisher;

/**
 * Which of the works that several articles cite are one and the same: those that have an address in
 * common, or are each the same as a third.
 */
final class CitedWorks {

  /** What is known of a work from all entries that cite it. */
  private record Known(SortedSet<String> addresses, Publisher publisher, String resolvedSourceId) {

    static Known of(CitedWork work) {
      return new Known(work.addresses(), work.publisher(), work.resolvedSourceId());
    }

    /** What is chosen does not depend on the order. */
    Known and(Known other) {
      SortedSet<String> all = new TreeSet<>(addresses);
      all.addAll(other.addresses);
      return new Known(
          all,
          CitedWork.MOST_NAMED.compare(publisher, other.publisher) <= 0
              ? publisher
              : other.publisher,
          Stream.of(resolvedSourceId, other.resolvedSourceId)
              .filter(Objects::nonNull)
              .min(Comparator.naturalOrder())
              .orElse(null));
    }
  }

  private final Map<String, Known> byAddress = new HashMap<>();

  /** Learns what entries say of {@code works}; works without any address stay unknown. */
  void add(List<CitedWork> works) {
    for (CitedWork work : works) {
      Known known = Known.of(work);
      for (String address : work.addresses()) {
        Known before = byAddress.get(address);
        known = before == null ? known : known.and(before);
      }
      for (String address : known.addresses()) {
        byAddress.put(address, known);
      }
    }
  }

  /** Returns {@code work}, which was added, as an origin. */
  Origin originOf(CitedWork work) {
    Known known = known(work);
    return new Origin(CitedWork.mostTelling(known.addresses()), known.publisher());
  }

  /** Returns the input that {@code work} is, by what any entry says, or null. */
  String resolvedSourceId(CitedWork work) {
    return work.addresses().isEmpty() ? work.resolvedSourceId() : known(work).resolvedSourceId();
  }

  private Known known(CitedWork work) {
    return byAddress.get(work.addresses().first());
  }
}
