package org.annalist.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.annalist.article.Article;
import org.annalist.article.Entry;
import org.annalist.article.Marker;
import org.annalist.article.Metadata;
import org.annalist.timex.TimexTagger;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A file of each format is read as the file {@code .expected} beside it says: what is known of each
 * document, its blocks, its markers, its entries.
 */
class GoldenTest {

  private static final ArticleReader READER = new ArticleReader(TimexTagger.english());

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"ferry.txt", "ferry.html", "ferry.wiki", "ferries.xml"})
  void aFileOfEachFormatIsReadAsExpected(String name) throws IOException {
    assertThat(read(name, bytes(name))).isEqualTo(new String(bytes(name + ".expected"), UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ferry.txt", "ferry.html", "ferry.wiki", "ferries.xml"})
  void compressedItIsReadAsItIs(String name) throws IOException {
    String plain = read(name, bytes(name));
    assertThat(read(name + ".gz", gzip(bytes(name)))).isEqualTo(plain.replace(name, name + ".gz"));
    assertThat(read(name + ".bz2", bzip2(bytes(name))))
        .isEqualTo(plain.replace(name, name + ".bz2"));
  }

  @Test
  void anArchiveIsReadAsItsFilesAre() throws IOException {
    StringBuilder expected = new StringBuilder();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : List.of("ferries.xml", "ferry.html", "ferry.txt", "ferry.wiki")) {
        zip.putNextEntry(new ZipEntry("in/" + name));
        zip.write(bytes(name));
        zip.closeEntry();
        expected.append(read(name, bytes(name)).replace(name, "all.zip/in/" + name));
      }
    }
    assertThat(read("all.zip", bytes.toByteArray())).isEqualTo(expected.toString());
  }

  private String read(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    List<String> lines = new ArrayList<>();
    Documents.read(
        file,
        name,
        new Documents.Receiver() {
          @Override
          public void document(Document document) {
            try {
              lines.addAll(told(READER.read(document, Metadata.NONE)));
            } catch (UnreadableArticle e) {
              failed(document.name(), e.getMessage());
            }
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
    return String.join("\n", lines) + "\n";
  }

  private static List<String> told(Article article) {
    List<String> lines = new ArrayList<>();
    lines.add("# " + article.file());
    Metadata known = article.metadata();
    lines.add("title: " + known.title());
    lines.add("url: " + known.url());
    lines.add("publisher: " + known.publisher());
    lines.add("author: " + known.author());
    lines.add("published: " + known.published());
    lines.add("language: " + known.language());
    Pages.blocks(article).forEach(block -> lines.add("- " + block));
    for (Marker marker : article.markers()) {
      lines.add("marker " + marker.span().in(article.text()) + " to " + marker.labels());
    }
    for (Entry entry : article.entries()) {
      lines.add("entry " + entry.label() + ": " + entry.text() + " " + entry.urls());
    }
    return lines;
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = GoldenTest.class.getResourceAsStream("golden/" + name)) {
      return in.readAllBytes();
    }
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  private static byte[] bzip2(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new BZip2CompressorOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }
}
