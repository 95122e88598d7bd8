package org.annalist.format.plain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.annalist.article.AgencyCredits;

/** Rules that tell what a line of a page, or the words in a pair of brackets, are. */
public final class LineRules {

  /** Longer lines are text, but for the rules that say otherwise. */
  static final int LONGEST_LINE = 200;

  /** Longer lines are text, whatever words they hold. */
  private static final int LONGEST_NOTICE = 1_500;

  private static final LineRules LAYOUT = load("layout.yaml");

  private final Asked ofShort;
  private final Asked ofLong;

  /**
   * Rules for lines of one length.
   *
   * @param rules the rules in their order
   * @param wordless matches what one of those matches that need no word; most lines are prose, and
   *     with them all is said by one look
   */
  private record Asked(List<LineRule> rules, Pattern wordless) {

    static Asked of(List<LineRule> rules) {
      return new Asked(
          List.copyOf(rules),
          Pattern.compile(
              rules.stream()
                  .filter(rule -> rule.holds().isEmpty())
                  .map(rule -> "(?:" + rule.matches().pattern() + ")")
                  .collect(Collectors.joining("|"))));
    }

    LineRule first(String line) {
      String small = line.toLowerCase(Locale.ROOT);
      boolean withoutWord = wordless.matches(line);
      for (LineRule rule : rules) {
        if ((withoutWord || !rule.holds().isEmpty()) && rule.says(line, small)) {
          return rule;
        }
      }
      return null;
    }
  }

  private LineRules(List<LineRule> rules) {
    this.ofShort = Asked.of(rules);
    this.ofLong = Asked.of(rules.stream().filter(LineRule::isLong).toList());
  }

  /** Returns the rules that tell what a line is, {@code layout.yaml}. */
  public static LineRules layout() {
    return LAYOUT;
  }

  /** Returns the first rule that matches {@code line}, or null. */
  public LineRule first(String line) {
    if (line.length() > LONGEST_NOTICE) {
      return null;
    }
    Asked asked = line.length() > LONGEST_LINE ? ofLong : ofShort;
    return asked.first(Line.plainSpaces(line));
  }

  /** Returns all rules in the order in which they are asked. */
  public List<LineRule> all() {
    return ofShort.rules();
  }

  /** Reads the rules of a file beside this class. */
  static LineRules load(String name) {
    try (InputStream in = LineRules.class.getResourceAsStream(name)) {
      List<LineRule> rules = new ArrayList<>();
      for (JsonNode node : new YAMLMapper().readTree(in)) {
        rules.add(rule(name, node));
      }
      return new LineRules(rules);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static LineRule rule(String file, JsonNode node) {
    String id = node.path("id").asText();
    try {
      return new LineRule(
          id,
          node.path("yields").asText(),
          node.path("long").asBoolean(),
          strings(node.path("holds")),
          Pattern.compile(AgencyCredits.withNames(node.path("matches").asText())),
          strings(node.path("examples")),
          strings(node.path("counterexamples")));
    } catch (PatternSyntaxException e) {
      throw new IllegalStateException(file + ", rule " + id + ": " + e.getMessage(), e);
    }
  }

  private static List<String> strings(JsonNode nodes) {
    List<String> strings = new ArrayList<>();
    nodes.forEach(node -> strings.add(node.asText()));
    return strings;
  }
}
