package org.annalist.article;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annalist.text.Digest;
import org.annalist.text.Fold;

/**
 * All input documents, each with its id: found by file, by id, or as what a reference points to.
 *
 * <p>An id is made from the configured id, else the address, else title, publisher and date, else
 * the content. Inputs that would share an id are told apart by content, and by their order when
 * even that is the same.
 */
public final class Catalogue {

  /** A slug of fewer words is too common to tell an article by. */
  private static final int FEWEST_SLUG_WORDS = 3;

  private final List<Entry> entries;
  private final Map<String, Source> byConfiguredId = new HashMap<>();
  private final Map<String, Source> byFile = new HashMap<>();
  private final Map<String, Source> byId = new HashMap<>();
  private final Map<String, Source> byUrl = new HashMap<>();
  private final Map<String, List<Source>> bySlug = new HashMap<>();

  /**
   * What is catalogued of an article.
   *
   * @param file its path below the input folder
   * @param sha256 digest of its bytes
   * @param metadata what is known of it
   * @param agency the news agency that it credits as a whole, or null
   */
  public record Entry(String file, String sha256, Metadata metadata, String agency)
      implements Serializable {

    /** Makes an entry of an article that credits no agency. */
    public Entry(String file, String sha256, Metadata metadata) {
      this(file, sha256, metadata, null);
    }

    /** Takes the entry of {@code article}. */
    public static Entry of(Article article) {
      return new Entry(
          article.file(), article.sha256(), article.metadata(), AgencyCredits.in(article));
    }
  }

  /** Makes the catalogue; the order of {@code entries} does not matter. */
  public static Catalogue of(Collection<Entry> entries) {
    return new Catalogue(entries);
  }

  private Catalogue(Collection<Entry> entries) {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparing(Entry::file));
    this.entries = List.copyOf(sorted);
    Map<String, Integer> owners = new HashMap<>();
    sorted.forEach(entry -> owners.merge(identity(entry), 1, Integer::sum));
    Set<String> taken = new HashSet<>();
    for (Entry entry : sorted) {
      add(
          new Source(
              idOf(entry, owners, taken),
              entry.file(),
              entry.sha256(),
              entry.metadata(),
              entry.agency()));
    }
  }

  /** Returns the source that was read from {@code file}; there is one for every article. */
  public Source byFile(String file) {
    Source source = byFile.get(file);
    if (source == null) {
      throw new IllegalArgumentException("not catalogued: " + file);
    }
    return source;
  }

  /** Returns the source with this id, or null. */
  public Source byId(String id) {
    return byId.get(id);
  }

  /** Returns the source that a user names by id, configured id or address, or null. */
  public Source named(String name) {
    if (name == null) {
      return null;
    }
    Source source = byId.get(name);
    return source != null ? source : byUrl.getOrDefault(Urls.key(name), byConfiguredId.get(name));
  }

  /** Returns what the catalogue was made of, sorted by file. */
  public List<Entry> entries() {
    return entries;
  }

  /**
   * Returns the input that {@code url} leads to, or null: its address is the same, or the last
   * segment of the path is the slug of its title and the host fits its publisher or author.
   */
  public Source at(String url) {
    if (url == null || url.isEmpty()) {
      return null;
    }
    Source same = byUrl.get(Urls.key(url));
    if (same != null) {
      return same;
    }
    List<Source> named =
        bySlug.getOrDefault(Urls.lastSegment(url).toLowerCase(Locale.ROOT), List.of());
    String host = Urls.host(url);
    return named.stream().filter(source -> fits(host, source.metadata())).findFirst().orElse(null);
  }

  /**
   * Returns the input that a printed reference names, or null: title and publisher are the same,
   * but for an article before the publisher's name.
   */
  public Source titled(String title, String publisher) {
    String house = bare(Fold.fold(publisher));
    return house.isEmpty()
        ? null
        : bySlug.getOrDefault(slug(title), List.of()).stream()
            .filter(source -> bare(Fold.fold(source.metadata().publisher())).equals(house))
            .findFirst()
            .orElse(null);
  }

  private void add(Source source) {
    byFile.put(source.file(), source);
    byId.put(source.id(), source);
    Metadata metadata = source.metadata();
    if (metadata.id() != null) {
      byConfiguredId.putIfAbsent(metadata.id(), source);
    }
    for (String url : new String[] {metadata.url(), metadata.archivedUrl()}) {
      if (url != null && !url.isEmpty()) {
        byUrl.putIfAbsent(Urls.key(url), source);
      }
    }
    String slug = slug(metadata.title());
    if (slug.split("-", -1).length >= FEWEST_SLUG_WORDS) {
      bySlug.computeIfAbsent(slug, key -> new ArrayList<>()).add(source);
    }
  }

  private static String idOf(Entry entry, Map<String, Integer> owners, Set<String> taken) {
    String identity = identity(entry);
    if (owners.get(identity) > 1) {
      identity += "\n" + entry.sha256();
    }
    String id = Digest.id("s_", 12, identity);
    for (int copy = 2; !taken.add(id); copy++) {
      id = Digest.id("s_", 12, identity, Integer.toString(copy));
    }
    return id;
  }

  private static String identity(Entry entry) {
    Metadata metadata = entry.metadata();
    if (metadata.id() != null) {
      return metadata.id();
    }
    if (metadata.url() != null) {
      return Urls.key(metadata.url());
    }
    String described =
        String.join(
            "\n",
            Fold.fold(metadata.title()),
            Fold.fold(metadata.publisher()),
            metadata.published() == null ? "" : metadata.published().toString());
    return described.isBlank() ? entry.sha256() : described;
  }

  /** "An Old Bridge Falls!" becomes {@code an-old-bridge-falls}. */
  static String slug(String title) {
    String folded = Fold.fold(title).replace("'", "");
    StringBuilder slug = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        slug.append(c);
      } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    while (slug.length() > 0 && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    return slug.toString();
  }

  private static boolean fits(String host, Metadata metadata) {
    String letters = host.replaceAll("[^a-z0-9]", "");
    String home = Urls.host(metadata.url());
    for (String name :
        new String[] {Fold.fold(metadata.publisher()), Fold.fold(metadata.author()), home}) {
      String bare = bare(name);
      if (bare.length() >= 3 && letters.contains(bare)) {
        return true;
      }
    }
    return false;
  }

  private static String bare(String foldedName) {
    return foldedName.replaceFirst("^the ", "").replaceAll("[^a-z0-9]", "");
  }
}
