package org.annalist.timex;

import java.util.ArrayList;
import java.util.List;
import org.annalist.rule.Match;

/**
 * Text with named gaps, {@code "{year|XXXX}-{month}"}, that the parts of a match fill; after the
 * bar stands what fills a gap whose part the match lacks.
 */
final class Template {

  /** Literals at even places, names at odd ones. */
  private final List<String> pieces;

  private Template(List<String> pieces) {
    this.pieces = pieces;
  }

  static Template of(String text) {
    List<String> pieces = new ArrayList<>();
    int at = 0;
    while (true) {
      int open = text.indexOf('{', at);
      int close = text.indexOf('}', at);
      if (open < 0 || close < open) {
        pieces.add(text.substring(at));
        return new Template(pieces);
      }
      pieces.add(text.substring(at, open));
      pieces.add(text.substring(open + 1, close));
      at = close + 1;
    }
  }

  /** Returns the names of the gaps. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = 1; i < pieces.size(); i += 2) {
      String name = pieces.get(i);
      int bar = name.indexOf('|');
      names.add(bar < 0 ? name : name.substring(0, bar));
    }
    return names;
  }

  /** Returns the text with the gaps filled. */
  String fill(Match match) {
    if (pieces.size() == 1) {
      return pieces.get(0);
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      if (i % 2 == 0) {
        out.append(pieces.get(i));
      } else {
        String name = pieces.get(i);
        int bar = name.indexOf('|');
        String value = match.value(bar < 0 ? name : name.substring(0, bar));
        out.append(value != null ? value : bar < 0 ? "" : name.substring(bar + 1));
      }
    }
    return out.toString();
  }
}
