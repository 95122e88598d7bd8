package org.annalist.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    LocalDate over = article.metadata().published();
    LocalDate written = over;
    int from = 0;
    boolean belowProse = false;
    for (int i = 0; i < article.blocks().size(); i++) {
      Block block = article.blocks().get(i);
      LocalDate day = dayOver(block, belowProse, article, tagger);
      over = day == null ? over : day;
      LocalDate own = entryDay(block, article, tagger);
      LocalDate next = own == null ? over : own;
      if (!Objects.equals(next, written)) {
        reports.add(new Report(article.blocks().subList(from, i), written));
        from = i;
        written = next;
      }
      belowProse |= block.kind() == BlockKind.PROSE;
    }
    reports.add(new Report(article.blocks().subList(from, article.blocks().size()), written));
    return reports;
  }

  /**
   * The day from which {@code block} and what follows it count. Above the first prose a line with a
   * day is the article's byline.
   */
  private static LocalDate dayOver(
      Block block, boolean belowProse, Article article, TimexTagger tagger) {
    if (block.kind() == BlockKind.PROSE) {
      return Datelines.dayIn(article.text(), block.span(), tagger);
    }
    boolean mayBeOver =
        block.kind() == BlockKind.HEADING || (block.kind() == BlockKind.BYLINE && belowProse);
    return mayBeOver && isDated(article)
        ? Datelines.dayOver(block.span().in(article.text()), tagger)
        : null;
  }

  /** The day of an entry of a chronicle, "12 May 2011: …", from which nothing else counts. */
  private static LocalDate entryDay(Block block, Article article, TimexTagger tagger) {
    return block.kind() == BlockKind.PROSE && isDated(article)
        ? Datelines.entryDay(article.text(), block.span(), tagger)
        : null;
  }

  /** Others are narratives, which follow their headings and entries by themselves. */
  private static boolean isDated(Article article) {
    return article.metadata().published() != null;
  }
}
