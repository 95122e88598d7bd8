package org.annalist.article;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.LocalDate;
import org.annalist.text.Span;
import org.annalist.timex.TimexTagger;

/**
 * Finds the dateline that opens a press report, {@code GENEVA, May 3 (AP) — …}, and the day over an
 * entry of a diary or of a page of several reports: {@code Tuesday, 3 May 2011}.
 */
public final class Datelines {

  private static final int LONGEST = 80;

  /** Among so many paragraphs stands the dateline of an article, below a summary perhaps. */
  private static final int SEARCHED = 3;

  private static final String DAY =
      "(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.? \\d{1,2}, ?\\d{4}"
          + "|\\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?,? \\d{4})";

  /** After a place with its day no space is asked for, and any agency is one. */
  private static final Pattern DATELINE =
      Pattern.compile(
          AgencyCredits.withNames(
              "^(?:(?:\\p{Lu}[\\p{Lu} .,'’/-]+[\\p{Lu}.,](?:[ ,]*(?:\\p{Lu}[\\p{L}.'’/-]*|\\d{1,4}))*,? ?(?:\\([^)]+\\))?"
                  + "|[^.(–—]*\\((?:{agency}|CNN|BBC)[^)]*\\)"
                  + "|\\([A-Z][A-Za-z ]+\\)) ?(?:—|–|--|-) "
                  + "|\\((?:\\p{Lu}[\\p{L}.'’-]*,? ){1,6}"
                  + DAY
                  + " ?(?:—|–|--|-) ?(?:{agency})\\) "
                  + "|(?:\\p{Lu}[\\p{L}.'’-]*,? ){1,6}(?:"
                  + DAY
                  + "|\\("
                  + DAY
                  + "\\))(?: ?\\([^)]+\\)| ?/[A-Z][^/]+/)? ?(?:—|–|--|- ))"));

  private static final Pattern DAY_AT_HEAD =
      Pattern.compile(
          "^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:"
              + DAY
              + "|\\d{4}-\\d{2}-\\d{2})");

  /** "5 October 1917 – 29 December 2013" is a life, no day. */
  private static final Pattern RANGE = Pattern.compile("^ ?(?:–|—|-|to|until|and) ?(?:.* )?\\d{4}");

  private static final Pattern ENTRY = Pattern.compile("^(?: ?:| [–—-]+|[–—]) ?[^\\d ]");

  private Datelines() {}

  /**
   * Returns where the words after the dateline of {@code block} begin; its start if it has none.
   */
  public static int endIn(String text, Span block) {
    String head = text.substring(block.start(), Math.min(block.end(), block.start() + LONGEST));
    if (!hasDash(head)) {
      // Most blocks have no dash so early, and the pattern is dear.
      return block.start();
    }
    Matcher dateline = DATELINE.matcher(head);
    return dateline.find() ? block.start() + dateline.end() : block.start();
  }

  /** Says whether a dash parts words, not figures as in "1880–1920". */
  private static boolean hasDash(String head) {
    for (int i = 0; i + 1 < head.length(); i++) {
      char c = head.charAt(i);
      char next = head.charAt(i + 1);
      if ((c == '-' && next == ' ') || ((c == '—' || c == '–') && !Character.isDigit(next))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the day that the first paragraphs of {@code page} tell in a dateline, or null. */
  public static LocalDate firstDayIn(Page page, TimexTagger tagger) {
    int paragraphs = 0;
    for (Block block : page.blocks()) {
      if (block.kind() == BlockKind.PROSE) {
        LocalDate day = dayIn(page.text(), block.span(), tagger);
        if (day != null || ++paragraphs == SEARCHED) {
          return day;
        }
      }
    }
    return null;
  }

  /**
   * Returns the day that the dateline of {@code block} tells with its year, on which what follows
   * was written; null when it tells none.
   */
  public static LocalDate dayIn(String text, Span block, TimexTagger tagger) {
    int end = endIn(text, block);
    if (end == block.start()) {
      return null;
    }
    return tagger.dayIn(text.substring(block.start(), end));
  }

  /**
   * Returns the day, with its year, that a heading begins with, on which what stands below it was
   * written or took place; null when it begins with none.
   */
  public static LocalDate dayOver(String heading, TimexTagger tagger) {
    int end = endOfDay(heading);
    return end == 0 || RANGE.matcher(heading.substring(end)).find()
        ? null
        : tagger.dayIn(heading.substring(0, end));
  }

  /** Returns the day, with its year, of an entry of a chronicle: "12 May 2011: …"; or null. */
  public static LocalDate entryDay(String text, Span block, TimexTagger tagger) {
    String head = text.substring(block.start(), Math.min(block.end(), block.start() + LONGEST));
    int end = endOfDay(head);
    return end > 0 && isOverEntry(head.substring(end))
        ? tagger.dayIn(head.substring(0, end))
        : null;
  }

  /** Says whether what follows a date, {@code ": The council votes"}, is told under it. */
  public static boolean isOverEntry(String afterDate) {
    return ENTRY.matcher(afterDate).find();
  }

  private static int endOfDay(String line) {
    Matcher day = DAY_AT_HEAD.matcher(line);
    return day.find() ? day.end() : 0;
  }
}
