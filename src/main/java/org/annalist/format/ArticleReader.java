package org.annalist.format;

import java.io.Serializable;
import org.annalist.article.Article;
import org.annalist.article.Metadata;
import org.annalist.article.Page;
import org.annalist.format.plain.PlainPage;
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
    Page page = pageOf(file, bytes);
    Metadata known = configured.or(page.metadata());
    return new Article(
        file,
        Digest.sha256(bytes),
        page.text(),
        page.map(),
        known.language() == null
            ? known.or(Metadata.inLanguage(Language.of(page.text(), page.blocks())))
            : known,
        page.blocks(),
        page.markers(),
        page.entries());
  }

  private Page pageOf(String file, byte[] bytes) throws UnreadableArticle {
    Format format = Format.of(file);
    return switch (format == null ? Format.TEXT : format) {
      case TEXT -> PlainPage.read(Decoding.decode(bytes), tagger);
      case HTML -> throw new UnreadableArticle("HTML is not read");
      case WIKITEXT -> throw new UnreadableArticle("wikitext is not read");
    };
  }
}
