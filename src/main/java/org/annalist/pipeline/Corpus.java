package org.annalist.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annalist.article.Article;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.article.Catalogue;
import org.annalist.article.Source;
import org.annalist.work.Sketch;
import org.annalist.work.Works;

/**
 * What must be known of all articles before any claim can be made: their ids, and which of them are
 * the same text.
 *
 * @param catalogue all articles, each with its id
 * @param works which articles are one work
 */
record Corpus(Catalogue catalogue, Works works) {

  /**
   * What an article adds to the corpus.
   *
   * @param entry what is catalogued of it
   * @param sketch its prose in small, under the name of its file; null when it has no prose
   */
  record Card(Catalogue.Entry entry, Sketch sketch) {

    static Card of(Article article) {
      StringBuilder prose = new StringBuilder();
      for (Block block : article.blocks()) {
        if (block.kind() == BlockKind.PROSE) {
          prose.append(block.span().in(article.text())).append('\n');
        }
      }
      // Articles without prose have nothing in common.
      return new Card(
          Catalogue.Entry.of(article),
          prose.isEmpty() ? null : Sketch.of(article.file(), prose.toString()));
    }
  }

  /** Makes the corpus; the order of {@code cards} does not matter. */
  static Corpus of(List<Card> cards) {
    Catalogue catalogue = Catalogue.of(cards.stream().map(Card::entry).toList());
    List<Sketch> sketches = new ArrayList<>();
    Map<String, String> republicationOf = new HashMap<>();
    for (Card card : cards) {
      String id = catalogue.byFile(card.entry().file()).id();
      if (card.sketch() != null) {
        sketches.add(new Sketch(id, card.sketch().digest(), card.sketch().shingles()));
      }
      Source original = catalogue.named(card.entry().metadata().republicationOf());
      if (original != null) {
        republicationOf.put(id, original.id());
      }
    }
    return new Corpus(catalogue, Works.of(sketches, republicationOf));
  }
}
