package org.annalist.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsTest {

  @TempDir private Path folder;

  @Test
  void partsMergeInOrder() throws IOException {
    write(rejected("b"), rejected("d"));
    write(rejected("a"), rejected("c"));
    assertThat(merge(Table.REJECTED))
        .isEqualTo(
            """
            {"step":"read","where":"a","reason":"empty"}
            {"step":"read","where":"b","reason":"empty"}
            {"step":"read","where":"c","reason":"empty"}
            {"step":"read","where":"d","reason":"empty"}
            """);
  }

  @Test
  void whichLinesStandInWhichPartDoesNotShow() throws IOException {
    write(rejected("a"), rejected("b"), rejected("c"));
    String one = merge(Table.REJECTED);
    MoreFiles.deleteDirectoryContents(parts(), RecursiveDeleteOption.ALLOW_INSECURE);
    write(rejected("c"));
    write(rejected("b"), rejected("a"));
    assertThat(merge(Table.REJECTED)).isEqualTo(one);
  }

  @Test
  void morePartsThanMayBeOpenMergeInOrder() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      write(rejected(String.format("%03d", (i * 7) % 250)));
      lines.add(String.format("{\"step\":\"read\",\"where\":\"%03d\",\"reason\":\"empty\"}", i));
    }
    assertThat(merge(Table.REJECTED).lines()).containsExactlyElementsOf(lines);
  }

  @Test
  void whatTwoPartsSayAlikeIsSaidOnce() throws IOException {
    write(rejected("a"));
    write(rejected("a"));
    assertThat(merge(Table.REJECTED).lines()).hasSize(1);
  }

  @Test
  void aTableWithoutRowsIsItsHeader() throws IOException {
    assertThat(merge(Table.CLAIM_CITATIONS))
        .isEqualTo("claim_id,citation_id,scope,support,support_score,support_file,flags\r\n");
    assertThat(merge(Table.REJECTED)).isEmpty();
  }

  @Test
  void wordsOfAnyKindSurvive() throws IOException {
    write(new Rejected("read", "tab\there\nand a line", "\"quoted\" 😀"));
    assertThat(merge(Table.REJECTED))
        .isEqualTo(
            "{\"step\":\"read\",\"where\":\"tab\\there\\nand a line\","
                + "\"reason\":\"\\\"quoted\\\" 😀\"}\n");
  }

  private static Rejected rejected(String where) {
    return new Rejected("read", where, "empty");
  }

  private Path parts() {
    return folder.resolve("parts");
  }

  private void write(Rejected... rejected) throws IOException {
    ExportLines lines = new ExportLines();
    for (Rejected each : rejected) {
      lines.add(ExportLine.of(each));
    }
    Parts.write(parts(), lines);
  }

  private String merge(Table table) throws IOException {
    Path file = folder.resolve(table.file());
    Parts.merge(parts(), table, file);
    return Files.readString(file, UTF_8);
  }
}
