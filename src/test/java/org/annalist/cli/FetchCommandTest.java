package org.annalist.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an export to the pages it cites, and back. */
class FetchCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path temporary;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, 404, "gone"));
    server.createContext(
        "/mill",
        exchange ->
            answer(
                exchange,
                200,
                "<title>Mills</title><p>The mill of the town was built in 1789 by Ada Quill.</p>"));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void whatIsFetchedIsWhatClaimsAreCheckedAgainst() throws IOException, InterruptedException {
    Path input = Files.createDirectories(temporary.resolve("input"));
    String host = "http://127.0.0.1:" + server.getAddress().getPort();
    Files.writeString(
        input.resolve("town.txt"),
        """
        The town

        The mill of the town was built in 1789 by Ada Quill.[1] Its lock was dug in 1801.[2]

        References

        1. "Mills". Town Post. 2001. %1$s/mill
        2. "Locks". Town Post. 2001. %1$s/lock
        """
            .formatted(host),
        UTF_8);
    Path export = temporary.resolve("export");
    Path cited = Files.createDirectories(temporary.resolve("cited"));
    Path pages = cited.resolve("pages.warc.gz");
    assertThat(Program.run("build", input, "--output", export).status()).isZero();

    Program refused = Program.run("fetch", export, "--output", pages, "--delay", "0");
    assertThat(refused.status()).isZero();
    assertThat(outcomes(refused)).containsExactly("refused", "refused");

    Program fetched =
        Program.run("fetch", export, "--output", pages, "--delay", "0", "--allow-private");
    assertThat(fetched.status()).as(fetched.err()).isZero();
    assertThat(outcomes(fetched)).containsExactly("fetched", "failed");
    assertThat(lines(fetched).get(1).path("status").asInt()).isEqualTo(404);

    Program build = Program.run("build", input, "--output", export, "--cited", cited);
    assertThat(build.status()).as(build.err()).isZero();
    assertThat(Files.readAllLines(export.resolve("claim_citations.csv"), UTF_8))
        .satisfiesExactlyInAnyOrder(
            header -> assertThat(header).startsWith("claim_id"),
            mill -> assertThat(mill).contains(",supported,", ",pages.warc.gz@"),
            lock -> assertThat(lock).contains(",source_not_provided,"));
  }

  private static List<JsonNode> lines(Program program) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : program.out().lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private static List<String> outcomes(Program program) throws IOException {
    return lines(program).stream().map(line -> line.path("outcome").asText()).toList();
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
