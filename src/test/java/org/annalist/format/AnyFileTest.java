package org.annalist.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.annalist.article.Metadata;
import org.annalist.timex.TimexTagger;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds for any file: cut, joined to another and with bytes changed, it is read or named, and
 * whatever is said of a document lies in it.
 */
class AnyFileTest {

  private static final int ROUNDS = 150;

  private static final ArticleReader READER = new ArticleReader(TimexTagger.english());

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ferry.txt",
        "ferry.html",
        "ferry.wiki",
        "ferries.xml",
        "ferry.wiki.gz",
        "ferries.xml.gz",
        "ferry.html.bz2",
        "ferries.xml.bz2",
        "ferries.zip"
      })
  @Timeout(120)
  void aBrokenFileIsReadOrNamed(String name) throws IOException {
    byte[] whole = sample(name);
    int documents = 0;
    for (int seed = 0; seed < ROUNDS; seed++) {
      byte[] broken = Broken.file(whole, new Random(seed));
      try {
        Counts counts = read(name, broken);
        assertThat(counts.documents + counts.failed + counts.passedOver + (isDump(name) ? 1 : 0))
            .as("nothing is lost in silence")
            .isPositive();
        documents += counts.documents;
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(name + ", seed " + seed, e);
      }
    }
    assertThat(documents).as("documents of all files").isPositive();
  }

  /** A dump that ends where its head does has no page. */
  private static boolean isDump(String name) {
    return name.contains(".xml");
  }

  @Test
  void aWholeFileIsRead() throws IOException {
    assertThat(read("ferries.zip", sample("ferries.zip")).documents).isEqualTo(5);
  }

  /** What a file was read to hold. */
  private static final class Counts implements Documents.Receiver {

    private int documents;
    private int failed;
    private int passedOver;

    @Override
    public void document(Document document) {
      documents++;
      try {
        Broken.assertSpansAreInside(READER.read(document, Metadata.NONE), document.bytes().length);
      } catch (UnreadableArticle e) {
        assertThat(e).hasMessageMatching("(no text|not text|a redirect): .+");
      }
    }

    @Override
    public void failed(String name, String reason) {
      assertThat(reason).isNotBlank().doesNotContain("\n");
      failed++;
    }

    @Override
    public void passedOver(String kind) {
      passedOver++;
    }
  }

  private Counts read(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    Counts counts = new Counts();
    Documents.read(file, name, counts);
    return counts;
  }

  private static byte[] sample(String name) throws IOException {
    if (name.endsWith(".gz")) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (OutputStream out = new GZIPOutputStream(bytes)) {
        out.write(sample(name.substring(0, name.length() - 3)));
      }
      return bytes.toByteArray();
    }
    if (name.endsWith(".bz2")) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (OutputStream out = new BZip2CompressorOutputStream(bytes)) {
        out.write(sample(name.substring(0, name.length() - 4)));
      }
      return bytes.toByteArray();
    }
    if (name.endsWith(".zip")) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream out = new ZipOutputStream(bytes, UTF_8)) {
        for (String entry : List.of("ferry.txt", "ferry.html", "ferry.wiki", "ferries.xml")) {
          out.putNextEntry(new ZipEntry(entry));
          out.write(sample(entry));
          out.closeEntry();
        }
      }
      return bytes.toByteArray();
    }
    try (InputStream in = AnyFileTest.class.getResourceAsStream("golden/" + name)) {
      return in.readAllBytes();
    }
  }
}
