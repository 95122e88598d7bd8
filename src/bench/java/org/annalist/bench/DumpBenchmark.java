package org.annalist.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.annalist.article.Article;
import org.annalist.article.Catalogue;
import org.annalist.article.SourcesTable;
import org.annalist.claim.ClaimExtractor;
import org.annalist.format.ArticleReader;
import org.annalist.format.Document;
import org.annalist.format.Documents;
import org.annalist.format.UnreadableArticle;
import org.annalist.timex.TimexTagger;

/**
 * How fast a dump is read and its claims are made, on one thread.
 *
 * <p>{@code FILE MB} makes a dump of so many MB of wikitext up, {@code FILE} takes a dump or a zip of
 * pages that is there; it is read until the machine is warm. Prints MB a second of processor time.
 */
public final class DumpBenchmark {

  private static final String HEAD =
      """
      <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">
        <siteinfo>
          <sitename>Openwiki</sitename>
          <dbname>openwiki</dbname>
          <base>https://wiki.example/wiki/Main_Page</base>
        </siteinfo>
      """;

  private DumpBenchmark() {}

  /** Runs what {@code args} say. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    if (args.length > 1) {
      write(file, Long.parseLong(args[1]) * 1_000_000);
    }
    for (int i = 0; i < 5; i++) {
      System.out.println(time(file));
    }
  }

  private static void write(Path file, long bytes) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
      out.write(HEAD);
      long written = 0;
      for (int page = 0; written < bytes; page++) {
        String wikitext = wikitext(page);
        written += wikitext.length();
        out.write("  <page>\n    <title>Page " + page + "</title>\n    <ns>0</ns>\n");
        out.write("    <revision>\n      <model>wikitext</model>\n      <text>");
        out.write(wikitext.replace("&", "&amp;").replace("<", "&lt;"));
        out.write("</text>\n    </revision>\n  </page>\n");
      }
      out.write("</mediawiki>\n");
    }
  }

  /** A story in wikitext: every third sentence has a note, every tenth noun a link. */
  private static String wikitext(int page) {
    StringBuilder wikitext = new StringBuilder("{{Infobox place|name=Page|founded={{start date|18");
    wikitext.append(10 + page % 80).append("}}}}\n'''Page ").append(page).append("''' ");
    int sentence = 0;
    for (String part : Texts.story(page, 12_000).split("(?<=\\.)")) {
      wikitext.append(part.replace("the bridge", "[[Bridge|the bridge]]"));
      if (++sentence % 3 == 0) {
        wikitext.append("<ref name=\"n").append(sentence % 40).append("\">{{cite web |url=https://");
        wikitext.append("news.example/").append(page).append('/').append(sentence);
        wikitext.append(" |title=News of the day |work=The Courier |date=3 May 1990 ");
        wikitext.append("|access-date=4 June 2011}}</ref>");
      }
      if (sentence % 20 == 0) {
        wikitext.append("\n\n== Part ").append(sentence).append(" ==\n");
      }
    }
    return wikitext.append("\n\n== References ==\n{{reflist}}\n[[Category:Pages]]\n").toString();
  }

  private static String time(Path file) {
    ArticleReader reader = new ArticleReader(TimexTagger.english());
    ClaimExtractor extractor = new ClaimExtractor(TimexTagger.english(), false);
    long[] sums = new long[3];
    long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Documents.read(
        file,
        file.getFileName().toString(),
        new Documents.Receiver() {
          @Override
          public void document(Document document) {
            try {
              long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
              Article article = reader.read(document, SourcesTable.EMPTY.of(document.name()));
              sums[2] += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
              Catalogue catalogue = Catalogue.of(List.of(Catalogue.Entry.of(article)));
              sums[1] +=
                  extractor.extract(article, catalogue.byFile(article.file())).claims().size();
              sums[0] += document.bytes().length;
            } catch (UnreadableArticle e) {
              throw new IllegalStateException(e);
            }
          }

          @Override
          public void failed(String name, String reason) {
            throw new IllegalStateException(name + ": " + reason);
          }

          @Override
          public void passedOver(String kind) {}
        });
    double seconds =
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) / 1e9;
    return String.format(
        "%.1f MB/s with claims, %.1f MB/s reading alone; %d claims",
        sums[0] / 1e6 / seconds, sums[0] / 1e6 / (sums[2] / 1e9), sums[1]);
  }
}
