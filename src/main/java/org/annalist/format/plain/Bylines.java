package org.annalist.format.plain;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.article.Metadata;
import org.annalist.text.Table;
import org.annalist.timex.TimexTagger;

/**
 * Author, publisher and publication date, from the lines around the title.
 *
 * @param metadata author, publisher and date, as far as they were found
 * @param blocks the layout, with lines that proved to be bylines marked so
 */
record Bylines(Metadata metadata, List<Block> blocks) {

  private static final int LONGEST = 200;

  /** A longer line that no rule knows as a byline is a caption, say. */
  private static final int LONGEST_UNKNOWN = 80;

  /** Blocks before the first of the article's prose among which its own byline stands. */
  private static final int NEAR = 15;

  /** A byline may follow a standfirst, in UTF-16 units. */
  private static final int STANDFIRST = 300;

  /** The foot of somebody else's message: "— A. Smith (@smith) May 3, 2019". */
  private static final Pattern SIGNED = Pattern.compile("^[—–-]|\\(@");

  /** What stands at the top of an article is dearer than anything below. */
  private static final int TOP = 4;

  private static final Pattern AUTHOR =
      Pattern.compile(
          "(?i)(?:^|[•|·]\\s*|\\s{2,})(?:author:|written by:?|by:?)\\s+([\\p{L}][^•|·@\\d\\n]{1,80})");

  /** "The Harbour Post, May 4, 2011": who published it, before the day. */
  private static final Pattern PUBLISHER =
      Pattern.compile(
          "^((?:\\p{Lu}[\\p{L}.'’&-]*(?: (?:of|and|the|for|&))? ){1,4}(?:"
              + String.join("|", new TreeSet<>(Table.words(Bylines.class, "press-words.tsv")))
              + ")(?: (?:News|Online|Today))?)\\s*(?:[,|•·–—(-]|\\d|(?:on )?\\p{Lu}\\p{L}+\\.? \\d)");

  private static final Pattern AFTER_AUTHOR =
      Pattern.compile(
          "\\s{2,}|\\s[-–—](\\s|$)|(?i)[\\s,]+(updated|published|posted|on|last|jan|feb|mar|apr|may|jun|jul"
              + "|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september"
              + "|october|november|december)\\.?(\\s|$)");
  private static final Pattern GLUED_YEAR =
      Pattern.compile("\\b((?:19|20)\\d\\d)(\\d{1,2}:\\d\\d|\\p{L})");
  private static final Pattern NUMERIC =
      Pattern.compile("\\b(\\d{1,2})([/.])(\\d{1,2})[/.]((?:19|20)\\d\\d|\\d\\d)\\b");

  /** Years of two digits from here on are of the 20th century, as POSIX has it. */
  private static final int PIVOT = 69;

  private static final Pattern PUBLISHED = Pattern.compile("(?i)\\b(published|posted|first)\\b");
  private static final Pattern SAYS_PUBLISHED =
      Pattern.compile("(?i)^(first |originally )?(published|posted)\\b");
  private static final Pattern UPDATED = Pattern.compile("(?i)\\b(updated|modified|edited)\\b");

  static Bylines in(String text, List<Block> blocks, TimexTagger tagger) {
    List<Block> marked = new ArrayList<>(blocks);
    LocalDate published = null;
    String author = null;
    String publisher = null;
    int best = 0;
    int all = proseIn(blocks);
    int first = firstProse(blocks);
    int before = 0;
    int prose = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      // What stands over the title, a notice of cookies perhaps, is none of the article's prose.
      prose = block.kind() == BlockKind.TITLE ? 0 : prose + proseIn(List.of(block));
      before += proseIn(List.of(block));
      boolean byline = block.kind() == BlockKind.BYLINE;
      boolean top = prose <= STANDFIRST && i >= first - NEAR;
      boolean early = top || (byline && before * 4 <= all);
      boolean candidate =
          prose <= STANDFIRST
              && (block.kind() == BlockKind.CHROME || block.kind() == BlockKind.LIST);
      if ((!byline && !candidate) || block.span().length() > (byline ? LONGEST : LONGEST_UNKNOWN)) {
        continue;
      }
      String line = Line.plainSpaces(block.span().in(text));
      if (SIGNED.matcher(line).find()) {
        continue;
      }
      if (author == null && byline) {
        author = authorIn(line);
      }
      LocalDate day = dayIn(line, tagger);
      if (day == null) {
        continue;
      }
      Matcher named = PUBLISHER.matcher(line);
      if (publisher == null && top && named.find()) {
        publisher = named.group(1);
      }
      marked.set(i, new Block(BlockKind.BYLINE, block.section(), block.span()));
      boolean says = SAYS_PUBLISHED.matcher(line).find();
      int weight = early || says ? weightOf(line, byline) + (top || says ? TOP : 0) : 0;
      if (weight > best) {
        best = weight;
        published = day;
      }
    }
    return new Bylines(
        new Metadata(null, null, null, null, publisher, author, published, null, null, null, null),
        marked);
  }

  private static int weightOf(String line, boolean byline) {
    if (PUBLISHED.matcher(line).find()) {
      return 4;
    }
    if (UPDATED.matcher(line).find() && authorIn(line) == null) {
      return 1;
    }
    return byline ? 3 : 2;
  }

  private static int firstProse(List<Block> blocks) {
    int first = 0;
    while (first < blocks.size() && blocks.get(first).kind() != BlockKind.PROSE) {
      first++;
    }
    return first;
  }

  private static int proseIn(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> block.kind() == BlockKind.PROSE)
        .mapToInt(block -> block.span().length())
        .sum();
  }

  /** Pages that lost their line breaks print "20 November 20194:29 AMUpdated". */
  private static LocalDate dayIn(String line, TimexTagger tagger) {
    boolean digit = line.chars().anyMatch(Character::isDigit);
    if (!digit) {
      return null;
    }
    String unglued = GLUED_YEAR.matcher(line).replaceAll("$1 $2");
    Matcher numeric = NUMERIC.matcher(unglued);
    if (numeric.find()) {
      return dayOf(
          Integer.parseInt(numeric.group(1)),
          Integer.parseInt(numeric.group(3)),
          Integer.parseInt(numeric.group(4)),
          numeric.group(2).equals("."));
    }
    return tagger.dayIn(unglued);
  }

  /**
   * Day and month by whichever can be the day. Where both could, the day comes first between dots,
   * as where dates are written so; between slashes nothing is guessed, and it is null.
   */
  private static LocalDate dayOf(int first, int second, int year, boolean dots) {
    boolean isDayFirst = first > 12 || (dots && second <= 12);
    int month = isDayFirst ? second : second > 12 || first == second ? first : 0;
    int day = isDayFirst ? first : second;
    int full = year > 99 ? year : year + (year < PIVOT ? 2000 : 1900);
    return month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(full, month).lengthOfMonth()
        ? LocalDate.of(full, month, day)
        : null;
  }

  private static String authorIn(String line) {
    Matcher author = AUTHOR.matcher(line);
    if (!author.find()) {
      return null;
    }
    String name = author.group(1).strip();
    Matcher end = AFTER_AUTHOR.matcher(name);
    name = (end.find() ? name.substring(0, end.start()) : name).strip();
    while (name.endsWith(",") || name.endsWith("-") || name.endsWith("–")) {
      name = name.substring(0, name.length() - 1).strip();
    }
    return name.length() < 2 ? null : name;
  }
}
