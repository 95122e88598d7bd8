package org.annalist.rule;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one rule file. It has up to four parts: {@code words} names word lists, {@code numbers}
 * names shapes of numbers, {@code fragments} names patterns to build others of, {@code rules} is
 * the list of rules.
 */
final class RuleFile {

  private static final JsonFactory YAML =
      new YAMLFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Class<?> near;
  private final String resource;
  private final Set<String> yields;

  private RuleFile(Class<?> near, String resource, Set<String> yields) {
    this.near = near;
    this.resource = resource;
    this.yields = yields;
  }

  /** Reads {@code resource}, adding to the vocabulary what it names; returns its rules. */
  static List<Rule> read(
      Class<?> near, String resource, Set<String> yields, Vocabulary vocabulary) {
    return new RuleFile(near, resource, yields).read(vocabulary);
  }

  private List<Rule> read(Vocabulary vocabulary) {
    List<Rule> rules = new ArrayList<>();
    JsonNode file = tree();
    for (Map.Entry<String, JsonNode> part : fields(file)) {
      switch (part.getKey()) {
        case "words" -> readWords(part.getValue(), vocabulary);
        case "numbers" -> readNumbers(part.getValue(), vocabulary);
        case "fragments" -> readFragments(part.getValue(), vocabulary);
        case "rules" -> part.getValue().forEach(rule -> rules.add(rule(rule)));
        default ->
            throw broken(
                part.getKey(), "expected one of \"words\", \"numbers\", \"fragments\", \"rules\"");
      }
    }
    return rules;
  }

  private JsonNode tree() {
    try (InputStream in = near.getResourceAsStream(resource)) {
      if (in == null) {
        throw broken("", "no such rule file");
      }
      try (JsonParser parser = YAML.createParser(in)) {
        parser.nextToken();
        return node(parser);
      }
    } catch (JsonProcessingException e) {
      throw broken(
          "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr(),
          e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads what {@code in} is at, every value as it is written. To load an object mapper would take
   * longer than to read all rules.
   */
  private static JsonNode node(JsonParser in) throws IOException {
    if (in.currentToken() == JsonToken.START_OBJECT) {
      ObjectNode object = NODES.objectNode();
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String name = in.currentName();
        in.nextToken();
        object.set(name, node(in));
      }
      return object;
    }
    if (in.currentToken() == JsonToken.START_ARRAY) {
      ArrayNode array = NODES.arrayNode();
      while (in.nextToken() != JsonToken.END_ARRAY) {
        array.add(node(in));
      }
      return array;
    }
    return in.currentToken() == null ? NODES.missingNode() : NODES.textNode(in.getText());
  }

  private void readWords(JsonNode lists, Vocabulary vocabulary) {
    for (Map.Entry<String, JsonNode> list : fields(lists)) {
      checkNew(list.getKey(), vocabulary);
      vocabulary.lists.put(
          list.getKey(), WordList.load(near, list.getKey(), list.getValue().asText()));
    }
  }

  private void readNumbers(JsonNode shapes, Vocabulary vocabulary) {
    for (Map.Entry<String, JsonNode> shape : fields(shapes)) {
      checkNew(shape.getKey(), vocabulary);
      JsonNode node = shape.getValue();
      String[] digits = node.path("digits").asText().split("-", 2);
      try {
        vocabulary.shapes.put(
            shape.getKey(),
            new NumberShape(
                Integer.parseInt(digits[0]),
                Integer.parseInt(digits[digits.length - 1]),
                node.path("from").asInt(0),
                node.path("to").asInt(Integer.MAX_VALUE),
                node.path("multiple-of").asInt(1),
                node.path("pad").asInt(0)));
      } catch (NumberFormatException e) {
        throw broken("number " + shape.getKey(), "expected digits such as \"1-2\" or \"4\"");
      }
    }
  }

  private void readFragments(JsonNode fragments, Vocabulary vocabulary) {
    for (Map.Entry<String, JsonNode> fragment : fields(fragments)) {
      checkNew(fragment.getKey(), vocabulary);
      vocabulary.fragments.put(fragment.getKey(), fragment.getValue().asText());
    }
  }

  private void checkNew(String name, Vocabulary vocabulary) {
    if (vocabulary.has(name)) {
      throw broken("\"" + name + "\"", "the name is taken");
    }
  }

  private Rule rule(JsonNode node) {
    String id = node.path("id").asText();
    String pattern = node.path("pattern").asText();
    if (id.isEmpty() || pattern.isEmpty()) {
      throw broken("rule " + (id.isEmpty() ? node : id), "a rule needs an id and a pattern");
    }
    int priority = 0;
    Map<String, String> yielded = new LinkedHashMap<>();
    List<Example> examples = new ArrayList<>();
    List<String> counterexamples = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : fields(node)) {
      JsonNode value = field.getValue();
      switch (field.getKey()) {
        case "id", "pattern" -> {}
        case "priority" -> priority = value.asInt();
        case "examples" -> value.forEach(example -> examples.add(example(id, example)));
        case "counterexamples" -> value.forEach(text -> counterexamples.add(text.asText()));
        default -> {
          if (!yields.contains(field.getKey())) {
            throw broken("rule " + id, "\"" + field.getKey() + "\" is not one of " + yields);
          }
          yielded.put(field.getKey(), value.asText());
        }
      }
    }
    return new Rule(id, resource, pattern, priority, yielded, examples, counterexamples);
  }

  private Example example(String id, JsonNode node) {
    Map<String, String> expected = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : fields(node)) {
      expected.put(field.getKey(), field.getValue().asText());
    }
    String text = expected.remove("text");
    String match = expected.remove("match");
    if (text == null || match == null || !text.contains(match)) {
      throw broken("rule " + id, "an example needs a text and the match in it: " + node);
    }
    return new Example(text, match, expected);
  }

  private static Iterable<Map.Entry<String, JsonNode>> fields(JsonNode node) {
    return node.properties();
  }

  private BrokenRuleException broken(String where, String problem) {
    return new BrokenRuleException(resource, where, problem);
  }
}
