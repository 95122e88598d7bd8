package org.annalist.format.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.annalist.text.Table;
import org.jsoup.nodes.Element;

/** What the names of elements, classes, ids and roles say of the parts of a page. */
final class Names {

  /** What a name is a sign of. */
  enum Sign {
    /** The article itself. */
    BODY,
    /** Menus, share buttons, advertisements, teasers, forms. */
    CHROME,
    /** What readers wrote. */
    COMMENTS,
    /** A message that the article shows, from a network where people write them. */
    MESSAGE,
    BYLINE,
    CAPTION,
    TABLE,
    /** A list of sources. */
    REFERENCES
  }

  private static final Map<String, Sign> WORDS = words();

  private static final int LONGEST = 300;

  private final Map<String, Sign> known = new HashMap<>();

  /** Returns what {@code element} says of itself, or null. */
  Sign of(Element element) {
    Sign sign = ofTag(element.normalName());
    if (sign != null) {
      return sign;
    }
    String names =
        element.className()
            + ' '
            + element.id()
            + ' '
            + element.attr("role")
            + ' '
            + element.attr("itemprop");
    return names.length() == 3 ? null : known.computeIfAbsent(names, Names::read);
  }

  private static Sign ofTag(String tag) {
    return switch (tag) {
      case "nav", "aside", "footer", "form", "dialog", "menu", "fieldset" -> Sign.CHROME;
      case "figcaption" -> Sign.CAPTION;
      case "address" -> Sign.BYLINE;
      default -> null;
    };
  }

  /** The first word that is no sign of the body wins: an "article-share" is no article. */
  private static Sign read(String names) {
    Sign found = null;
    String before = "";
    int n = Math.min(names.length(), LONGEST);
    int i = 0;
    while (i < n) {
      while (i < n && !Character.isLetter(names.charAt(i))) {
        if (names.charAt(i) == ' ') {
          before = "";
        }
        i++;
      }
      int start = i;
      while (i < n && Character.isLetter(names.charAt(i)) && !beginsWord(names, start, i)) {
        i++;
      }
      if (i > start) {
        String word = names.substring(start, i).toLowerCase(Locale.ROOT);
        Sign sign = WORDS.get(before + ' ' + word);
        sign = sign == null ? WORDS.get(word) : sign;
        if (sign != null && (found == null || found == Sign.BODY)) {
          found = sign;
        }
        before = word;
      }
    }
    return found;
  }

  /** "articleBody" is two words, "TOC" and "Toc" are one. */
  private static boolean beginsWord(String names, int start, int at) {
    return at > start
        && Character.isUpperCase(names.charAt(at))
        && Character.isLowerCase(names.charAt(at - 1));
  }

  private static Map<String, Sign> words() {
    Map<String, Sign> words = new HashMap<>();
    Table.map(Names.class, "names.tsv")
        .forEach((word, sign) -> words.put(word, Sign.valueOf(sign.toUpperCase(Locale.ROOT))));
    return words;
  }
}
