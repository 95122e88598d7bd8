package org.annalist.claim;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.annalist.article.AgencyCredits;
import org.annalist.text.Span;

/** Finds the dateline that opens a press report: {@code GENEVA, May 3 (AP) — …}. */
final class Datelines {

  private static final int LONGEST = 80;

  private static final Pattern DATELINE =
      Pattern.compile(
          AgencyCredits.withNames(
              "^(?:\\p{Lu}[\\p{Lu} .,'’/-]+[\\p{Lu}.,][^–—()]*(?:\\([^)]+\\))?"
                  + "|[^.(–—]*\\((?:{agency}|CNN|BBC)[^)]*\\)"
                  + "|\\([A-Z][A-Za-z ]+\\)) ?(?:—|–|--|-) "));

  private Datelines() {}

  /**
   * Returns where the words after the dateline of {@code block} begin; its start if it has none.
   */
  static int endIn(String text, Span block) {
    String head = text.substring(block.start(), Math.min(block.end(), block.start() + LONGEST));
    if (!head.contains("— ") && !head.contains("– ") && !head.contains("- ")) {
      // Most blocks have no dash so early, and the pattern is dear.
      return block.start();
    }
    Matcher dateline = DATELINE.matcher(head);
    return dateline.find() ? block.start() + dateline.end() : block.start();
  }
}
