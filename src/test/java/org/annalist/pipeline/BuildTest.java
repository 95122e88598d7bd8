package org.annalist.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.annalist.article.SourcesTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is lost: what goes in comes out, or is among the rejects. */
class BuildTest {

  @TempDir private Path temporary;

  @Test
  void inIsOutAndRejected() throws IOException {
    Path input = Files.createDirectories(temporary.resolve("input"));
    try (var samples = Files.list(Path.of("input"))) {
      for (Path sample : samples.toList()) {
        Files.copy(sample, input.resolve(sample.getFileName().toString()));
      }
    }
    Files.writeString(input.resolve("empty.txt"), "", UTF_8);
    Files.writeString(
        input.resolve("long.txt"), "The lock " + "and so on ".repeat(600) + "in 1801.", UTF_8);
    Files.writeString(input.resolve("page.docx"), "words", UTF_8);
    Path output = temporary.resolve("output");
    Inputs inputs = Inputs.in(List.of(input));
    SourcesTable sources =
        SourcesTable.parse(Files.readString(input.resolve(Inputs.SOURCES), UTF_8));

    Map<String, Long> counters = Builds.run(inputs, sources, CitedFolder.NONE, output);

    long files = (long) inputs.files().size() + inputs.rejected().size();
    List<String> rejected = Files.readAllLines(output.resolve("rejected.jsonl"), UTF_8);
    assertThat(rejected).hasSize(3);
    long rejectedFiles = rejected.stream().filter(line -> !line.contains("\"extract\"")).count();
    assertThat(rows(output, "sources.csv") + rejectedFiles).isEqualTo(files).isEqualTo(10);

    long claims = rows(output, "claims.csv");
    assertThat(counters)
        .containsEntry("claims", claims)
        .containsEntry("claims.csv", claims)
        .containsEntry("claims.jsonl", claims)
        .containsEntry("sources.csv", 8L)
        .containsEntry("rejected.jsonl", 3L);
    assertThat(Files.readAllLines(output.resolve("claims.jsonl"), UTF_8)).hasSize((int) claims);
    assertThat(sum(output, "sources.csv", "claim_count")).isEqualTo(claims);
    assertThat(sum(output, "sources.csv", "reference_count"))
        .isEqualTo(rows(output, "citations.csv"));
    assertThat(Files.readString(output.resolve("run.json"), UTF_8)).contains("\"files\" : 9");
  }

  @Test
  void whereWordsAreNotKnownNothingIsSaidOfModalityAndNothingIsChecked() throws IOException {
    Path input = Files.createDirectories(temporary.resolve("words"));
    Files.writeString(
        input.resolve("a.txt"),
        """
        青石桥

        青石桥是河口镇最老的石桥，镇上的人每天都要从桥上走过。旧桥在1871年的洪水中被冲毁。[1]

        参考文献

        1. 河口镇志. https://zhi.example/bridge
        """,
        UTF_8);
    Files.writeString(
        input.resolve("b.html"),
        "<html lang=zh><link rel=canonical href='https://zhi.example/bridge'><h1>镇志</h1>"
            + "<article><p>河口镇的旧桥在夏天的洪水中被冲毁，人们后来在原地造了新桥。</p></article>",
        UTF_8);
    Path output = temporary.resolve("unread");

    Builds.run(Inputs.in(List.of(input)), SourcesTable.parse(""), CitedFolder.NONE, output);

    try (var csv = CsvReader.builder().ofNamedCsvRecord(output.resolve("claims.csv"))) {
      assertThat(csv.stream())
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row.getField("date_edtf")).isEqualTo("1871");
                assertThat(row.getField("modality")).isEmpty();
                assertThat(row.getField("citation_scope")).isEqualTo("sentence");
                assertThat(row.getField("support")).isEqualTo("source_not_provided");
              });
    }
    assertThat(Files.readString(output.resolve("claims.jsonl"), UTF_8))
        .contains("\"modality\":null")
        .contains("\"resolved_source_id\":\"s_");
  }

  private static long rows(Path output, String file) throws IOException {
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(output.resolve(file))) {
      return csv.stream().count() - 1;
    }
  }

  private static long sum(Path output, String file, String column) throws IOException {
    try (var csv = CsvReader.builder().ofNamedCsvRecord(output.resolve(file))) {
      return csv.stream().mapToLong(row -> Long.parseLong(row.getField(column))).sum();
    }
  }
}
