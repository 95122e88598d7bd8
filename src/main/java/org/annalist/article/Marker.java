package org.annalist.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.annalist.text.Span;

/**
 * The pointer to references that stands in a text: {@code [5]}, {@code [note 1]}, {@code ^([2])},
 * {@code [3]: 12}, {@code (Smith 2004)}.
 *
 * @param span where it stands, in UTF-16 units, brackets and page number included; empty behind a
 *     link in running text, whose words are the text's own
 * @param labels the labels it points to, as printed; empty for an editor's mark such as {@code
 *     [citation needed]}, which cites nothing
 */
public record Marker(Span span, List<String> labels) {

  public Marker {
    labels = List.copyOf(labels);
  }

  /** Returns the markers of both lists as they follow each other in the text. */
  public static List<Marker> inOrder(List<Marker> some, List<Marker> others) {
    if (others.isEmpty()) {
      return some;
    }
    List<Marker> all = new ArrayList<>(some);
    all.addAll(others);
    all.sort(Comparator.comparingInt(marker -> marker.span().start()));
    return all;
  }

  /** Says whether this is an editor's mark, not a citation. */
  public boolean isEditorial() {
    return labels.isEmpty();
  }
}
