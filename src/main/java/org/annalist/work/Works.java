package org.annalist.work;

import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.annalist.text.Tally;

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

  /** An article with as many kept shingles is long. */
  private static final int LONG = 128;

  private static final int INDEXED = 4;

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

  /**
   * Near-linear: only articles that share a kept shingle are compared, and not all of these. Of a
   * long article one kept shingle in {@value #INDEXED} is enough to meet its copies.
   */
  private static void joinCopies(List<Sketch> sketches, Groups groups) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(sketches.size());
    Tally seen = new Tally();
    long[] index = index(sketches, bits);
    int start = 0;
    for (int end = 1; end <= index.length; end++) {
      if (end == index.length || index[end] >>> bits != index[start] >>> bits) {
        boolean all = end - start <= ALL_PAIRS_UP_TO;
        for (int j = start + 1; j < end; j++) {
          for (int i = all ? start : j - 1; i < j; i++) {
            joinIfCopies(index[i], index[j], bits, sketches, seen, groups);
          }
          joinIfCopies(index[start], index[j], bits, sketches, seen, groups);
        }
        start = end;
      }
    }
  }

  /** Shingles in the upper bits, the places of their articles in the lower; sorted. */
  private static long[] index(List<Sketch> sketches, int bits) {
    long[] index = new long[1 << 10];
    int count = 0;
    for (int s = 0; s < sketches.size(); s++) {
      ImmutableLongArray shingles = sketches.get(s).shingles();
      boolean all = shingles.length() < LONG;
      for (int i = 0; i < shingles.length(); i++) {
        // What lies above the bits by which shingles are kept.
        if (all || (shingles.get(i) >>> 8) % INDEXED == 0) {
          if (count == index.length) {
            index = Arrays.copyOf(index, 2 * count);
          }
          index[count++] = shingles.get(i) << bits | s;
        }
      }
    }
    index = Arrays.copyOf(index, count);
    Arrays.sort(index);
    return index;
  }

  private static void joinIfCopies(
      long one, long other, int bits, List<Sketch> sketches, Tally seen, Groups groups) {
    int a = (int) (one & ((1L << bits) - 1));
    int b = (int) (other & ((1L << bits) - 1));
    if (a == b || seen.of(a, b) > 0) {
      return;
    }
    seen.add(a, b, 1);
    if (sketches.get(a).containment(sketches.get(b)) >= SAME) {
      groups.join(sketches.get(a).sourceId(), sketches.get(b).sourceId());
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
