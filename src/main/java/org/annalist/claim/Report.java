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
 * shows several reports, each from its dateline to the next, if they tell their days.
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
    for (int i = 0; i < article.blocks().size(); i++) {
      Block block = article.blocks().get(i);
      if (block.kind() == BlockKind.PROSE) {
        LocalDate day = Datelines.dayIn(article.text(), block.span(), tagger);
        if (day != null && !day.equals(written)) {
          reports.add(new Report(article.blocks().subList(from, i), written));
          from = i;
          written = day;
        }
      }
    }
    reports.add(new Report(article.blocks().subList(from, article.blocks().size()), written));
    return reports;
  }
}
