package org.annalist.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.annalist.article.Article;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.article.Sentence;
import org.annalist.support.Support;
import org.annalist.text.Places;

/**
 * The prose of an input that is cited.
 *
 * @param sourceId the input
 * @param sentences its sentences, with their places in code points
 */
record CitedText(String sourceId, List<Support.Quote> sentences) {

  static CitedText of(Article article, String sourceId) {
    Places places = article.places();
    List<Support.Quote> sentences = new ArrayList<>();
    for (Block block : article.blocks()) {
      if (block.kind() == BlockKind.PROSE) {
        for (Sentence sentence : article.sentences(block.span())) {
          sentences.add(
              new Support.Quote(sentence.plain(article.text()), places.of(sentence.span())));
        }
      }
    }
    return new CitedText(sourceId, sentences);
  }
}
