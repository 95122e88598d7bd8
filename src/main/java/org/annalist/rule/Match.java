package org.annalist.rule;

import java.util.List;
import org.annalist.text.Span;

/**
 * A place where a rule fits.
 *
 * @param rule the rule
 * @param spans what it reports: all that it matched, or the parts that its pattern marks
 * @param captures the named parts, in the order of the text
 */
public record Match(Rule rule, List<Span> spans, List<Capture> captures) {

  public Match {
    spans = List.copyOf(spans);
    captures = List.copyOf(captures);
  }

  /** Returns the first, mostly the only, span that is reported. */
  public Span span() {
    return spans.get(0);
  }

  /** Returns the id of the rule. */
  public String ruleId() {
    return rule.id();
  }

  /** Returns the part called {@code name}, or null when the match has none. */
  public Capture capture(String name) {
    for (int i = 0; i < captures.size(); i++) {
      if (captures.get(i).name().equals(name)) {
        return captures.get(i);
      }
    }
    return null;
  }

  /** Returns the value of the part called {@code name}, or null when the match has none. */
  public String value(String name) {
    Capture capture = capture(name);
    return capture == null ? null : capture.value();
  }
}
