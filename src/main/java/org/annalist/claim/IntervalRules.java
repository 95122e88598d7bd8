package org.annalist.claim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules that make intervals of dates, read from {@code intervals.yaml}. */
public final class IntervalRules {

  static final String FILE = "intervals.yaml";
  private static final List<IntervalRule> ALL = load();

  private static final Leads LEADS = new Leads(ALL);

  private IntervalRules() {}

  /** Returns all rules; of those that match, the first is taken. */
  public static List<IntervalRule> all() {
    return ALL;
  }

  /** Returns what the rules may take before a date. */
  static Leads leads() {
    return LEADS;
  }

  private static List<IntervalRule> load() {
    try (InputStream in = IntervalRules.class.getResourceAsStream(FILE)) {
      List<IntervalRule> rules = new ArrayList<>();
      for (JsonNode node : new YAMLMapper().readTree(in)) {
        rules.add(rule(node));
      }
      return List.copyOf(rules);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static IntervalRule rule(JsonNode node) {
    String id = node.path("id").asText();
    try {
      List<IntervalRule.Example> examples = new ArrayList<>();
      for (JsonNode example : node.path("examples")) {
        examples.add(
            new IntervalRule.Example(
                example.path("text").asText(),
                example.path("date").asText(),
                example.path("edtf").asText()));
      }
      List<String> counterexamples = new ArrayList<>();
      node.path("counterexamples").forEach(text -> counterexamples.add(text.asText()));
      return new IntervalRule(
          id,
          node.has("lead") ? Phrases.of(node.path("lead").asText()) : Set.of(),
          pattern(node.path("gap"), "^\\s*(", ")\\s*$"),
          pattern(node.path("trail"), "^\\s*(", ")(?:[^\\pL\\pN].*)?$"),
          node.path("yields").asText(),
          examples,
          counterexamples);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(FILE + ", rule " + id + ": " + e.getMessage(), e);
    }
  }

  /** Backtracking is cheap here: the patterns are ours, and the words around a date are few. */
  private static Pattern pattern(JsonNode node, String before, String after) {
    return node.isMissingNode()
        ? null
        : Pattern.compile(before + node.asText() + after, Pattern.DOTALL);
  }
}
