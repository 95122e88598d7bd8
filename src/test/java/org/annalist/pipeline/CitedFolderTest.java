package org.annalist.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annalist.article.SourcesTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a folder of cited pages cannot be used is named, and the rest is. */
class CitedFolderTest {

  @TempDir private Path folder;

  @Test
  void badFilesAreNamedOneByOne() throws IOException {
    Path input = Files.createDirectories(folder.resolve("input"));
    Files.writeString(
        input.resolve("mill.txt"),
        """
        The mill

        The mill burnt down on 4 May 2016.[1] It was opened again in 2018.[2]

        References

        1. "Fire". Mill Post. 2017. https://post.example/fire
        2. "Open". Mill Post. 2018. https://post.example/open
        """,
        UTF_8);
    Path cited = Files.createDirectories(folder.resolve("cited"));
    Files.writeString(cited.resolve("fire.txt"), "The mill burnt down on 4 May 2016.", UTF_8);
    Files.writeString(cited.resolve("nameless.txt"), "The mill.", UTF_8);
    Files.writeString(cited.resolve("plan.pdf"), "%PDF", UTF_8);
    String gone = record("https://post.example/open", "HTTP/1.1 404 Not Found\r\n\r\ngone");
    Files.writeString(
        cited.resolve("pages.warc"), gone + "WARC/1.0\r\nContent-Length: nine\r\n\r\n", UTF_8);
    String table =
        "file,url\nfire.txt,https://www.post.example/fire/\nlost.txt,https://x.example/\n";

    Path output = folder.resolve("output");
    Builds.run(
        Inputs.in(List.of(input)),
        SourcesTable.EMPTY,
        CitedFolder.in(cited, SourcesTable.parse(table)),
        output);

    Map<String, String> rejected = new TreeMap<>();
    for (String line : Files.readAllLines(output.resolve("rejected.jsonl"), UTF_8)) {
      var node = new ObjectMapper().readTree(line);
      rejected.put(node.path("where").asText(), node.path("reason").asText());
    }
    assertThat(rejected)
        .containsOnlyKeys(
            "nameless.txt",
            "plan.pdf",
            "pages.warc, byte 0",
            "pages.warc, byte " + gone.length(),
            "sources.csv")
        .containsEntry("pages.warc, byte 0", "HTTP status 404, no page")
        .hasEntrySatisfying("sources.csv", reason -> assertThat(reason).contains("lost.txt"));
    assertThat(output.resolve("claim_citations.csv"))
        .content(UTF_8)
        .contains(",supported,", "fire.txt", ",source_not_provided,");
  }

  private static String record(String url, String http) {
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2021-06-18T12:00:00Z\r\n"
        + ("WARC-Target-URI: " + url + "\r\n")
        + "Content-Type: application/http\r\n"
        + ("Content-Length: " + http.length() + "\r\n\r\n" + http + "\r\n\r\n");
  }
}
