package org.annalist.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.annalist.article.Article;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.article.Datelines;
import org.annalist.timex.TimexTagger;

/**
 * A stretch of an article that was written on one day: the whole of it as a rule; on a page that
 * shows several reports, or entries of a diary, each from its dateline or the day over it to the
 * next, if they tell their days with the year.
 *
 * @param blocks its blocks, in order
 * @param written the day that "yesterday" is counted from, or null
 */
record Report(List<Block> blocks, LocalDate written) {

  /** Returns the reports that {@code article} is made of, in order. */
  static List<Report> in(Article article, TimexTagger tagger) {
    List<Report> reports = new ArrayList<>();
    LocalDate written = article.metadata().published();
    int from = 0;
    boolean belowProse = false;
    for (int i = 0; i < article.blocks().size(); i++) {
      Block block = article.blocks().get(i);
      LocalDate day = dayOf(block, belowProse, article, tagger);
      if (day != null && !day.equals(written)) {
        reports.add(new Report(article.blocks().subList(from, i), written));
        from = i;
        written = day;
      }
      belowProse |= block.kind() == BlockKind.PROSE;
    }
    reports.add(new Report(article.blocks().subList(from, article.blocks().size()), written));
    return reports;
  }

  /**
   * Above the first prose a line with a day is the article's byline. Without a day of publication
   * an article is a narrative, which follows its headings by itself.
   */
  private static LocalDate dayOf(
      Block block, boolean belowProse, Article article, TimexTagger tagger) {
    boolean mayBeOver =
        block.kind() == BlockKind.HEADING || (block.kind() == BlockKind.BYLINE && belowProse);
    if (mayBeOver && article.metadata().published() != null) {
      return Datelines.dayOver(block.span().in(article.text()), tagger);
    }
    return block.kind() == BlockKind.PROSE
        ? Datelines.dayIn(article.text(), block.span(), tagger)
        : null;
  }
}
