package org.annalist.article;

import java.io.Serializable;
import java.util.List;
import org.annalist.text.Digest;
import org.annalist.timex.TimexTagger;

/**
 * Reads the bytes of a file as an article: decodes, lays out, and looks for what is known of it.
 */
public final class ArticleReader implements Serializable {

  private static final long serialVersionUID = 1L;

  private final TimexTagger tagger;

  /** Reads publication dates with {@code tagger}. */
  public ArticleReader(TimexTagger tagger) {
    this.tagger = tagger;
  }

  /**
   * Reads an article.
   *
   * @param file its path below the input folder
   * @param bytes the whole file
   * @param configured what {@code sources.csv} says of it, which wins over what the text says
   * @throws UnreadableArticle when there is no text in it
   */
  public Article read(String file, byte[] bytes, Metadata configured) throws UnreadableArticle {
    String text = Decoding.decode(bytes);
    List<Block> blocks = Layout.of(text);
    Bylines bylines = Bylines.in(text, blocks, tagger);
    Metadata found = Titles.in(text, blocks).or(bylines.metadata());
    return new Article(file, Digest.sha256(bytes), text, configured.or(found), bylines.blocks());
  }
}
