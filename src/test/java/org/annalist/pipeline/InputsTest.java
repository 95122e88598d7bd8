package org.annalist.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.annalist.export.Rejected;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void aFolderOfArticles() throws IOException {
    folder = Files.createDirectories(temporary.resolve("input"));
    Files.createDirectories(folder.resolve("old"));
    for (String name : List.of("b.txt", "a.md", "old/c.text", "noending", "sources.csv", ".hid")) {
      Files.writeString(folder.resolve(name), "words", UTF_8);
    }
  }

  @Test
  void areNamedBelowTheirFolderAndSorted() throws IOException {
    Inputs inputs = Inputs.in(List.of(folder));
    assertThat(inputs.files())
        .extracting(InputFile::name)
        .containsExactly("a.md", "b.txt", "noending", "old/c.text");
    assertThat(inputs.rejected()).isEmpty();
  }

  @Test
  void comeInTheSameOrderHoweverTheyAreGiven() throws IOException {
    Inputs one = Inputs.in(List.of(folder.resolve("b.txt"), folder.resolve("a.md")));
    Inputs other = Inputs.in(List.of(folder.resolve("a.md"), folder.resolve("b.txt")));
    assertThat(one).isEqualTo(other);
  }

  @Test
  void nameWhatIsNotReadAndWhy() throws IOException {
    Files.writeString(folder.resolve("page.docx"), "words", UTF_8);
    assertThat(Inputs.in(List.of(folder)).rejected())
        .containsExactly(
            new Rejected(
                "list",
                "page.docx",
                "not a format that is read; expected .txt, .text, .md, .markdown, .html, .htm,"
                    + " .xhtml, .wiki, .wikitext, .mediawiki, .xml (a MediaWiki dump), each also"
                    + " .gz or .bz2, or .zip"));
  }

  @Test
  void wildcardsThatTheShellLeftAreFilledIn() throws IOException {
    assertThat(Inputs.in(List.of(folder.resolve("?.*"))).files())
        .extracting(InputFile::name)
        .containsExactly("a.md", "b.txt");
    assertThatThrownBy(() -> Inputs.in(List.of(folder.resolve("*.html"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no file matches");
  }

  @Test
  void aFileOfTheSameNameAsAnotherIsRejected() throws IOException {
    Path other = Files.createDirectories(temporary.resolve("other"));
    Path twin = Files.writeString(other.resolve("b.txt"), "more words", UTF_8);
    Inputs inputs = Inputs.in(List.of(folder, twin));
    assertThat(inputs.files()).hasSize(4);
    assertThat(inputs.rejected())
        .singleElement()
        .extracting(Rejected::reason)
        .asString()
        .contains("given before");
  }

  @Test
  void aLinkInsideTheFolderIsFollowedAndOneThatLeadsOutIsNot() throws IOException {
    Path secret = Files.writeString(temporary.resolve("secret.txt"), "words", UTF_8);
    Files.createSymbolicLink(folder.resolve("inside.txt"), folder.resolve("b.txt"));
    Files.createSymbolicLink(folder.resolve("outside.txt"), secret);
    Files.createSymbolicLink(folder.resolve("nowhere.txt"), temporary.resolve("gone.txt"));
    Files.createSymbolicLink(folder.resolve("away"), temporary);
    Inputs inputs = Inputs.in(List.of(folder));
    assertThat(inputs.files()).extracting(InputFile::name).contains("inside.txt");
    assertThat(inputs.rejected())
        .extracting(Rejected::where)
        .containsExactlyInAnyOrder("outside.txt", "nowhere.txt", "away");
  }

  @Test
  void aFolderWithoutPermissionIsNamed() throws IOException {
    Path closed = Files.createDirectories(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(closed), "whoever runs this may read everything");
    try {
      assertThat(Inputs.in(List.of(folder)).rejected())
          .extracting(Rejected::where)
          .containsExactly("closed");
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void whatIsNotThereIsAnError() {
    assertThatThrownBy(() -> Inputs.in(List.of(folder.resolve("gone.txt"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no such file or folder");
  }
}
