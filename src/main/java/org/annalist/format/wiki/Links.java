package org.annalist.format.wiki;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annalist.text.Table;

/** Targets of links: addresses, and the names of namespaces in the languages of wikis. */
final class Links {

  /** What a link is by the namespace of its target. */
  enum Target {
    PAGE,
    FILE,
    /** A category, or the same page in another language: shown at the foot of the page. */
    UNSEEN
  }

  private static final List<String> SCHEMES = List.of("http://", "https://", "ftp://", "//");

  /** Names of namespaces and options of files, by language of wiki; what each is. */
  private static final Map<String, String> WORDS = words();

  /** Prefixes of other sites that look like codes of languages. */
  private static final Set<String> SITES = Set.of("doi", "mw", "wmf", "rfc", "irc", "voy");

  private Links() {}

  /** Says whether an address of the web begins at {@code at}. */
  static boolean addressAt(String text, int at) {
    if (at >= text.length() || "hHfF/".indexOf(text.charAt(at)) < 0) {
      return false;
    }
    for (String scheme : SCHEMES) {
      if (text.regionMatches(true, at, scheme, 0, scheme.length())) {
        return at + scheme.length() < text.length()
            && Character.isLetterOrDigit(text.charAt(at + scheme.length()));
      }
    }
    return false;
  }

  /** Returns where the address that begins at {@code from} ends. */
  static int addressEnd(String text, int from, int to) {
    int end = from;
    while (end < to && !endsAddress(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean endsAddress(char c) {
    return c <= ' ' || "[]<>\"|{}".indexOf(c) >= 0 || Character.isSpaceChar(c);
  }

  /** Returns what a link to {@code target} is. */
  static Target of(String target) {
    int colon = target.indexOf(':');
    if (colon <= 0) {
      return Target.PAGE;
    }
    String space = target.substring(0, colon).strip();
    String kind = WORDS.get(space.toLowerCase(Locale.ROOT).replace('_', ' '));
    if (kind != null) {
      return switch (kind) {
        case "file" -> Target.FILE;
        case "category" -> Target.UNSEEN;
        default -> Target.PAGE;
      };
    }
    return isLanguage(space) ? Target.UNSEEN : Target.PAGE;
  }

  /** {@code de}, {@code als}, {@code zh-min-nan}, {@code simple}. */
  private static boolean isLanguage(String prefix) {
    if (prefix.equals("simple")) {
      return true;
    }
    int letters = 0;
    while (letters < prefix.length()
        && prefix.charAt(letters) >= 'a'
        && prefix.charAt(letters) <= 'z') {
      letters++;
    }
    return (letters == 2 || letters == 3)
        && (letters == prefix.length() || prefix.charAt(letters) == '-')
        && prefix.length() <= 12
        && !SITES.contains(prefix);
  }

  /**
   * Returns what an option of a file link is: {@code frame}, {@code option}, or null: a caption.
   */
  static String fileOption(String option) {
    String bare = option.strip().toLowerCase(Locale.ROOT);
    String kind = WORDS.get(bare);
    if ("frame".equals(kind) || "option".equals(kind)) {
      return kind;
    }
    if (bare.endsWith("px") || bare.isEmpty()) {
      return "option";
    }
    int equals = bare.indexOf('=');
    if (equals > 0) {
      kind = WORDS.get(bare.substring(0, equals).strip());
      return "frame".equals(kind) || "option".equals(kind) ? kind : null;
    }
    return null;
  }

  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    Table.rows(Links.class, "links.tsv").forEach(row -> words.put(row.get(0), row.get(1)));
    return Map.copyOf(words);
  }
}
