package org.annalist.corroboration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which articles are one work: mirrors, republications, agency copy.
 *
 * <p>Two articles are one work when their folded prose is equal, when {@value #SAME} of the
 * shingles of the shorter are in the longer, or when one is declared a republication of the other.
 * A text that holds another and is more than {@value Sketch#DIGEST} times as long is a digest of
 * several, not a copy of one.
 *
 * @param workOf the work of every article, by source id; a work's id is its smallest source id
 */
public record Works(SortedMap<String, String> workOf) {

  private static final double SAME = 0.9;

  /** Of a shingle that more articles have, only neighbours and the first are compared. */
  private static final int ALL_PAIRS_UP_TO = 12;

  /** Finds the works among {@code sketches}. */
  public static Works of(Collection<Sketch> sketches) {
    return of(sketches, Map.of());
  }

  /**
   * Finds the works among {@code sketches}.
   *
   * @param republicationOf of each article declared a copy, what it is a copy of; both by source id
   */
  public static Works of(Collection<Sketch> sketches, Map<String, String> republicationOf) {
    Groups groups = new Groups();
    List<Sketch> sorted = sketches.stream().sorted(Comparator.comparing(Sketch::sourceId)).toList();
    List<Sketch> different = new ArrayList<>();
    Map<String, Sketch> byDigest = new HashMap<>();
    for (Sketch sketch : sorted) {
      Sketch first = byDigest.putIfAbsent(sketch.digest(), sketch);
      groups.join(sketch.sourceId(), first == null ? sketch.sourceId() : first.sourceId());
      if (first == null) {
        different.add(sketch);
      }
    }
    joinCopies(different, groups);
    republicationOf.forEach(
        (copy, original) -> {
          if (groups.knows(copy) && groups.knows(original)) {
            groups.join(copy, original);
          }
        });
    return new Works(groups.smallest());
  }

  /** Returns the work of an article; an article that was not looked at is a work of its own. */
  public String of(String sourceId) {
    return workOf.getOrDefault(sourceId, sourceId);
  }

  /** Near-linear: only articles that share a kept shingle are compared, and not all of these. */
  private static void joinCopies(List<Sketch> sketches, Groups groups) {
    Map<Long, List<Sketch>> index = new HashMap<>();
    for (Sketch sketch : sketches) {
      for (Long shingle : sketch.shingles()) {
        index.computeIfAbsent(shingle, s -> new ArrayList<>(2)).add(sketch);
      }
    }
    Map<String, Integer> seen = new HashMap<>();
    for (List<Sketch> having : index.values()) {
      for (int j = 1; j < having.size(); j++) {
        int from = having.size() <= ALL_PAIRS_UP_TO ? 0 : j - 1;
        for (int i = from; i < j; i++) {
          joinIfCopies(having.get(i), having.get(j), seen, groups);
        }
        joinIfCopies(having.get(0), having.get(j), seen, groups);
      }
    }
  }

  private static void joinIfCopies(Sketch a, Sketch b, Map<String, Integer> seen, Groups groups) {
    boolean first = seen.merge(a.sourceId() + ' ' + b.sourceId(), 1, Integer::sum) == 1;
    if (first && a.containment(b) >= SAME) {
      groups.join(a.sourceId(), b.sourceId());
    }
  }

  /** Groups of ids that grow together (union-find). */
  private static final class Groups {

    private final SortedMap<String, String> parent = new TreeMap<>();

    boolean knows(String id) {
      return parent.containsKey(id);
    }

    void join(String a, String b) {
      String one = root(a);
      String other = root(b);
      // The smaller id is the root, so that the root names the work.
      if (one.compareTo(other) < 0) {
        parent.put(other, one);
      } else {
        parent.put(one, other);
      }
    }

    private String root(String id) {
      String up = parent.computeIfAbsent(id, i -> i);
      if (up.equals(id)) {
        return id;
      }
      String root = root(up);
      parent.put(id, root);
      return root;
    }

    SortedMap<String, String> smallest() {
      List.copyOf(parent.keySet()).forEach(this::root);
      return parent;
    }
  }
}
