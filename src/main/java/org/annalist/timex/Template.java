package org.annalist.timex;

import java.util.ArrayList;
import java.util.List;
import org.annalist.rule.Match;

/**
 * Text with named gaps, {@code "{year|XXXX}-{month}"}, that the parts of a match fill; after the
 * bar stands what fills a gap whose part the match lacks.
 */
final class Template {

  /** What stands before the gap of the same index, and after the last. */
  private final List<String> literals;

  private final List<Gap> gaps;

  /**
   * A gap.
   *
   * @param name the part that fills it
   * @param otherwise what fills it when the match has no such part
   */
  private record Gap(String name, String otherwise) {

    static Gap of(String text) {
      int bar = text.indexOf('|');
      return bar < 0 ? new Gap(text, "") : new Gap(text.substring(0, bar), text.substring(bar + 1));
    }
  }

  private Template(List<String> literals, List<Gap> gaps) {
    this.literals = literals;
    this.gaps = gaps;
  }

  static Template of(String text) {
    List<String> literals = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    int at = 0;
    while (true) {
      int open = text.indexOf('{', at);
      int close = text.indexOf('}', at);
      if (open < 0 || close < open) {
        literals.add(text.substring(at));
        return new Template(literals, gaps);
      }
      literals.add(text.substring(at, open));
      gaps.add(Gap.of(text.substring(open + 1, close)));
      at = close + 1;
    }
  }

  /** Returns the names of the gaps. */
  List<String> names() {
    return gaps.stream().map(Gap::name).toList();
  }

  /**
   * Returns the text with the gaps filled, which is good until {@code scratch} is used again: most
   * of it is read once.
   */
  CharSequence fill(Match match, StringBuilder scratch) {
    String text = literals.get(0);
    if (gaps.isEmpty()) {
      return text;
    }
    scratch.setLength(0);
    scratch.append(text);
    for (int i = 0; i < gaps.size(); i++) {
      Gap gap = gaps.get(i);
      String value = match.value(gap.name());
      scratch.append(value != null ? value : gap.otherwise()).append(literals.get(i + 1));
    }
    return scratch;
  }
}
