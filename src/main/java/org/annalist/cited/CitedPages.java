package org.annalist.cited;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annalist.article.Urls;

/**
 * Finds the capture behind an address. Addresses are compared as {@link Urls#key} has it; an
 * archived copy also stands for its original, where the original itself was not captured.
 *
 * <p>Of several captures of one address a file of its own wins over a record, a page over a
 * redirect, then the latest, then the first by name and offset: the order in which they are given
 * does not matter.
 */
public final class CitedPages {

  /** Longer chains of redirects lead nowhere. */
  static final int MOST_REDIRECTS = 10;

  private static final Comparator<Capture> BEST_FIRST =
      comparing((Capture capture) -> !capture.place().isWholeFile())
          .thenComparing(Capture::kind)
          .thenComparing(Capture::date, Comparator.reverseOrder())
          .thenComparing(capture -> capture.place().name())
          .thenComparing(capture -> capture.place().offset())
          .thenComparing(Capture::url);

  private final Map<String, Capture> byUrl = new HashMap<>();
  private final Map<String, Capture> byOriginal = new HashMap<>();

  private CitedPages(Collection<Capture> captures) {
    for (Capture capture : captures) {
      if (!leadsToItself(capture)) {
        keepBest(byUrl, Urls.key(capture.url()), capture);
        String original = Urls.original(capture.url());
        if (original != null) {
          keepBest(byOriginal, Urls.key(original), capture);
        }
      }
    }
  }

  /** Makes the index; the order of {@code captures} does not matter. */
  public static CitedPages of(Collection<Capture> captures) {
    return new CitedPages(captures);
  }

  /** Returns the captures that matter, one an address. */
  public List<Capture> captures() {
    Set<Capture> captures = new HashSet<>(byUrl.values());
    captures.addAll(byOriginal.values());
    List<Capture> sorted = new ArrayList<>(captures);
    sorted.sort(BEST_FIRST.thenComparing(Capture::url));
    return sorted;
  }

  /**
   * Returns the capture behind a reference: that of its address, else of its archived copy; an
   * unusable one when there is no page; null when there is nothing.
   *
   * @param url the address, or null
   * @param archivedUrl the address of an archived copy, or null
   */
  public Capture find(String url, String archivedUrl) {
    Capture live = at(url);
    if (live != null && live.kind() == Capture.Kind.PAGE) {
      return live;
    }
    Capture archived = at(archivedUrl);
    return archived != null && (live == null || archived.kind() == Capture.Kind.PAGE)
        ? archived
        : live;
  }

  /** Returns what {@code url} leads to, redirects followed, or null. */
  private Capture at(String url) {
    Capture capture = url == null ? null : lookUp(url);
    for (int steps = 0; capture != null && capture.kind() == Capture.Kind.REDIRECT; steps++) {
      capture = steps == MOST_REDIRECTS ? null : lookUp(capture.detail());
    }
    return capture;
  }

  private Capture lookUp(String url) {
    String key = Urls.key(url);
    Capture own = byUrl.get(key);
    Capture archived = byOriginal.get(key);
    return own == null || (own.kind() == Capture.Kind.UNUSABLE && archived != null)
        ? archived
        : own;
  }

  private static void keepBest(Map<String, Capture> captures, String key, Capture capture) {
    captures.merge(key, capture, (a, b) -> BEST_FIRST.compare(a, b) <= 0 ? a : b);
  }

  /** From http to https, from {@code www.} to none: the same address in the form compared. */
  private static boolean leadsToItself(Capture capture) {
    return capture.kind() == Capture.Kind.REDIRECT
        && Urls.key(capture.detail()).equals(Urls.key(capture.url()));
  }
}
