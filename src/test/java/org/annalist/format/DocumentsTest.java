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
import java.util.Random;
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
    return read(name, bytes, Limits.USUAL);
  }

  private List<String> read(String name, byte[] bytes, Limits limits) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    List<String> lines = new ArrayList<>();
    Documents.read(
        file,
        name,
        limits,
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

  /** The limits that the README names. */
  @Test
  void theUsualLimitsAreThoseOfTheReadme() {
    assertThat(Limits.USUAL)
        .isEqualTo(new Limits(256L << 20, 32 << 20, 100_000, 4L << 30, 1_000, 16L << 20));
    assertThat(Documents.LONGEST).isEqualTo(Limits.USUAL.document());
  }

  private static Limits limits() {
    return new Limits(100, 400, 3, 250, 10, 50);
  }

  @Test
  void aDocumentIsReadUpToItsLimit() throws IOException {
    assertThat(read("a.txt", bytes(100), limits())).containsExactly("a.txt (TEXT): " + words(100));
    assertThat(read("a.txt", bytes(101), limits()))
        .containsExactly("a.txt failed: more than 100 bytes; at most so many are read");
    assertThat(read("a.txt.gz", gzip(words(101)), limits()))
        .containsExactly("a.txt.gz failed: more than 100 bytes; at most so many are read");
    assertThat(read("a.zip", zip("a.txt", words(101), "b.txt", words(100)), limits()))
        .containsExactly(
            "a.zip/a.txt failed: more than 100 bytes; at most so many are read",
            "a.zip/b.txt (TEXT): " + words(100));
  }

  @Test
  void anArchiveOfTooManyEntriesIsRejected() throws IOException {
    assertThat(read("a.zip", zip("a", "1", "b", "2", "c", "3"), limits())).hasSize(3);
    assertThat(read("a.zip", zip("a", "1", "b", "2", "c", "3", "d", "4"), limits()))
        .containsExactly("a.zip failed: 4 entries; at most 3 are read");
  }

  @Test
  void anArchiveIsReadUpToItsSize() throws IOException {
    assertThat(read("a.zip", zip("a", words(90), "b", words(80), "c", words(80)), limits()))
        .hasSize(3);
    assertThat(read("a.zip", zip("a", words(90), "b", words(90), "c", words(80)), limits()))
        .containsExactly(
            "a.zip/a (TEXT): " + words(90),
            "a.zip/b (TEXT): " + words(90),
            "a.zip/c failed: with it the archive is larger than 250 bytes; not read on");
  }

  @Test
  void whatWasRejectedCountsTowardsTheSizeOfItsArchive() throws IOException {
    assertThat(read("a.zip", zip("a", words(900), "b", words(900), "c", "3"), limits()))
        .containsExactly(
            "a.zip/a failed: more than 100 bytes; at most so many are read",
            "a.zip/b failed: more than 100 bytes; at most so many are read",
            "a.zip/c (TEXT): 3");
    assertThat(
            read(
                "a.zip",
                zip("a", words(900), "b", words(900), "c", words(90)),
                new Limits(100, 400, 3, 250, 1_000, 50)))
        .last()
        .asString()
        .startsWith("a.zip/c failed: with it the archive is larger than 250 bytes");
  }

  @Test
  void whatGrowsTooMuchIsRejectedUnlessItIsSmall() throws IOException {
    assertThat(read("a.txt.bz2", bzip2("0".repeat(50)), new Limits(9_999, 400, 3, 250, 1, 50)))
        .hasSize(1)
        .noneMatch(line -> line.contains("failed"));
    assertThat(read("a.txt.bz2", bzip2("0".repeat(999)), new Limits(9_999, 400, 3, 250, 10, 50)))
        .containsExactly(
            "a.txt.bz2 failed: cannot be read: more than 10 times as large as its compressed form");
  }

  @Test
  void aPageOfADumpIsReadUpToItsLimit() throws IOException {
    String dump =
        HEAD
            + page("One", "0", "", words(80))
            + page("Long", "0", "", words(400))
            + page("Two", "0", "", words(80))
            + "</mediawiki>";
    assertThat(read("d.xml", dump.getBytes(UTF_8), limits()))
        .containsExactly(
            "d.xml#One (WIKITEXT): " + words(80),
            "d.xml#Long failed: a page of more than 400 bytes; at most so many are read",
            "d.xml#Two (WIKITEXT): " + words(80));
    // The limit of a document is none of a dump.
    assertThat(dump.length()).isGreaterThan((int) limits().document());
  }

  @Test
  void emptyFilesSaySoAndEmptyDocumentsAreForTheirReader() throws IOException {
    byte[] empty = new byte[0];
    assertThat(read("a.txt", empty)).containsExactly("a.txt (TEXT): ");
    assertThat(read("a.txt.gz", gzip(""))).containsExactly("a.txt.gz (TEXT): ");
    assertThat(read("a.zip", zip("a.txt", ""))).containsExactly("a.zip/a.txt (TEXT): ");
    for (String name : List.of("a.xml", "b.zip", "b.txt.gz", "b.txt.bz2")) {
      assertThat(read(name, empty))
          .singleElement()
          .asString()
          .startsWith(name + " failed: cannot be read: ");
    }
    assertThat(read("c.zip", zip())).isEmpty();
  }

  /** Whatever is lost at the end, what came before is read or the file is named. */
  @Test
  void filesThatBreakOffAreNamed() throws IOException {
    String words = words(5_000);
    for (int lost : new int[] {1, 7, 100}) {
      assertThat(read("a.txt.gz", cut(gzip(words), lost)))
          .singleElement()
          .asString()
          .startsWith("a.txt.gz failed: cannot be read: ");
      assertThat(read("a.txt.bz2", cut(bzip2(words), lost)))
          .singleElement()
          .asString()
          .startsWith("a.txt.bz2 failed: cannot be read: ");
      assertThat(read("a.zip", cut(zip("a.txt", words), lost)))
          .singleElement()
          .asString()
          .startsWith("a.zip failed: cannot be read: ");
    }
  }

  @Test
  void ofADumpThatBreaksOffThePagesBeforeAreRead() throws IOException {
    String head = HEAD + page("One", "0", "", "It stands.") + page("Two", "0", "", words(70_000));
    byte[] cut = cut(bzip2(page("Three", "0", "", words(5_000))), 100);
    assertThat(read("d.xml.bz2", join(bzip2(head), cut)))
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("d.xml.bz2#One (WIKITEXT): It stands."),
            line -> assertThat(line).startsWith("d.xml.bz2 failed: cannot be read: "));
  }

  /** Words that hardly shrink: the same for the same length. */
  private static String words(int length) {
    Random random = new Random(length);
    StringBuilder words = new StringBuilder();
    while (words.length() < length) {
      words.append((char) ('!' + random.nextInt(90)));
    }
    return words.toString().replace('<', '(').replace('&', '+');
  }

  private static byte[] bytes(int length) {
    return words(length).getBytes(UTF_8);
  }

  private static byte[] cut(byte[] bytes, int lost) {
    return Arrays.copyOf(bytes, bytes.length - lost);
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
