package org.annalist.article;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.annalist.text.Span;

/**
 * Where a text says that it prints a news agency's report, by the rules of {@code
 * agency-credits.yaml}: "(AFP)", "according to Reuters", a dateline, a byline.
 *
 * <p>Agencies are named by the id of their house in {@code publishers.yaml}, which {@link
 * Publisher} uses, too.
 */
public final class AgencyCredits {

  /** Of a paragraph, the characters in which its dateline stands, or its last words. */
  private static final int EDGE = 160;

  /** A longer line is text. */
  private static final int LONGEST_LINE = 60;

  /** How many paragraphs may go before the dateline, a summary perhaps. */
  private static final int FIRST = 3;

  /** How many blocks around the article's prose may hold a line of its own. */
  private static final int NEAR = 4;

  static final List<Rule> RULES = load();

  private static final List<String> NAMES =
      PublisherRules.ALL.agencies().values().stream().flatMap(List::stream).toList();

  private AgencyCredits() {}

  /** Where a rule looks. */
  enum Where {
    SENTENCE,
    AUTHOR,
    HEAD,
    LINE,
    END
  }

  /**
   * A rule.
   *
   * @param id its name
   * @param where what it looks at
   * @param matches an RE2 pattern; its first group is the agency's name
   * @param examples each a text and the first name of the agency
   * @param counterexamples texts in which it finds nothing
   */
  record Rule(
      String id,
      Where where,
      Pattern matches,
      List<List<String>> examples,
      List<String> counterexamples) {

    /** Returns the agency that {@code text} credits by this rule, or null. */
    String agencyIn(String text) {
      Matcher matcher = matches.matcher(text);
      boolean whole = where == Where.AUTHOR || where == Where.LINE;
      return (whole ? matcher.matches() : matcher.find())
          ? PublisherRules.ALL.houseNamed(matcher.group(1))
          : null;
    }
  }

  /** Returns the agency on whose word {@code sentence} tells what it tells, or null. */
  public static String inSentence(String sentence) {
    // Nearly all sentences name no agency, and looking for that costs next to nothing.
    for (String name : NAMES) {
      if (sentence.contains(name)) {
        return first(Where.SENTENCE, sentence);
      }
    }
    return null;
  }

  /** Returns the agency that goes by {@code name}, "the Associated Press", or null. */
  public static String named(String name) {
    String house = PublisherRules.ALL.houseNamed(name);
    return PublisherRules.ALL.agencies().containsKey(house == null ? "" : house) ? house : null;
  }

  /** Returns the agency whose report {@code article} as a whole says it prints, or null. */
  public static String in(Article article) {
    String author = article.metadata().author();
    String agency = author == null ? null : first(Where.AUTHOR, author.strip());
    List<Block> blocks = article.blocks();
    List<Integer> prose = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).kind() == BlockKind.PROSE) {
        prose.add(i);
      }
    }
    for (int i = 0; agency == null && i < Math.min(FIRST, prose.size()); i++) {
      agency = first(Where.HEAD, edge(article, blocks.get(prose.get(i)), true));
    }
    if (agency == null && !prose.isEmpty()) {
      agency = inLines(article, prose.get(0), prose.get(prose.size() - 1));
    }
    // Beside citations of its own, the last one is the last sentence's alone.
    if (agency == null && !prose.isEmpty() && article.markers().size() <= 1) {
      Block last = blocks.get(prose.get(prose.size() - 1));
      agency = first(Where.END, edge(article, last, false));
    }
    return agency;
  }

  private static String inLines(Article article, int firstProse, int lastProse) {
    List<Block> blocks = article.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean top = i < firstProse && i >= firstProse - NEAR;
      boolean end = i >= lastProse && i <= lastProse + NEAR;
      boolean mayBe =
          block.kind() != BlockKind.REFERENCE
              && block.kind() != BlockKind.CAPTION
              && block.span().length() <= LONGEST_LINE;
      if (mayBe && (top || end || block.kind() == BlockKind.BYLINE)) {
        String agency = first(Where.LINE, block.span().in(article.text()).strip());
        if (agency != null) {
          return agency;
        }
      }
    }
    return null;
  }

  private static String edge(Article article, Block block, boolean start) {
    Span span = block.span();
    int length = Math.min(EDGE, span.length());
    int from = start ? span.start() : span.end() - length;
    return article.text().substring(from, from + length).strip();
  }

  private static String first(Where where, String text) {
    for (Rule rule : RULES) {
      if (rule.where() == where) {
        String agency = rule.agencyIn(text);
        if (agency != null) {
          return agency;
        }
      }
    }
    return null;
  }

  /**
   * Returns an RE2 {@code pattern} with the names of agencies, a group, in place of <code>{agency}
   * </code>, and in place of <code>{name}</code> those that are nobody else's.
   */
  public static String withNames(String pattern) {
    return pattern.replace("{agency}", names(true)).replace("{name}", names(false));
  }

  /** The longest first, so that "AP News" is not taken for "AP". */
  private static String names(boolean all) {
    return PublisherRules.ALL.agencies().values().stream()
        .flatMap(List::stream)
        .filter(name -> all || !PublisherRules.ALL.shortNames().contains(name))
        .sorted(
            Comparator.comparing((String name) -> -name.length())
                .thenComparing(Comparator.naturalOrder()))
        .map(Pattern::quote)
        .collect(joining("|", "(", ")"));
  }

  private static List<Rule> load() {
    String name = "agency-credits.yaml";
    try (InputStream in = AgencyCredits.class.getResourceAsStream(name)) {
      List<Rule> rules = new ArrayList<>();
      for (JsonNode node : new YAMLMapper().readTree(in)) {
        List<List<String>> examples = new ArrayList<>();
        node.path("examples").forEach(example -> examples.add(strings(example)));
        rules.add(
            new Rule(
                node.path("id").asText(),
                Where.valueOf(node.path("where").asText().toUpperCase(Locale.ROOT)),
                Pattern.compile(withNames(node.path("matches").asText())),
                examples,
                strings(node.path("counterexamples"))));
      }
      return List.copyOf(rules);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static List<String> strings(JsonNode nodes) {
    List<String> strings = new ArrayList<>();
    nodes.forEach(node -> strings.add(node.asText()));
    return strings;
  }
}
