package org.annalist.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFolderTest {

  @TempDir private Path temporary;
  private Path output;

  @BeforeEach
  void anExportIsThere() throws IOException {
    output = temporary.resolve("deep").resolve("output");
    try (ExportFolder first = ExportFolder.open(output)) {
      Files.writeString(first.files().resolve("claims.csv"), "old", UTF_8);
      first.publish();
    }
  }

  @Test
  void theOldExportStaysUntilTheNewOneIsPublished() throws IOException {
    try (ExportFolder next = ExportFolder.open(output)) {
      Files.writeString(next.files().resolve("claims.csv"), "new", UTF_8);
      Files.writeString(next.files().resolve("facts.csv"), "new", UTF_8);
      assertThat(output.resolve("claims.csv")).hasContent("old");
      assertThat(output.resolve("facts.csv")).doesNotExist();
      next.publish();
      assertThat(output.resolve("claims.csv")).hasContent("new");
      assertThat(output.resolve("facts.csv")).hasContent("new");
    }
  }

  @Test
  void aRunThatFailsLeavesNothing() throws IOException {
    try (ExportFolder failing = ExportFolder.open(output)) {
      Files.writeString(failing.files().resolve("claims.csv"), "half", UTF_8);
    }
    assertThat(output.resolve("claims.csv")).hasContent("old");
    assertThat(output).isDirectoryNotContaining(path -> isHidden(path));
  }

  @Test
  void whatAKilledRunLeftIsRemoved() throws IOException {
    Files.createDirectories(output.resolve(".annalist-killed").resolve("parts"));
    Files.writeString(output.resolve(".annalist-killed/parts/claims.csv.part-1"), "half", UTF_8);
    try (ExportFolder next = ExportFolder.open(output)) {
      assertThat(output.resolve(".annalist-killed")).doesNotExist();
      assertThat(next.parts()).doesNotExist();
    }
    assertThat(output.resolve("claims.csv")).hasContent("old");
  }

  @Test
  void filesOfTheUserAreLeftAlone() throws IOException {
    Files.writeString(output.resolve("notes.txt"), "mine", UTF_8);
    Files.writeString(output.resolve(".hidden"), "mine", UTF_8);
    try (ExportFolder next = ExportFolder.open(output)) {
      next.publish();
    }
    assertThat(output.resolve("notes.txt")).hasContent("mine");
    assertThat(output.resolve(".hidden")).hasContent("mine");
  }

  @Test
  void aSecondRunIsRefusedWhileTheFirstWrites() throws IOException {
    try (ExportFolder first = ExportFolder.open(output)) {
      assertThatThrownBy(() -> ExportFolder.open(output))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another run");
      Files.writeString(first.files().resolve("claims.csv"), "new", UTF_8);
      first.publish();
    }
    assertThat(output.resolve("claims.csv")).hasContent("new");
    ExportFolder.open(output).close();
  }

  @Test
  void aFileInItsPlaceIsSaidSo() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "", UTF_8);
    assertThatThrownBy(() -> ExportFolder.open(file)).isInstanceOf(IOException.class);
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".annalist-");
  }
}
