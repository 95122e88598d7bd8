package org.annalist.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code input/} is the shipped sample and {@code output/} what the program makes of it: a changed
 * rule shows in review as a changed line of CSV.
 */
class SampleExportTest {

  private static final Path INPUT = Path.of("input");
  private static final Path OUTPUT = Path.of("output");
  private static final String REBUILD = "mvn -q compile exec:java";

  @TempDir private static Path temporary;
  private static Path rebuilt;
  private static List<NamedCsvRecord> claims;

  @BeforeAll
  static void rebuild() throws IOException, InterruptedException {
    rebuilt = temporary.resolve("output");
    Program build = Program.run("build", INPUT, "--output", rebuilt);
    assertThat(build.status()).as(build.err()).isZero();
    claims = rows("claims.csv");
  }

  @Test
  void isWhatTheRepositoryHolds() throws IOException {
    assertThat(OUTPUT)
        .as("the export of the sample is missing; make it with: %s", REBUILD)
        .isDirectory();
    SortedMap<String, String> held = files(OUTPUT);
    SortedMap<String, String> made = files(rebuilt);
    assertThat(made.keySet())
        .as("the files of the export have changed; rebuild output/ with: %s", REBUILD)
        .isEqualTo(held.keySet());
    made.forEach(
        (file, text) ->
            assertThat(text)
                .as("output/%s is not what the program makes; rebuild it with: %s", file, REBUILD)
                .isEqualTo(held.get(file)));
  }

