package org.annalist.cited;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.annalist.article.Article;
import org.annalist.article.Block;
import org.annalist.article.Metadata;
import org.annalist.format.ArticleReader;
import org.annalist.format.Broken;
import org.annalist.timex.TimexTagger;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.HttpResponse;

/**
 * What holds for any WARC file: cut, joined to another and with bytes changed, its records are read
 * or named, and so are the pages in them.
 */
class AnyWarcTest {

  private static final int ROUNDS = 300;

  private static final PageReader READER = new PageReader(new ArticleReader(TimexTagger.english()));

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"any.warc", "any.warc.gz"})
  @Timeout(120)
  void aBrokenFileIsReadOrNamed(String name) throws IOException {
    byte[] whole = sample(name.endsWith(".gz") ? Warc.compressed() : Warc.plain());
    int pages = 0;
    for (int seed = 0; seed < ROUNDS; seed++) {
      Path file = Files.write(folder.resolve(name), Broken.file(whole, new Random(seed)));
      try {
        pages += read(file, name);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(name + ", seed " + seed, e);
      }
    }
    assertThat(pages).as("pages of all files").isGreaterThan(ROUNDS);
  }

  private static int read(Path file, String name) throws IOException {
    CitedFile.Contents contents = CitedFile.contents(file, name, Metadata.NONE);
    // Only a file cut right behind the first record, which is of no page, would hold nothing.
    assertThat(contents.captures().size() + contents.problems().size()).isPositive();
    long size = Files.size(file);
    int pages = 0;
    for (Capture capture : contents.captures()) {
      assertThat(capture.url()).isNotBlank();
      if (capture.kind() == Capture.Kind.PAGE) {
        assertThat(capture.place().offset()).isBetween(0L, size);
        try {
          check(READER.read(capture.place()));
          pages++;
        } catch (UnreadablePage e) {
          assertThat(e.getMessage()).isNotBlank();
        }
      }
    }
    contents.problems().forEach(problem -> assertThat(problem.reason()).isNotBlank());
    return pages;
  }

  private static void check(Article article) {
    int end = 0;
    for (Block block : article.blocks()) {
      assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
      end = block.span().end();
    }
    assertThat(end).isLessThanOrEqualTo(article.text().length());
  }

  private static byte[] sample(Warc warc) throws IOException {
    return warc.info()
        .page("https://ferry.example/", "<p>The ferry was opened in 1887.</p>")
        .redirect("http://ferry.example/", "https://ferry.example/")
        .answer("https://ferry.example/gone", new HttpResponse.Builder(404, "Not Found"))
        .page("https://gull.example/", "<h1>Gull</h1><p>The Gull was built in 1904.</p>")
        .revisit("https://gull.example/copy", "https://gull.example/")
        .bytes();
  }
}
