package org.annalist.pipeline;

import java.util.List;
import org.annalist.article.Article;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.article.Marker;
import org.annalist.citation.CitedClaim;
import org.annalist.text.Search;
import org.annalist.text.Span;

/**
 * A claim with what it cites, and what its article says before it.
 *
 * @param cited the claim and its citations
 * @param context the end of the prose before its sentence, of the same section and without markers;
 *     empty when there is none, and when the claim cites nothing that could be checked
 */
record ClaimInContext(CitedClaim cited, String context) {

  /** How far back the context reaches, in UTF-16 units: some hundred words. */
  private static final int REACH = 700;

  static ClaimInContext of(CitedClaim cited, Article article) {
    return new ClaimInContext(
        cited,
        cited.citations().isEmpty()
            ? ""
            : before(
                cited.claim().sentence().start(), cited.claim().location().section(), article));
  }

  private static String before(int end, String section, Article article) {
    int start = Math.max(0, end - REACH);
    StringBuilder context = new StringBuilder();
    List<Block> blocks = article.blocks();
    int first = Search.first(blocks.size(), i -> blocks.get(i).span().end() > start);
    for (int i = first; i < blocks.size() && blocks.get(i).span().start() < end; i++) {
      Block block = blocks.get(i);
      if (block.kind() == BlockKind.PROSE && block.section().equals(section)) {
        Span part =
            new Span(Math.max(start, block.span().start()), Math.min(end, block.span().end()));
        append(part, article, context);
      }
    }
    return context.toString().strip();
  }

  private static void append(Span part, Article article, StringBuilder context) {
    int from = part.start();
    for (Marker marker : article.markersIn(part)) {
      context.append(article.text(), from, Math.max(from, marker.span().start()));
      from = Math.max(from, marker.span().end());
    }
    context.append(article.text(), from, part.end()).append('\n');
  }
}
