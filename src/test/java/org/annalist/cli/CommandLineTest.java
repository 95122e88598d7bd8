package org.annalist.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

  private static final String GOOD = "The mill\n\nThe mill of the town was built in 1789.\n";

  @TempDir private Path temporary;

  @ParameterizedTest
  @CsvSource({
    "build input --output x --inherit-date, --inherit-date",
    "bulid input, bulid",
    "build input, --output",
    "build --output x nowhere.txt, nowhere.txt",
    "build input --output x --sources nowhere.csv, nowhere.csv",
    "build input --output x --csv-safety maybe, maybe",
    "build input --output x --cited nowhere, nowhere",
    "fetch output --output pages.zip, pages.zip",
    "fetch nowhere --output pages.warc, nowhere",
    "fetch output --output pages.warc --delay -1, --delay",
  })
  void wrongUsageIsOneLineAndStatus2(String arguments, String named)
      throws IOException, InterruptedException {
    Program program = Program.run((Object[]) arguments.split(" "));
    assertThat(program.status()).isEqualTo(2);
    assertThat(program.out()).isEmpty();
    assertThat(program.err().lines()).singleElement().asString().contains(named, "--help");
  }

  @Test
  void whoHasTooLittleMemoryIsToldHowToGiveMore() {
    assertThat(Main.told(new OutOfMemoryError("Java heap space")))
        .matches(
            "out of memory: \\d+ MB were not enough; give Java more, such as java -Xmx\\d+m .*");
    assertThat(Main.told(new IOException("disk full"))).isEqualTo("disk full");
  }

  @Test
  void helpAndVersionGoToStandardOutput() throws IOException, InterruptedException {
    Program help = Program.run("build", "--help");
    assertThat(help.status()).isZero();
    assertThat(help.out()).contains("--output", "Exit status:");
    assertThat(help.err()).isEmpty();
    assertThat(Program.run("--version").out()).startsWith("annalist ");
  }

  @Test
  void withoutUsableInputTheStatusIs4AndNothingIsWritten()
      throws IOException, InterruptedException {
    Path input = Files.createDirectories(temporary.resolve("input"));
    Files.writeString(input.resolve("page.docx"), "words", UTF_8);
    Path output = temporary.resolve("output");
    Program program = Program.run("build", input, "--output", output);
    assertThat(program.status()).isEqualTo(4);
    assertThat(program.err()).contains("page.docx", "no usable input");
    assertThat(output).doesNotExist();
  }

  @Test
  void badInputBesideGoodIsNamedAndTheRestIsExported() throws IOException, InterruptedException {
    Path input = Files.createDirectories(temporary.resolve("input"));
    Files.writeString(input.resolve("good.txt"), GOOD, UTF_8);
    Files.write(input.resolve("empty.txt"), new byte[0]);
    Files.writeString(input.resolve("blank.txt"), " \n \n", UTF_8);
    byte[] noise = new byte[100_000];
    new Random(1).nextBytes(noise);
    Files.write(input.resolve("binary.txt"), noise);
    Files.write(
        input.resolve("latin.txt"),
        "Die Brücke\n\nThe bridge of Zürich was built in 1911.\n".getBytes(ISO_8859_1));
    Files.writeString(input.resolve("line.txt"), "built in 1789 and ".repeat(1_700_000), UTF_8);
    Files.writeString(input.resolve("brackets.txt"), "[".repeat(2_000_000), UTF_8);
    Files.writeString(input.resolve("page.docx"), "words", UTF_8);
    Path secret = Files.writeString(temporary.resolve("secret.txt"), GOOD, UTF_8);
    Files.createSymbolicLink(input.resolve("link.txt"), secret);
    Path closed = Files.writeString(input.resolve("closed.txt"), GOOD, UTF_8);
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    Files.writeString(input.resolve("sources.csv"), "file,published\ngood.txt,yesterday\n", UTF_8);
    Path output = temporary.resolve("output");

    Program program = Program.run("build", input, "--output", output);

    assertThat(program.status()).as(program.err()).isZero();
    assertThat(program.err()).as("notices of libraries").doesNotContain("SLF4J", "INFO", "WARN");
    SortedMap<String, String> rejected = rejected(output);
    assertThat(rejected)
        .containsKeys(
            "empty.txt", "blank.txt", "binary.txt", "page.docx", "link.txt", "sources.csv, line 2");
    assertThat(rejected.keySet()).anyMatch(where -> where.startsWith("line.txt"));
    assertThat(rejected.keySet()).noneMatch(where -> where.startsWith("good.txt"));
    if (!Files.isReadable(closed)) {
      assertThat(rejected).containsEntry("closed.txt", "no permission to read it");
    }
    assertThat(output.resolve("claims.csv"))
        .content(UTF_8)
        .contains("The mill of the town was built in 1789.")
        .contains("The bridge of Zürich was built in 1911.");
  }

  @Test
  void aSecondBuildReplacesTheFirst() throws IOException, InterruptedException {
    Path input = Files.createDirectories(temporary.resolve("input"));
    Path output = temporary.resolve("output");
    Files.writeString(input.resolve("good.txt"), GOOD, UTF_8);
    assertThat(Program.run("build", input, "--output", output).status()).isZero();
    Files.writeString(input.resolve("good.txt"), GOOD.replace("1789", "1790"), UTF_8);
    assertThat(Program.run("build", input, "--output", output).status()).isZero();
    assertThat(output.resolve("claims.csv")).content(UTF_8).contains("1790").doesNotContain("1789");
    assertThat(output).isDirectoryNotContaining(path -> path.endsWith(".annalist-lock"));
  }

  @Test
  void readShowsHowAFileIsUnderstood() throws IOException, InterruptedException {
    Path file = Files.writeString(temporary.resolve("good.txt"), GOOD, UTF_8);
    Program program = Program.run("read", file);
    assertThat(program.status()).isZero();
    JsonNode read = new ObjectMapper().readTree(program.out());
    assertThat(read.path("title").asText()).isEqualTo("The mill");
    assertThat(read.path("blocks"))
        .extracting(block -> block.path("kind").asText())
        .containsExactly("title", "prose");
    assertThat(read.at("/blocks/1/start").asInt()).isEqualTo(10);
  }

  private static SortedMap<String, String> rejected(Path output) throws IOException {
    SortedMap<String, String> rejected = new TreeMap<>();
    for (String line : Files.readAllLines(output.resolve("rejected.jsonl"), UTF_8)) {
      JsonNode node = new ObjectMapper().readTree(line);
      rejected.put(node.path("where").asText(), node.path("reason").asText());
    }
    return rejected;
  }
}
