package org.annalist.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.net.InternetDomainName;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.annalist.text.Fold;

/**
 * The rules of {@code publishers.yaml}: which names and addresses are one publisher.
 *
 * @param rules all of them, with their examples
 * @param drops what names lose, in this order
 * @param hosts for hosts with the pages of many, where the owner of a page is told
 * @param houseByName id of a house by its names, bare
 * @param houseByBeginning id of a house by how its names begin, folded, with a space
 * @param houseByDomain id of a house by its domains
 * @param agencies names of the news agencies as printed, by the id of the house
 * @param shortNames of these names those that are somebody else's as well
 */
record PublisherRules(
    List<Rule> rules,
    List<Pattern> drops,
    Map<String, Owner> hosts,
    Map<String, String> houseByName,
    Map<String, String> houseByBeginning,
    Map<String, String> houseByDomain,
    Map<String, List<String>> agencies,
    Set<String> shortNames) {

  /** What tells whose a page is, on a host with the pages of many. */
  enum Owner {
    /** The name before the host: {@code ada.substack.com}. */
    SUBDOMAIN,
    /** The first part of the path: {@code medium.com/@ada}. */
    PATH,
    /** The prefix of a DOI, which names who registered it (ISO 26324): {@code 10.1000}. */
    REGISTRANT,
    /** Nothing in the address does. */
    NOBODY
  }

  /**
   * A rule as its test sees it.
   *
   * @param id its name
   * @param examples pairs of names or addresses of one publisher
   * @param counterexamples pairs of two publishers
   */
  record Rule(String id, List<List<String>> examples, List<List<String>> counterexamples) {}

  /** Names and hosts come again and again; what they come to does not change. */
  private static final int REMEMBERED = 50_000;

  private static final Cache<String, String> BARE =
      CacheBuilder.newBuilder().maximumSize(REMEMBERED).build();

  private static final Cache<String, String> HOUSE =
      CacheBuilder.newBuilder().maximumSize(REMEMBERED).build();

  private static final Cache<String, String> REGISTRABLE =
      CacheBuilder.newBuilder().maximumSize(REMEMBERED).build();

  static final PublisherRules ALL = load();

  /** Longer names are no names. */
  private static final int LONGEST_NAME = 300;

  /** Returns a name without what the rules drop, letters and digits alone; may be empty. */
  String bare(String name) {
    if (name == null || name.length() > LONGEST_NAME) {
      return letters(Fold.fold(name));
    }
    String known = BARE.getIfPresent(name);
    if (known == null) {
      known = dropped(Fold.fold(name));
      BARE.put(name, known);
    }
    return known;
  }

  private String dropped(String folded) {
    String plain = folded;
    for (Pattern drop : drops) {
      String shorter = drop.matcher(plain).replaceAll(" ").strip();
      plain = letters(shorter).isEmpty() ? plain : shorter;
    }
    return letters(plain);
  }

  /** Returns the house that goes by {@code name}, or null. */
  String houseNamed(String name) {
    if (name == null || name.length() > LONGEST_NAME) {
      return null;
    }
    String known = HOUSE.getIfPresent(name);
    if (known == null) {
      String house = findHouse(name);
      known = house == null ? "" : house;
      HOUSE.put(name, known);
    }
    return known.isEmpty() ? null : known;
  }

  private String findHouse(String name) {
    String house = houseByName.get(bare(name));
    if (house != null) {
      return house;
    }
    String folded = Fold.fold(name);
    int space = -1;
    while ((space = folded.indexOf(' ', space + 1)) >= 0) {
      house = houseByBeginning.get(folded.substring(0, space));
      if (house != null) {
        return house;
      }
    }
    return null;
  }

  /**
   * Returns who the address tells the page is of: the registrable domain by the Public Suffix List,
   * or what stands for it on a host with the pages of many; null when it tells nothing.
   */
  String ownerOf(String host, String path) {
    for (String at = host; at.indexOf('.') > 0; at = at.substring(at.indexOf('.') + 1)) {
      Owner owner = hosts.get(at);
      if (owner != null) {
        return ownerBy(owner, host, at, path);
      }
    }
    String known = REGISTRABLE.getIfPresent(host);
    if (known == null) {
      known = registrable(host);
      REGISTRABLE.put(host, known);
    }
    return known.isEmpty() ? null : known;
  }

  private static String registrable(String host) {
    if (!InternetDomainName.isValid(host)) {
      return "";
    }
    InternetDomainName name = InternetDomainName.from(host);
    return name.isUnderPublicSuffix() ? name.topPrivateDomain().toString() : host;
  }

  private static String ownerBy(Owner owner, String host, String platform, String path) {
    String first = path.substring(0, indexOrEnd(path, '/'));
    return switch (owner) {
      case SUBDOMAIN -> {
        String before = host.substring(0, host.length() - platform.length());
        String[] parts = before.split("\\.", -1);
        yield before.isEmpty() ? host : parts[parts.length - 2] + "." + platform;
      }
      case PATH -> first.isEmpty() ? host : platform + "/" + first.toLowerCase(Locale.ROOT);
      case REGISTRANT -> first.startsWith("10.") ? "doi.org/" + first : null;
      case NOBODY -> null;
    };
  }

  private static int indexOrEnd(String text, char c) {
    int at = text.indexOf(c);
    return at < 0 ? text.length() : at;
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static PublisherRules load() {
    try (InputStream in = PublisherRules.class.getResourceAsStream("publishers.yaml")) {
      return read(new YAMLMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException("publishers.yaml cannot be read: " + e.getMessage(), e);
    }
  }

  private static PublisherRules read(JsonNode file) {
    List<Rule> rules = new ArrayList<>();
    List<Pattern> drops = new ArrayList<>();
    for (JsonNode node : file.path("names")) {
      rules.add(rule(node.path("id").asText(), node));
      drops.add(Pattern.compile(node.path("drop").asText()));
    }
    Map<String, Owner> hosts = new HashMap<>();
    for (JsonNode node : file.path("hosts")) {
      rules.add(rule(node.path("id").asText(), node));
      Owner owner = Owner.valueOf(node.path("by").asText().toUpperCase(Locale.ROOT));
      strings(node.path("hosts")).forEach(host -> hosts.put(host, owner));
    }
    PublisherRules all =
        new PublisherRules(
            rules,
            drops,
            hosts,
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new TreeMap<>(),
            new HashSet<>());
    file.path("houses").forEach(all::addHouse);
    return all;
  }

  private void addHouse(JsonNode node) {
    List<String> names = new ArrayList<>(strings(node.path("names")));
    names.addAll(strings(node.path("short")));
    shortNames.addAll(strings(node.path("short")));
    String id = bare(names.get(0));
    rules.add(rule(id, node));
    names.forEach(name -> put(houseByName, bare(name), id));
    strings(node.path("begins")).forEach(name -> put(houseByBeginning, Fold.fold(name), id));
    strings(node.path("domains")).forEach(domain -> put(houseByDomain, domain, id));
    if (node.path("agency").asBoolean()) {
      agencies.put(id, List.copyOf(names));
    }
  }

  private static void put(Map<String, String> houses, String key, String house) {
    String other = houses.put(key, house);
    if (other != null && !other.equals(house)) {
      throw new IllegalStateException("publishers.yaml: " + key + " is of two houses");
    }
  }

  private static Rule rule(String id, JsonNode node) {
    return new Rule(id, pairs(node.path("examples")), pairs(node.path("counterexamples")));
  }

  private static List<List<String>> pairs(JsonNode nodes) {
    List<List<String>> pairs = new ArrayList<>();
    nodes.forEach(pair -> pairs.add(strings(pair)));
    return pairs;
  }

  private static List<String> strings(JsonNode nodes) {
    List<String> strings = new ArrayList<>();
    nodes.forEach(node -> strings.add(node.asText()));
    return strings;
  }
}