  @Test
  void isTheSameBytesInAnotherOrderTimeZoneLanguageAndCharset()
      throws IOException, InterruptedException {
    List<Object> arguments = new ArrayList<>(List.of("build"));
    try (Stream<Path> files = Files.list(INPUT)) {
      List<Path> articles =
          new ArrayList<>(files.filter(file -> !file.endsWith("sources.csv")).sorted().toList());
      Collections.reverse(articles);
      arguments.addAll(articles);
    }
    Path elsewhere = temporary.resolve("elsewhere");
    arguments.addAll(List.of("--sources", INPUT.resolve("sources.csv"), "--output", elsewhere));
    Program build =
        Program.run(
            List.of(
                "-Duser.timezone=Pacific/Kiritimati",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=ISO-8859-1"),
            arguments.toArray());
    assertThat(build.status()).as(build.err()).isZero();
    assertThat(files(elsewhere)).isEqualTo(files(rebuilt));
  }

  @Test
  void showsEveryRowOfTheDecisionTable() {
    assertThat(claims)
        .extracting(
            claim -> claim.getField("corroboration"),
            claim -> claim.getField("single_document"),
            claim -> claim.getField("single_source"))
        .contains(
            tuple("conflicting", "false", "false"),
            tuple("republished", "true", "true"),
            tuple("none", "true", "false"),
            tuple("none", "true", "true"),
            tuple("circular", "false", "true"),
            tuple("same_publisher", "false", "true"),
            tuple("corroborated", "false", "false"));
  }

  @Test
  void showsEveryKindOfDateAndCitation() {
    assertThat(column("date_kind")).contains("explicit", "relative");
    assertThat(column("date_precision")).contains("day", "month", "year", "season", "interval");
    assertThat(column("modality")).contains("asserted", "hedged");
    assertThat(column("date_edtf")).contains("1815?", "1970-07-04/..", "2007-02");
    assertThat(column("citation_status")).contains("url", "no_url", "mixed", "none");
    assertThat(column("citation_scope")).contains("clause", "sentence", "paragraph", "none");
    assertThat(column("support"))
        .contains("supported", "partial", "source_not_provided", "no_citation");
  }

  @Test
  void theReprintIsOneWorkWithItsOriginal() throws IOException {
    assertThat(rows("sources.csv"))
        .filteredOn(source -> source.getField("author").equals("Nell Harrow"))
        .extracting(source -> source.getField("work_id"))
        .hasSize(2)
        .containsOnly(
            rows("sources.csv").stream()
                .filter(source -> source.getField("file").contains("seventy-five"))
                .map(source -> source.getField("work_id"))
                .findFirst()
                .orElseThrow());
  }

  @Test
  void theCitationOfThePressArticleResolvesToIt() throws IOException {
    assertThat(rows("citations.csv"))
        .filteredOn(reference -> !reference.getField("resolved_source_id").isEmpty())
        .extracting(reference -> reference.getField("publisher"))
        .containsExactlyInAnyOrder("Harbour Courier", "Southern Engineer");
  }

  @Test
  void nothingOfTheTeasersAndThePageIsAClaim() {
    assertThat(column("claim_text"))
        .noneMatch(text -> text.contains("Tyne") || text.contains("Hell Gate"))
        .noneMatch(text -> text.contains("last edited") || text.contains("about 1950"));
    assertThat(column("date_edtf")).noneMatch(date -> date.startsWith("2016"));
  }

  @Test
  void allTablesHoldTogether() throws IOException {
    List<String> claimIds = column("claim_id");
    assertThat(claimIds).doesNotHaveDuplicates();
    assertThat(Files.readAllLines(rebuilt.resolve("claims.jsonl"), UTF_8))
        .hasSameSizeAs(claims)
        .zipSatisfy(claimIds, (line, id) -> assertThat(line).startsWith("{\"claim_id\":\"" + id));
    assertThat(ids("claim_citations.csv", "claim_id")).isSubsetOf(claimIds);
    assertThat(ids("claim_citations.csv", "citation_id"))
        .isSubsetOf(ids("citations.csv", "citation_id"));
    assertThat(column("source_id")).isSubsetOf(ids("sources.csv", "source_id"));
    assertThat(ids("facts.csv", "fact_id"))
        .containsExactlyInAnyOrderElementsOf(distinct("fact_id"));
    assertThat(ids("facts.csv", "claim_ids").stream().flatMap(list -> Stream.of(list.split("\\|"))))
        .containsExactlyInAnyOrderElementsOf(claimIds);
  }

  @Test
  void rowsFollowTheirDates() {
    assertThat(column("date_start")).filteredOn(start -> !start.isEmpty()).isSorted();
    assertThat(column("date_start").stream().dropWhile(start -> !start.isEmpty()))
        .allMatch(String::isEmpty);
  }

  /** From the characters of a claim to the origins behind it, as the README shows it. */
  @Test
  void explainDrawsTheChainThatTheReadmeShows() throws IOException, InterruptedException {
    Program explain = Program.run("explain", "c_9b2cdc2900e75757", "--export", rebuilt);
    assertThat(explain.status()).as(explain.err()).isZero();
    assertThat(Path.of("README.md"))
        .content(UTF_8)
        .contains("$ annalist explain c_9b2cdc2900e75757\n" + explain.out() + "```\n");
  }

  @Test
  void explainNamesBothSidesOfAConflict() throws IOException, InterruptedException {
    String claim =
        claims.stream()
            .filter(row -> row.getField("flags").contains("conflict_date"))
            .filter(row -> row.getField("date_edtf").equals("1930-08-19"))
            .map(row -> row.getField("claim_id"))
            .findFirst()
            .orElseThrow();
    Program explain = Program.run("explain", claim, "--export", rebuilt);
    assertThat(explain.out())
        .contains("conflict   date 1930-08-19 here, 1930-08-20 in c_")
        .contains("(quay-letters-the-arch.md)")
        .contains("result     conflicting: documents 3, publishers 3, origins 2");
  }

  private static List<String> column(String name) {
    return claims.stream().map(claim -> claim.getField(name)).toList();
  }

  private static List<String> distinct(String name) {
    return column(name).stream().distinct().toList();
  }

  private static List<String> ids(String file, String column) throws IOException {
    return rows(file).stream().map(row -> row.getField(column)).toList();
  }

  private static List<NamedCsvRecord> rows(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(rebuilt.resolve(file))) {
      return csv.stream().toList();
    }
  }

  /** Everything but {@code run.json}, which alone knows a clock and a machine. */
  private static SortedMap<String, String> files(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!name.equals("run.json")) {
          texts.put(name, Files.readString(file, UTF_8));
        }
      }
    }
    return texts;
  }
}
