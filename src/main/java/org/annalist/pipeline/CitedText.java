package org.annalist.pipeline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.annalist.article.Article;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.article.Sentence;
import org.annalist.support.Support;
import org.annalist.text.Places;

/**
 * What a text says that is cited: all but its reference list, its byline and its navigation.
 *
 * @param id the text: the id of an input, or where a cited page lies
 * @param file the name of its file
 * @param sentences its sentences, with their places in code points
 */
record CitedText(String id, String file, List<Support.Quote> sentences) {

  private static final Set<BlockKind> SAYS_NOTHING =
      EnumSet.of(BlockKind.REFERENCE, BlockKind.CHROME, BlockKind.BYLINE);

  static CitedText of(Article article, String id) {
    Places places = article.places();
    List<Support.Quote> sentences = new ArrayList<>();
    for (Block block : article.blocks()) {
      if (!SAYS_NOTHING.contains(block.kind())) {
        for (Sentence sentence : article.sentences(block.span())) {
          sentences.add(
              new Support.Quote(sentence.plain(article.text()), places.of(sentence.span())));
        }
      }
    }
    return new CitedText(id, article.file(), sentences);
  }
}
