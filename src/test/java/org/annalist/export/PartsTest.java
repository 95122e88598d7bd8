package org.annalist.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsTest {

  @TempDir private Path folder;

  @Test
  void partsOfAllShardsMergeInOrder() throws IOException {
    write(0, rejected("b"), rejected("d"));
    write(1, rejected("a"), rejected("c"));
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
  void theNumberOfShardsDoesNotShow() throws IOException {
    write(0, rejected("a"), rejected("b"), rejected("c"));
    String one = merge(Table.REJECTED);
    Files.delete(parts().resolve("rejected.jsonl.part-0"));
    write(3, rejected("c"));
    write(5, rejected("b"), rejected("a"));
    assertThat(merge(Table.REJECTED)).isEqualTo(one);
  }

  @Test
  void aShardThatIsWrittenAgainIsWrittenOnce() throws IOException {
    write(0, rejected("a"));
    write(0, rejected("a"));
    assertThat(merge(Table.REJECTED).lines()).hasSize(1);
  }

  @Test
  void whatTwoShardsSayAlikeIsSaidOnce() throws IOException {
    write(0, rejected("a"));
    write(1, rejected("a"));
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
    write(0, new Rejected("read", "tab\there\nand a line", "\"quoted\" 😀"));
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

  private void write(int shard, Rejected... rejected) throws IOException {
    ExportLines lines = new ExportLines(new CsvLines(true));
    for (Rejected each : rejected) {
      lines.add(ExportLine.of(each));
    }
    Parts.write(parts(), shard, lines);
  }

  private String merge(Table table) throws IOException {
    Path file = folder.resolve(table.file());
    Parts.merge(parts(), table, file);
    return Files.readString(file, UTF_8);
  }
}
