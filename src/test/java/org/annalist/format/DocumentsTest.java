package org.annalist.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

  private static final String HEAD =
      """
      <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">
        <siteinfo>
          <sitename>Openwiki</sitename>
          <dbname>openwiki</dbname>
          <base>https://wiki.example/wiki/Main_Page</base>
        </siteinfo>
      """;

  @TempDir private Path folder;

  /** What a file holds, a line each. */
  private List<String> read(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    List<String> lines = new ArrayList<>();
    Documents.read(
        file,
        name,
        new Documents.Receiver() {
          @Override
          public void document(Document document) {
            lines.add(
                document.name()
                    + " ("
                    + document.format()
                    + "): "
                    + (document.bytes().length > 100
                        ? document.bytes().length + " bytes"
                        : new String(document.bytes(), UTF_8)));
          }

          @Override
          public void failed(String failed, String reason) {
            lines.add(failed + " failed: " + reason);
          }

          @Override
          public void passedOver(String kind) {
            lines.add("passed over: " + kind);
          }
        });
    return lines;
  }

  @Test
  void aFileIsOneDocumentCompressedOrNot() throws IOException {
    assertThat(read("a.txt", "words".getBytes(UTF_8))).containsExactly("a.txt (TEXT): words");
    assertThat(read("a.wiki.gz", gzip("words"))).containsExactly("a.wiki.gz (WIKITEXT): words");
    assertThat(read("a.html.bz2", bzip2("words"))).containsExactly("a.html.bz2 (HTML): words");
  }

  @Test
  void membersThatFollowEachOtherAreOneText() throws IOException {
    assertThat(read("a.txt.bz2", join(bzip2("one "), bzip2("two"))))
        .containsExactly("a.txt.bz2 (TEXT): one two");
    assertThat(read("a.txt.gz", join(gzip("one "), gzip("two"))))
        .containsExactly("a.txt.gz (TEXT): one two");
  }

  @Test
  void anArchiveHoldsItsEntriesInTheOrderOfTheirNames() throws IOException {
    assertThat(read("pages.zip", zip("b.txt", "two", "in/a.html", "one", "a.wiki", "three")))
        .containsExactly(
            "pages.zip/a.wiki (WIKITEXT): three",
            "pages.zip/b.txt (TEXT): two",
            "pages.zip/in/a.html (HTML): one");
  }

  @Test
  void entriesThatLeadOutOrAreArchivesAreRejectedAlone() throws IOException {
    assertThat(
            read(
                "pages.zip",
                zip(
                    "../out.txt",
                    "x",
                    "/root.txt",
                    "x",
                    "a.zip",
                    "x",
                    "a.txt.gz",
                    "x",
                    "a.exe",
                    "x",
                    "b.txt",
                    "good",
                    ".hidden.txt",
                    "x",
                    "__MACOSX/b.txt",
                    "x")))
        .containsExactly(
            "pages.zip/../out.txt failed: a name that leads out of the archive",
            "pages.zip//root.txt failed: a name that leads out of the archive",
            "pages.zip/a.exe failed: not a format that is read; expected " + Format.endings(),
            "pages.zip/a.txt.gz failed: an archive inside an archive",
            "pages.zip/a.zip failed: an archive inside an archive",
            "pages.zip/b.txt (TEXT): good");
  }

  @Test
  void whatGrowsLikeABombIsRejected() throws IOException {
    String zeros = "0".repeat(17 << 20);
    assertThat(read("bomb.txt.bz2", bzip2(zeros)))
        .containsExactly(
            "bomb.txt.bz2 failed: cannot be read: more than 1000 times as large as its compressed"
                + " form");
    assertThat(read("bomb.zip", zip("a.txt", zeros, "b.txt", "good")))
        .containsExactly(
            "bomb.zip/a.txt failed: more than 1000 times as large as its compressed form",
            "bomb.zip/b.txt (TEXT): good");
  }

  @Test
  void whatIsNoArchiveSaysSo() throws IOException {
    assertThat(read("a.zip", "words".getBytes(UTF_8)))
        .singleElement()
        .asString()
        .startsWith("a.zip failed: cannot be read:");
    assertThat(read("a.txt.gz", "words".getBytes(UTF_8)))
        .singleElement()
        .asString()
        .startsWith("a.txt.gz failed: cannot be read:");
  }

  @Test
  void aDumpHoldsItsArticles() throws IOException {
    String dump =
        HEAD
            + page("Old mill", "0", "", "It burnt in 1802. &lt;!-- x --&gt;")
            + page("Talk:Old mill", "1", "", "Really?")
            + page("Mill", "0", "<redirect title=\"Old mill\" />", "#REDIRECT [[Old mill]]")
            + page("Mühle", "0", "", "It stands.")
            + "</mediawiki>";
    assertThat(read("d.xml.bz2", join(bzip2(dump.substring(0, 500)), bzip2(dump.substring(500)))))
        .containsExactly(
            "d.xml.bz2#Old mill (WIKITEXT): It burnt in 1802. <!-- x -->",
            "passed over: pages of other namespaces",
            "passed over: redirects",
            "d.xml.bz2#Mühle (WIKITEXT): It stands.");
  }

  @Test
  void aMalformedPageIsRejectedAlone() throws IOException {
    String dump =
        HEAD
            + page("One", "0", "", "a < b &nothing;")
            + "  <page><title>Two</title><ns>0</ns><revision><text>no end\n"
            + page("Three", "0", "", "It stands.")
            + page("Four", "0", "", "<!ENTITY x SYSTEM \"file:///etc/passwd\">&x;")
            + "<page><title>Five</title><ns>0</ns><revision><text>cut";
    assertThat(read("d.xml", dump.getBytes(UTF_8)))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("d.xml#One failed: malformed XML"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "d.xml#Two failed: a page that does not end before the next one begins"),
            line -> assertThat(line).isEqualTo("d.xml#Three (WIKITEXT): It stands."),
            line -> assertThat(line).startsWith("d.xml#Four failed: malformed XML"),
            line ->
                assertThat(line).isEqualTo("d.xml#Five failed: the dump ends inside this page"));
  }

  @Test
  void xmlThatIsNoDumpSaysSo() throws IOException {
    assertThat(read("feed.xml", "<rss><channel/></rss>".getBytes(UTF_8)))
        .containsExactly(
            "feed.xml failed: cannot be read: not a MediaWiki dump; expected a <mediawiki> element");
  }

  private static String page(String title, String namespace, String redirect, String text) {
    return "  <page>\n    <title>%s</title>\n    <ns>%s</ns>\n    %s\n    <revision><model>wikitext</model><text>%s</text></revision>\n  </page>\n"
        .formatted(title, namespace, redirect, text);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] bzip2(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new BZip2CompressorOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        out.putNextEntry(new ZipEntry(namesAndTexts[i]));
        out.write(namesAndTexts[i + 1].getBytes(UTF_8));
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] join(byte[] one, byte[] two) {
    byte[] all = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, all, one.length, two.length);
    return all;
  }
}
