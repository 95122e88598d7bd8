package org.annalist.format.plain;

import com.google.re2j.Pattern;
import org.annalist.text.Fold;

/** The look of short lines: headings, list items, reference entries, titles with a site's name. */
final class Headings {

  private static final int MOST_WORDS = 14;

  private static final int SHORTEST_AGAIN = 12;

  /** What parts a title from the name of its site. */
  private static final Pattern SITE = Pattern.compile("^ ?(-|\\||:|»|•|·) ");

  private static final Pattern EDIT =
      Pattern.compile("(?i)\\[ ?edit( source)?( ?\\| ?edit source)? ?\\]");

  private Headings() {}

  /** Says whether {@code line} could be a heading by its own words. */
  static boolean looksLike(String line, int longest) {
    if (line.isEmpty() || line.length() > longest || line.contains("://")) {
      return false;
    }
    char last = line.charAt(line.length() - 1);
    if (last == '.' || last == ',' || last == ';' || last == '!') {
      return false;
    }
    char first = line.charAt(0);
    if (!Character.isLetterOrDigit(first) && "\"'“‘«(#=".indexOf(first) < 0) {
      return false;
    }
    return line.split("\\s+", MOST_WORDS + 2).length <= MOST_WORDS;
  }

  /** Returns a heading's words without the page's edit link and wiki or Markdown marks. */
  static String plain(String line) {
    String bare = line.replaceFirst("\\s*\\[ ?(edit|hide) ?\\]$", "");
    int from = 0;
    int to = bare.length();
    while (from < to && "#= ".indexOf(bare.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && "#=: ".indexOf(bare.charAt(to - 1)) >= 0) {
      to--;
    }
    return bare.substring(from, to);
  }

  /** Says whether {@code line} is the link that a wiki prints beside a heading, on its own. */
  static boolean isEditLink(String line) {
    return EDIT.matcher(line).matches();
  }

  /** Says whether {@code line} begins as an item of a bulleted list. */
  static boolean isListItem(String line) {
    return line.length() > 1
        && ("•‣▪◦–*-·".indexOf(line.charAt(0)) >= 0)
        && Character.isWhitespace(line.charAt(1));
  }

  /** Says whether {@code line} begins as an entry of a reference list: a label, then words. */
  static boolean isEntry(String line) {
    return ReferenceLabel.of(line) != null;
  }

  /** Returns a page title without the site's name after a bar or a dash. */
  static String withoutSite(String title) {
    int at = siteAt(title);
    return at < 0 ? title : title.substring(0, at).strip();
  }

  /** Returns the site's name that follows a page title, or null. */
  static String siteOf(String title) {
    int at = siteAt(title);
    return at < 0 ? null : title.substring(at + 3).strip();
  }

  /** Says whether {@code line} is {@code title} again, with or without the name of its site. */
  static boolean printsAgain(String title, String line) {
    if (line.equals(withoutSite(title))) {
      return true;
    }
    if (line.length() < SHORTEST_AGAIN || line.length() > title.length()) {
      return false;
    }
    String whole = Fold.fold(title);
    String part = Fold.fold(line);
    return whole.startsWith(part)
        && (whole.length() == part.length() || SITE.matcher(whole.substring(part.length())).find());
  }

  private static int siteAt(String title) {
    int at = title.lastIndexOf(" | ");
    return at > 0 && title.length() - at - 3 <= 40 ? at : -1;
  }
}
