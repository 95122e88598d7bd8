package org.annalist.format.plain;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.article.Metadata;
import org.annalist.timex.Precision;
import org.annalist.timex.Timex;
import org.annalist.timex.TimexTagger;

/**
 * Author and publication date, from the lines around the title.
 *
 * @param metadata author and date, as far as they were found
 * @param blocks the layout, with lines that proved to be bylines marked so
 */
record Bylines(Metadata metadata, List<Block> blocks) {

  private static final int LONGEST = 200;

  /** A byline may follow a standfirst, in UTF-16 units. */
  private static final int STANDFIRST = 300;

  private static final Pattern AUTHOR =
      Pattern.compile(
          "(?i)(?:^|[•|·]\\s*|\\s{2,})(?:author:|written by:?|by:?)\\s+([\\p{L}][^•|·\\d\\n]{1,80})");
  private static final Pattern PUBLISHED = Pattern.compile("(?i)\\b(published|posted|first)\\b");
  private static final Pattern SAYS_PUBLISHED =
      Pattern.compile("(?i)^(first |originally )?(published|posted)\\b");
  private static final Pattern UPDATED = Pattern.compile("(?i)\\b(updated|modified|edited)\\b");

  static Bylines in(String text, List<Block> blocks, TimexTagger tagger) {
    List<Block> marked = new ArrayList<>(blocks);
    LocalDate published = null;
    String author = null;
    int best = 0;
    int prose = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      prose += block.kind() == BlockKind.PROSE ? block.span().length() : 0;
      boolean top = prose <= STANDFIRST;
      boolean byline = block.kind() == BlockKind.BYLINE;
      boolean candidate =
          top && (block.kind() == BlockKind.CHROME || block.kind() == BlockKind.LIST);
      if ((!byline && !candidate) || block.span().length() > LONGEST) {
        continue;
      }
      String line = Line.plainSpaces(block.span().in(text));
      if (author == null && byline) {
        author = authorIn(line);
      }
      LocalDate day = dayIn(line, tagger);
      if (day == null) {
        continue;
      }
      marked.set(i, new Block(BlockKind.BYLINE, block.section(), block.span()));
      int weight = top || SAYS_PUBLISHED.matcher(line).find() ? weightOf(line, byline) : 0;
      if (weight > best) {
        best = weight;
        published = day;
      }
    }
    return new Bylines(
        new Metadata(null, null, null, null, null, author, published, null, null, null, null),
        marked);
  }

  private static int weightOf(String line, boolean byline) {
    if (PUBLISHED.matcher(line).find()) {
      return 4;
    }
    if (UPDATED.matcher(line).find()) {
      return 1;
    }
    return byline ? 3 : 2;
  }

  private static LocalDate dayIn(String line, TimexTagger tagger) {
    boolean digit = line.chars().anyMatch(Character::isDigit);
    if (!digit) {
      return null;
    }
    for (Timex timex : tagger.tag(line, null)) {
      if (timex.date() != null
          && timex.kind() == Timex.Kind.EXPLICIT
          && timex.date().precision() == Precision.DAY) {
        return timex.date().start();
      }
    }
    return null;
  }

  private static String authorIn(String line) {
    Matcher author = AUTHOR.matcher(line);
    if (!author.find()) {
      return null;
    }
    String name = author.group(1).strip();
    int gap = name.indexOf("  ");
    name = (gap > 0 ? name.substring(0, gap) : name).strip();
    while (name.endsWith(",") || name.endsWith("-") || name.endsWith("–")) {
      name = name.substring(0, name.length() - 1).strip();
    }
    return name.length() < 2 ? null : name;
  }
}
