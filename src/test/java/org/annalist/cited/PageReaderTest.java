package org.annalist.cited;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.annalist.article.Article;
import org.annalist.article.Metadata;
import org.annalist.article.SourcesTable;
import org.annalist.format.ArticleReader;
import org.annalist.timex.TimexTagger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;

/** Whose page a file is, and what its words are. */
class PageReaderTest {

  private static final PageReader READER = new PageReader(new ArticleReader(TimexTagger.english()));

  private static final String HTML =
      """
      <!DOCTYPE html>
      <!-- saved from url=(0029)https://post.example/the-mill -->
      <html><head><title>The mill</title><link rel="canonical" href="https://post.example/mill">
      <meta property="og:url" content="https://m.post.example/mill"><style>p { color: red }</style>
      </head><body><nav><a href="/">Home</a> <a href="/all">All stories</a></nav>
      <p>The mill was built
      in 1789.</p><p>It burnt down <b>in</b> 1901.<br>Nobody was hurt.</p>
      <script>var year = 1850;</script><footer>Made in 2020</footer></body></html>
      """;

  @TempDir private Path folder;

  @Test
  void anHtmlPageSaysItsOwnAddress() throws IOException {
    assertThat(contents("mill.html", HTML, Metadata.NONE).captures())
        .extracting(Capture::url)
        .containsExactly(
            "https://post.example/the-mill",
            "https://post.example/mill",
            "https://m.post.example/mill");
  }

  @Test
  void aTextSaysItsAddressInTheFirstLine() throws IOException {
    for (String line :
        new String[] {"URL: https://post.example/mill", "https://post.example/mill"}) {
      assertThat(contents("mill.txt", line + "\n\nThe mill.", Metadata.NONE).captures())
          .extracting(Capture::url)
          .containsExactly("https://post.example/mill");
    }
  }

  @Test
  void whatTheUserSaysWins() throws IOException {
    Metadata said =
        SourcesTable.parse(
                """
                file,url,archived_url
                mill.html,https://told.example/a,https://web.archive.org/web/2020/https://told.example/a
                """)
            .of("mill.html");
    assertThat(contents("mill.html", HTML, said).captures())
        .extracting(Capture::url)
        .containsExactly(
            "https://told.example/a", "https://web.archive.org/web/2020/https://told.example/a");
  }

  @Test
  void aPageWithoutAddressIsNamed() throws IOException {
    assertThat(
            contents("mill.txt", "The mill.\nhttps://post.example/mill", Metadata.NONE).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.where()).isEqualTo("mill.txt");
              assertThat(problem.reason()).contains("no address", "sources.csv", "URL:");
            });
  }

  @Test
  void theTextOfAPageIsWhatAReaderSees() throws IOException, UnreadablePage {
    assertThat(read("mill.html", HTML).text())
        .isEqualTo(
            """
            The mill

            The mill was built in 1789.

            It burnt down in 1901. Nobody was hurt.""");
  }

  @Test
  void ofATableEachRowIsALineAndOfAPageOfCommentsAndNotesTheTextIsLeft()
      throws IOException, UnreadablePage {
    String html =
        """
        <html><head><title>Mills</title></head><body>
        <p>The mill was built in 1789, and it burnt down in 1901 when nobody was at home.<sup
        class="reference"><a href="#cite_note-1">[1]</a></sup></p>
        <table><tr><th>Year</th><th>Owner</th></tr><tr><td>1802</td><td>Lee</td></tr></table>
        <ol class="references"><li id="cite_note-1"><a href="#cite_ref-1">^</a> Lee 1990</li></ol>
        <div id="comments"><p>I was there in 1950.</p></div>
        </body></html>
        """;
    assertThat(read("mills.html", html).text())
        .isEqualTo(
            """
            Mills

            The mill was built in 1789, and it burnt down in 1901 when nobody was at home.[1]

            Year Owner

            1802 Lee""");
  }

  @Test
  void aRecordIsDecodedAsItsSenderSays() throws IOException, UnreadablePage {
    Warc warc = Warc.compressed().page("https://other.example/", HTML);
    long at = warc.size();
    byte[] latin = "<p>The bridge of Zürich was built in 1911.</p>".getBytes(ISO_8859_1);
    warc.answer(
        "https://bridge.example/",
        new HttpResponse.Builder(200, "OK")
            .addHeader("Content-Encoding", "gzip")
            .body(MediaType.parse("text/html; charset=ISO-8859-1"), Warc.gzip(latin)));
    Path file = warc.in(folder, "a.warc.gz");
    assertThat(WarcFile.contents(file, "a.warc.gz").captures().get(1).place().offset())
        .isEqualTo(at);
    Article article = READER.read(new Place(file.toString(), "a.warc.gz", at));
    assertThat(article.file()).isEqualTo("a.warc.gz@" + at);
    assertThat(article.text()).contains("The bridge of Zürich was built in 1911.");
  }

  @Test
  void aPageThatGrowsTooLargeIsNotRead() throws IOException {
    byte[] bomb = Warc.gzip(new byte[100_000]);
    Path file =
        Warc.plain()
            .answer(
                "https://bomb.example/",
                new HttpResponse.Builder(200, "OK")
                    .addHeader("Content-Encoding", "gzip")
                    .body(MediaType.parse("text/html; charset=utf-8"), bomb))
            .in(folder, "a.warc");
    assertThatThrownBy(
            () ->
                READER.read(
                    new Place(file.toString(), "a.warc", 0),
                    new Limits(50_000, 1_000, 1_000_000, 200, 10)))
        .isInstanceOf(UnreadablePage.class)
        .hasMessageContaining("more than 50000 bytes");
  }

  @Test
  void whatSaysThatItIsTextAndIsNotIsNamed() throws IOException {
    byte[] noise = new byte[4_000];
    Path file =
        Warc.plain()
            .answer(
                "https://liar.example/",
                new HttpResponse.Builder(200, "OK").body(MediaType.parse("text/plain"), noise))
            .in(folder, "a.warc");
    assertThatThrownBy(() -> READER.read(new Place(file.toString(), "a.warc", 0)))
        .isInstanceOf(UnreadablePage.class)
        .hasMessageContaining("not text");
  }

  @Test
  void deepAndEndlessPagesAreRead() throws IOException, UnreadablePage {
    String deep = "<div>".repeat(100_000) + "The mill was built in 1789." + " ".repeat(500_000);
    assertThat(read("deep.html", deep).text()).contains("The mill was built in 1789.");
    String wide = "<script>x</script>".repeat(100_000) + "<form><p>It burnt down in 1901.</form>";
    assertThat(read("wide.html", wide).text()).isEqualTo("It burnt down in 1901.");
  }

  private CitedFile.Contents contents(String name, String text, Metadata said) throws IOException {
    return CitedFile.contents(Files.writeString(folder.resolve(name), text, UTF_8), name, said);
  }

  private Article read(String name, String text) throws IOException, UnreadablePage {
    Path file = Files.writeString(folder.resolve(name), text, UTF_8);
    return READER.read(new Place(file.toString(), name, Place.WHOLE_FILE));
  }
}
