package org.annalist.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import org.annalist.article.Article;
import org.annalist.article.Metadata;
import org.annalist.timex.TimexTagger;

/** Pages as people paste them, read for a test. */
public final class Pages {

  private static final ArticleReader READER = new ArticleReader(TimexTagger.english());

  private Pages() {}

  /** Reads a page of which nothing else is known. */
  public static Article read(String page) {
    return read(page, Metadata.NONE);
  }

  /** Reads a page that was published on a day. */
  public static Article published(String day, String page) {
    return read(
        page,
        new Metadata(
            null, null, null, null, null, null, LocalDate.parse(day), null, null, null, null));
  }

  /** Reads a page of which {@code metadata} are known. */
  public static Article read(String page, Metadata metadata) {
    try {
      return READER.read("page.txt", page.getBytes(UTF_8), metadata);
    } catch (UnreadableArticle e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Returns what is known of an article with this title and publisher, at this address. */
  public static Metadata metadata(String title, String publisher, String url) {
    return new Metadata(null, url, null, title, publisher, null, null, null, null, null, null);
  }

  /** Returns the blocks of an article, a line each: its kind, a colon, its words. */
  public static List<String> blocks(Article article) {
    return article.blocks().stream()
        .map(
            block ->
                block.kind().word()
                    + ": "
                    + block.span().in(article.text()).replaceAll("\\s+", " "))
        .toList();
  }
}
