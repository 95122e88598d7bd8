package org.annalist.citation;

import com.google.common.base.Splitter;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annalist.article.Publisher;
import org.annalist.article.Urls;
import org.annalist.text.Span;

/**
 * Which works an entry of a reference list cites, where its format tells its addresses but not
 * where in its words they stand.
 *
 * <p>An entry is one work, whatever its addresses, unless its words name as many works as its
 * addresses can be of. Works are told apart by titles of their own, or as "Smith 2001, p. 4; Jones
 * 2002". A DOI, an abstract or a scan in a library goes with the page that is named before it; a
 * second page, or a second DOI, begins another work.
 *
 * @param words where the words of each work stand
 * @param addresses the addresses of each work, each with that of its archived copy, or null
 */
record EntryWorks(List<Span> words, List<List<Map.Entry<String, String>>> addresses) {

  /** Author and year, as short notes have it. */
  private static final Pattern SHORT_NOTE =
      Pattern.compile(
          "(?i:see |also |and )*\\p{Lu}[\\p{L}'’.-]*(?:[ ,&]+(?:and |et al\\.?|\\p{Lu}[\\p{L}'’.-]*))*"
              + ",? \\(?(?:1[5-9]|20)\\d\\d[a-z]?\\)?(?:[^\\p{L}].*)?");

  /**
   * Takes an entry apart.
   *
   * @param text its words
   * @param titles where its words name works by their titles, each from the author on
   * @param archivedByUrl its addresses in their order, each with that of its archived copy
   */
  static EntryWorks of(String text, List<Span> titles, Map<String, String> archivedByUrl) {
    List<List<Map.Entry<String, String>>> groups = grouped(archivedByUrl);
    for (List<Span> parts : List.of(titles, shortNotes(text))) {
      if (parts.size() > 1 && parts.size() == groups.size()) {
        return new EntryWorks(parts, groups);
      }
    }
    return new EntryWorks(
        List.of(new Span(0, text.length())), List.of(List.copyOf(archivedByUrl.entrySet())));
  }

  private static List<List<Map.Entry<String, String>>> grouped(Map<String, String> archivedByUrl) {
    List<List<Map.Entry<String, String>>> groups = new ArrayList<>();
    Set<String> hosts = new HashSet<>();
    boolean hasPage = false;
    for (Map.Entry<String, String> address : archivedByUrl.entrySet()) {
      String host = Urls.host(address.getKey());
      boolean page = isPage(address.getKey());
      if (groups.isEmpty() || (page && hasPage) || hosts.contains(host)) {
        groups.add(new ArrayList<>());
        hosts.clear();
        hasPage = false;
      }
      groups.get(groups.size() - 1).add(address);
      hosts.add(host);
      hasPage |= page;
    }
    return groups;
  }

  /** Says whether the address is a publisher's, not that of a registry or a library. */
  private static boolean isPage(String url) {
    Publisher publisher = Publisher.of(null, url);
    return publisher.isKnown() && !publisher.toString().startsWith("doi.org/");
  }

  private static List<Span> shortNotes(String text) {
    List<Span> parts = new ArrayList<>();
    int from = 0;
    for (String part : Splitter.on(';').split(text)) {
      if (!SHORT_NOTE.matches(part.strip())) {
        return List.of();
      }
      parts.add(new Span(from, from + part.length()));
      from += part.length() + 1;
    }
    return parts;
  }
}
