package org.annalist.cited;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import java.nio.charset.Charset;
import org.annalist.article.Article;
import org.annalist.article.Metadata;
import org.annalist.format.ArticleReader;
import org.annalist.format.Document;
import org.annalist.format.Format;
import org.annalist.format.UnreadableArticle;

/**
 * Reads a cited page as an article, so that its reference list and its navigation are told from its
 * text. The offsets of an HTML page count in its text, not in its source.
 */
public final class PageReader implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ArticleReader articles;

  /** Lays pages out with {@code articles}. */
  public PageReader(ArticleReader articles) {
    this.articles = articles;
  }

  /**
   * Reads the page at {@code place}.
   *
   * @throws UnreadablePage when it is no text, too long, or no longer there
   */
  public Article read(Place place) throws UnreadablePage {
    return read(place, Limits.DEFAULT);
  }

  Article read(Place place, Limits limits) throws UnreadablePage {
    Page page = Page.read(place, limits);
    Charset charset = page.charset() == null ? null : Charset.forName(page.charset());
    try {
      return page.isHtml()
          ? articles.readWords(place.label(), page.bytes(), charset)
          : articles.read(
              new Document(place.label(), Format.TEXT, plain(page, charset), Metadata.NONE),
              Metadata.NONE);
    } catch (UnreadableArticle e) {
      throw new UnreadablePage(e.getMessage());
    }
  }

  private static byte[] plain(Page page, Charset charset) {
    return charset == null ? page.bytes() : new String(page.bytes(), charset).getBytes(UTF_8);
  }
}
