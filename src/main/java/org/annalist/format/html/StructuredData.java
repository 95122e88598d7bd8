package org.annalist.format.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a page says of its article in <a href="https://www.w3.org/TR/json-ld11/">JSON-LD</a>: the
 * first {@code schema.org} article of all scripts, wherever it stands in them. What is no JSON is
 * passed over, as readers of the web do.
 *
 * @param title its headline
 * @param author names, separated by commas
 * @param publisher name
 * @param published date, as written
 * @param url address
 * @param language language tag
 * @param licence address of the licence
 */
record StructuredData(
    String title,
    String author,
    String publisher,
    String published,
    String url,
    String language,
    String licence) {

  static final StructuredData NONE = new StructuredData(null, null, null, null, null, null, null);

  /** Longer scripts are data of another kind. */
  private static final int LONGEST = 1_000_000;

  private static final int MOST_NODES = 10_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  /** Returns what {@code page} says. */
  static StructuredData of(Document page) {
    for (Element script : page.getElementsByTag("script")) {
      if (script.attr("type").strip().startsWith("application/ld+json")) {
        JsonNode article = articleIn(script.data());
        if (article != null) {
          return read(article);
        }
      }
    }
    return NONE;
  }

  private static JsonNode articleIn(String script) {
    if (script.length() > LONGEST) {
      return null;
    }
    Deque<JsonNode> open = new ArrayDeque<>();
    try {
      open.add(MAPPER.readTree(script));
    } catch (JsonProcessingException e) {
      return null;
    }
    for (int i = 0; i < MOST_NODES && !open.isEmpty(); i++) {
      JsonNode node = open.poll();
      if (isArticle(node.path("@type"))) {
        return node;
      }
      node.forEach(open::add);
    }
    return null;
  }

  private static boolean isArticle(JsonNode type) {
    List<String> types = new ArrayList<>();
    type.forEach(one -> types.add(one.asText()));
    types.add(type.asText());
    return types.stream()
        .anyMatch(
            name -> name.endsWith("Article") || name.endsWith("Posting") || name.equals("Report"));
  }

  private static StructuredData read(JsonNode article) {
    return new StructuredData(
        words(article.path("headline"), "name"),
        words(article.path("author"), "name"),
        words(article.path("publisher"), "name"),
        words(article.path("datePublished"), "@value"),
        words(either(article.path("url"), article.path("mainEntityOfPage")), "@id"),
        words(article.path("inLanguage"), "name"),
        words(article.path("license"), "url"));
  }

  private static JsonNode either(JsonNode mine, JsonNode theirs) {
    return mine.isTextual() ? mine : theirs;
  }

  /** A text, the {@code key} of an object, or those of a list. */
  private static String words(JsonNode node, String key) {
    if (node.isArray()) {
      List<String> all = new ArrayList<>();
      for (JsonNode one : node) {
        String words = words(one, key);
        if (words != null && all.size() < 10 && !all.contains(words)) {
          all.add(words);
        }
      }
      return all.isEmpty() ? null : String.join(", ", all);
    }
    String words = node.isObject() ? node.path(key).asText("") : node.asText("");
    String bare = Parser.unescapeEntities(words, false).strip();
    return bare.isEmpty() || bare.length() > 500 ? null : bare;
  }
}
