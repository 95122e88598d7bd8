package org.annalist.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import java.nio.charset.Charset;
import org.annalist.article.Article;
import org.annalist.article.Datelines;
import org.annalist.article.Metadata;
import org.annalist.article.Page;
import org.annalist.format.html.HtmlPage;
import org.annalist.format.plain.PlainPage;
import org.annalist.format.wiki.WikiPage;
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
   * Reads a file that is one article.
   *
   * @param file its path below the input folder
   * @param bytes the whole file
   * @param configured what {@code sources.csv} says of it, which wins over what the text says
   * @throws UnreadableArticle when there is no text in it
   */
  public Article read(String file, byte[] bytes, Metadata configured) throws UnreadableArticle {
    Format format = Format.of(file);
    return read(
        new Document(file, format == null ? Format.TEXT : format, bytes, Metadata.NONE),
        configured);
  }

  /**
   * Reads a document as an article.
   *
   * @param document where it lies and what its file says of it
   * @param configured what {@code sources.csv} says of it, which wins over what the text says
   * @throws UnreadableArticle when there is no text in it
   */
  public Article read(Document document, Metadata configured) throws UnreadableArticle {
    Page page = pageOf(document);
    Metadata told = configured.or(document.metadata()).or(page.metadata());
    return new Article(
        document.name(),
        Digest.sha256(document.bytes()),
        page.text(),
        page.map(),
        completed(told, page),
        page.blocks(),
        page.markers(),
        page.entries());
  }

  /** What nothing says of the article is taken from its prose. */
  private Metadata completed(Metadata told, Page page) {
    Metadata known = told;
    if (known.published() == null) {
      known = known.or(Metadata.publishedOn(Datelines.firstDayIn(page, tagger)));
    }
    if (known.language() == null) {
      known = known.or(Metadata.inLanguage(Language.of(page.text(), page.blocks())));
    }
    return known;
  }

  /**
   * Reads a page of HTML for its words, of whatever kind it is, as plain text: {@link
   * HtmlPage#words}. Offsets in the article count in these words, not in the markup.
   *
   * @param file what the page is called
   * @param bytes the whole page
   * @param charset the encoding that its sender named, or null
   * @throws UnreadableArticle when there is no text in it
   */
  public Article readWords(String file, byte[] bytes, Charset charset) throws UnreadableArticle {
    String words = HtmlPage.words(Decoding.decodeHtml(bytes, charset));
    return read(
        new Document(file, Format.TEXT, words.getBytes(UTF_8), Metadata.NONE), Metadata.NONE);
  }

  private Page pageOf(Document document) throws UnreadableArticle {
    byte[] bytes = document.bytes();
    return switch (document.format()) {
      case TEXT -> PlainPage.read(Decoding.decode(bytes), tagger);
      case HTML -> worded(HtmlPage.read(Decoding.decodeHtml(bytes), tagger));
      case WIKITEXT -> wikiPage(document.name(), Decoding.decode(bytes));
    };
  }

  private static Page wikiPage(String file, String wikitext) throws UnreadableArticle {
    if (WikiPage.isRedirect(wikitext)) {
      throw new UnreadableArticle("a redirect: it only leads to another page");
    }
    return WikiPage.read(wikitext, titled(file));
  }

  /** A wiki page has its title outside of its text: in the name of its file. */
  private static Metadata titled(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int ending = name.lastIndexOf(".wiki") >= 0 ? name.lastIndexOf(".wiki") : name.lastIndexOf('.');
    String title = name.substring(0, Math.max(0, ending)).replace('_', ' ').strip();
    return new Metadata(null, null, null, title, null, null, null, null, null, null, null);
  }

  private static Page worded(Page page) throws UnreadableArticle {
    if (page.text().isBlank()) {
      throw new UnreadableArticle("no text: the page shows none without its scripts");
    }
    return page;
  }
}
