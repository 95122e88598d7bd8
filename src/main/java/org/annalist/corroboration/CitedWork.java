package org.annalist.corroboration;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.annalist.article.Publisher;
import org.annalist.article.Urls;
import org.annalist.citation.Citation;
import org.annalist.citation.Reference;
import org.annalist.support.CheckedClaim;
import org.annalist.text.Fold;

/**
 * A work that an entry of a reference list cites, by all its addresses: its page, its DOI, its
 * abstract in a library, an archived copy. It has one vote, however many links an entry gives it.
 *
 * <p>References of one article are one work when they have their label, title and publisher in
 * common. An entry that cites two works with titles of their own gives two; one whose addresses
 * come without titles is taken for one work: nothing in it says otherwise.
 *
 * @param label the label of its entry
 * @param links how many references the entry gives it
 * @param isNamed whether it can be found again: by an address, or because its publisher is named
 * @param publisher who issued it: who is named, else whom the most telling of its addresses names
 * @param addresses the forms by which it is known again where others cite it, sorted
 * @param resolvedSourceId the input that it is, or null
 */
record CitedWork(
    String label,
    int links,
    boolean isNamed,
    Publisher publisher,
    SortedSet<String> addresses,
    String resolvedSourceId) {

  private static final String DOI = "doi.org/";
  private static final String FILE = "file ";

  /** The best to be shown: an address whose host tells the publisher, and the shortest name. */
  private static final Comparator<String> TELLING =
      Comparator.comparing((String address) -> address.startsWith(FILE))
          .thenComparing(address -> address.startsWith("\""))
          .thenComparing(address -> !Publisher.of(null, address).isKnown())
          .thenComparing(address -> address.startsWith(DOI))
          .thenComparing(Comparator.naturalOrder());

  /** A name before an address, the registrant of a DOI last: it may be an agent of many. */
  static final Comparator<Publisher> MOST_NAMED =
      Comparator.comparing((Publisher publisher) -> !publisher.isKnown())
          .thenComparing(publisher -> publisher.name() == null)
          .thenComparing(publisher -> String.valueOf(publisher.domain()).startsWith(DOI))
          .thenComparing(Publisher::toString)
          .thenComparing(publisher -> String.valueOf(publisher.domain()));

  /** Returns the works that a claim cites, in the order of its markers. */
  static List<CitedWork> of(CheckedClaim claim) {
    List<Citation> citations = claim.cited().citations();
    Map<List<String>, CitedWork> works = new LinkedHashMap<>();
    for (int i = 0; i < citations.size(); i++) {
      CitedWork one = of(citations.get(i), claim.supports().get(i).file());
      works.merge(entryOf(citations.get(i).reference()), one, CitedWork::and);
    }
    return List.copyOf(works.values());
  }

  private static CitedWork of(Citation citation, String file) {
    SortedSet<String> addresses = new TreeSet<>();
    Reference reference = citation.reference();
    for (String url : new String[] {reference.url(), reference.archivedUrl()}) {
      if (url != null) {
        String original = Urls.original(url);
        addresses.add(address(original != null ? original : url));
      }
    }
    // Two addresses that led to one page, by redirects that were recorded.
    if (file != null && citation.resolvedSourceId() == null) {
      addresses.add(FILE + file);
    }
    Publisher publisher = publisherOf(reference);
    if (reference.title() != null && (addresses.isEmpty() || publisher.isKnown())) {
      addresses.add(
          '"' + Fold.fold(reference.title()) + "\" " + (publisher.isKnown() ? publisher : ""));
    } else if (addresses.isEmpty() && publisher.isKnown()) {
      addresses.add(publisher.toString());
    }
    boolean hasUrl = reference.url() != null || reference.archivedUrl() != null;
    return new CitedWork(
        reference.label(),
        1,
        hasUrl || publisher.isKnown(),
        publisher,
        addresses,
        citation.resolvedSourceId());
  }

  /** DOIs are the same in any case (ISO 26324), and at either host. */
  private static String address(String url) {
    String key = Urls.key(url);
    String doi = key.startsWith("dx." + DOI) ? key.substring(3) : key;
    return doi.startsWith(DOI) ? doi.toLowerCase(Locale.ROOT) : key;
  }

  private static List<String> entryOf(Reference reference) {
    return List.of(
        reference.sourceId(),
        reference.label(),
        Fold.fold(reference.title()),
        Fold.fold(reference.publisher()));
  }

  private CitedWork and(CitedWork other) {
    SortedSet<String> all = new TreeSet<>(addresses);
    all.addAll(other.addresses);
    return new CitedWork(
        label,
        links + other.links,
        isNamed || other.isNamed,
        MOST_NAMED.compare(publisher, other.publisher) <= 0 ? publisher : other.publisher,
        all,
        resolvedSourceId != null ? resolvedSourceId : other.resolvedSourceId);
  }

  /** Returns the one of some addresses that shows best what they lead to. */
  static String mostTelling(SortedSet<String> addresses) {
    return addresses.size() == 1
        ? addresses.first()
        : addresses.stream().min(TELLING).orElseThrow();
  }

  private static Publisher publisherOf(Reference reference) {
    String given = reference.url() != null ? reference.url() : reference.archivedUrl();
    String original = given == null ? null : Urls.original(given);
    return Publisher.of(reference.publisher(), original != null ? original : given);
  }
}
