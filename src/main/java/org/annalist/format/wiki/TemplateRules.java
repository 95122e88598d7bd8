package org.annalist.format.wiki;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annalist.rule.BrokenRuleException;

/** The templates that print words, by name; {@code templates.yaml} says what its parts mean. */
final class TemplateRules {

  private static final String FILE = "templates.yaml";

  /** Parser functions that print their argument. */
  private static final Set<String> FUNCTIONS =
      Set.of("formatnum", "lc", "uc", "lcfirst", "ucfirst");

  private static final Map<String, TemplateRule> BY_NAME = new HashMap<>();
  private static final List<TemplateRule> ALL = read();

  private TemplateRules() {}

  /** Returns all rules, in the order of the file. */
  static List<TemplateRule> all() {
    return ALL;
  }

  /** Returns the rule for the template {@code name}, or null. */
  static TemplateRule of(String name) {
    TemplateRule rule = BY_NAME.get(name);
    if (rule == null && name.startsWith("lang-")) {
      return BY_NAME.get("lang-*");
    }
    return rule;
  }

  static boolean isFunction(String name) {
    return FUNCTIONS.contains(name);
  }

  private static List<TemplateRule> read() {
    List<TemplateRule> rules = new ArrayList<>();
    try (InputStream in = TemplateRules.class.getResourceAsStream(FILE)) {
      for (JsonNode node : new ObjectMapper(new YAMLFactory()).readTree(in)) {
        TemplateRule rule = rule(node);
        rules.add(rule);
        for (JsonNode name : node.path("names")) {
          if (BY_NAME.put(name.asText(), rule) != null) {
            throw broken(rule.id(), "the template \"" + name.asText() + "\" has a rule already");
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(rules);
  }

  private static TemplateRule rule(JsonNode node) {
    String id = node.path("id").asText();
    List<TemplatePattern> texts = new ArrayList<>();
    JsonNode text = node.path("text");
    try {
      if (text.isTextual()) {
        texts.add(TemplatePattern.parse(text.asText()));
      }
      for (JsonNode alternative : text) {
        texts.add(TemplatePattern.parse(alternative.asText()));
      }
      Map<String, String> examples = new LinkedHashMap<>();
      for (JsonNode example : node.path("examples")) {
        examples.put(example.path("wikitext").asText(), example.path("text").asText());
      }
      return new TemplateRule(
          id, TemplateRule.As.of(node.path("as").asText("text")), texts, examples);
    } catch (IllegalArgumentException e) {
      throw broken(id, e.getMessage());
    }
  }

  private static BrokenRuleException broken(String id, String reason) {
    return new BrokenRuleException(FILE, id, reason);
  }
}
