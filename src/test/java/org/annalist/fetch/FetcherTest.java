package org.annalist.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.annalist.article.Metadata;
import org.annalist.cited.Capture;
import org.annalist.cited.CitedFile;
import org.annalist.cited.CitedPages;
import org.annalist.cited.PageReader;
import org.annalist.fetch.Report.Outcome;
import org.annalist.format.ArticleReader;
import org.annalist.timex.TimexTagger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of a server that behaves, and of one that does not. */
@Timeout(30)
class FetcherTest {

  private static final String BODY = "<p>The mill was built in 1789.</p>";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  private static final FetchSettings SETTINGS =
      new FetchSettings(
          "millwright/1.0 (mill.example)",
          Duration.ofMillis(1),
          Duration.ofMillis(700),
          50_000,
          3,
          Duration.ofMillis(5),
          Duration.ofMillis(500),
          true);

  @TempDir private Path folder;
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = new TestServer();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void aPageIsKeptSoThatBuildFindsIt() throws Exception {
    server.page("/mill", BODY);
    Report report = fetch("/mill");
    assertThat(report)
        .isEqualTo(
            new Report(
                server.url("/mill"),
                server.url("/mill"),
                200,
                Outcome.FETCHED,
                BODY.length(),
                null));
    assertThat(textOf("/mill")).isEqualTo("The mill was built in 1789.");
    assertThat(server.heads()).allMatch(head -> head.contains("millwright/1.0 (mill.example)"));
    assertThat(server.requests()).containsExactly("/robots.txt", "/mill");
  }

  @Test
  void redirectsAreFollowedAndKept() throws Exception {
    server.redirect("/old?a=b", "/new").redirect("/new", server.url("/mill")).page("/mill", BODY);
    assertThat(fetch("/old?a=b").fetchedUrl()).isEqualTo(server.url("/mill"));
    assertThat(textOf("/old?a=b")).isEqualTo("The mill was built in 1789.");
  }

  @Test
  void aRingOfRedirectsEnds() throws Exception {
    server.redirect("/a", "/b").redirect("/b", "/a");
    Report report = fetch("/a");
    assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(report.reason()).isEqualTo("more than 10 redirects");
    assertThat(server.requests()).hasSize(12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://mill.example/", "javascript:alert(1)", "http://", "http://u:p@x/"})
  void aRedirectToWhatIsNotAskedIsRefused(String to) throws Exception {
    server.redirect("/a", to);
    assertThat(fetch("/a").outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void whatRobotsTxtForbidsIsNotAskedFor() throws Exception {
    server
        .on(
            "/robots.txt",
            (out, times) ->
                TestServer.send(
                    out,
                    "200 OK",
                    "Content-Type: text/plain",
                    "User-agent: millwright\nDisallow: /secret\n\nUser-agent: *\nDisallow: /\n"))
        .page("/secret/mill", BODY)
        .page("/mill", BODY);
    assertThat(fetch("/secret/mill").outcome()).isEqualTo(Outcome.DISALLOWED);
    assertThat(fetch("/mill").outcome()).isEqualTo(Outcome.FETCHED);
    assertThat(server.requests()).doesNotContain("/secret/mill");
  }

  @Test
  void aHostWhoseRobotsTxtCannotBeReadIsLeftAlone() throws Exception {
    server
        .on("/robots.txt", (out, times) -> TestServer.send(out, "503 Busy", "X: y", ""))
        .page("/mill", BODY);
    Report report = fetch("/mill");
    assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(report.reason()).contains("robots.txt", "503");
    assertThat(server.requests()).doesNotContain("/mill");
  }

  @Test
  void theArchivedCopyOfAPageThatIsGoneIsTaken() throws Exception {
    server.page("/web/2020/mill", BODY);
    Report report = fetch(new CitedUrl(server.url("/gone"), server.url("/web/2020/mill")));
    assertThat(report.outcome()).isEqualTo(Outcome.ARCHIVED);
    assertThat(report.fetchedUrl()).isEqualTo(server.url("/web/2020/mill"));
    assertThat(report.reason()).isEqualTo("HTTP status 404");
  }

  @Test
  void aBusyServerIsAskedAgainAfterAPause() throws Exception {
    server.on(
        "/mill",
        (out, times) -> {
          if (times < 3) {
            TestServer.send(out, "503 Busy", "Retry-After: 0", "");
          } else {
            TestServer.send(out, "200 OK", "Content-Type: text/html", BODY);
          }
        });
    assertThat(fetch("/mill").outcome()).isEqualTo(Outcome.FETCHED);
    assertThat(server.requests()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"86400", "Fri, 02 Jan 2026 00:00:00 GMT"})
  void aServerThatAsksForALongPauseIsLeft(String pause) throws Exception {
    server.on(
        "/mill", (out, times) -> TestServer.send(out, "429 Too Many", "Retry-After: " + pause, ""));
    assertThat(fetch("/mill").reason()).isEqualTo("HTTP status 429, asks to wait " + pause);
    assertThat(server.requests()).containsExactly("/robots.txt", "/mill");
  }

  @Test
  void aServerThatStaysBusyIsAskedNoMoreThanThreeTimes() throws Exception {
    server.on("/mill", (out, times) -> TestServer.send(out, "500 Broken", "X: y", ""));
    assertThat(fetch("/mill").status()).isEqualTo(500);
    assertThat(server.requests()).hasSize(4);
  }

  @Test
  void aPageThatDripsIsGivenUpInTime() throws Exception {
    server.on(
        "/drip",
        (out, times) -> {
          TestServer.raw(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
          for (int i = 0; i < 100; i++) {
            TestServer.raw(out, "x");
            Thread.sleep(50);
          }
        });
    assertThat(fetch("/drip").reason()).contains("no whole answer in");
  }

  @Test
  void aHeadThatDripsIsGivenUpInTime() throws Exception {
    server.on(
        "/drip",
        (out, times) -> {
          for (int i = 0; i < 100; i++) {
            TestServer.raw(out, i == 0 ? "HTTP/1.1 200 OK\r\nX: " : "x");
            Thread.sleep(50);
          }
        });
    assertThat(fetch("/drip").outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void aHeadWithoutEndIsGivenUp() throws Exception {
    server.on(
        "/head",
        (out, times) -> {
          TestServer.raw(out, "HTTP/1.1 200 OK\r\nX: ");
          for (int i = 0; i < 1_000; i++) {
            TestServer.raw(out, "x".repeat(1_000));
          }
        });
    assertThat(fetch("/head").outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void tooLargeAPageIsNotFetchedWhetherItSaysSoOrNot() throws Exception {
    server
        .on(
            "/says",
            (out, times) ->
                TestServer.raw(
                    out, "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n" + BODY))
        .on(
            "/hides",
            (out, times) -> {
              TestServer.raw(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
              for (int i = 0; i < 1_000; i++) {
                TestServer.raw(out, "x".repeat(10_000));
              }
            });
    assertThat(fetch("/says").reason()).contains("at most 50000");
    assertThat(fetch("/hides").reason()).contains("at most 50000");
    assertThat(server.requests()).containsExactly("/robots.txt", "/says", "/robots.txt", "/hides");
  }

  @Test
  void aPageThatBreaksOffIsNoPage() throws Exception {
    server.on(
        "/short",
        (out, times) ->
            TestServer.raw(
                out,
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 999\r\n\r\n"
                    + BODY));
    assertThat(fetch("/short").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(server.requests()).hasSize(4);
  }

  @Test
  void whatComesAfterAPageGoesNowhere() throws Exception {
    server
        .on(
            "/long",
            (out, times) ->
                TestServer.raw(
                    out,
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 34\r\n\r\n"
                        + BODY
                        + "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nlies"))
        .page("/mill", BODY);
    List<Report> reports =
        fetch(
            List.of(
                new CitedUrl(server.url("/long"), null), new CitedUrl(server.url("/mill"), null)));
    assertThat(reports).extracting(Report::bytes).containsExactly(34L, 34L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%PDF-1.7 \1\2", "\0\0\0\1", ""})
  void whatSaysThatItIsTextAndIsNotIsNotKept(String body) throws Exception {
    server.on(
        "/liar", (out, times) -> TestServer.send(out, "200 OK", "Content-Type: text/html", body));
    assertThat(fetch("/liar").outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void whatIsNoTextIsNotKept() throws Exception {
    server.on(
        "/plan", (out, times) -> TestServer.send(out, "200 OK", "Content-Type: image/png", BODY));
    assertThat(fetch("/plan").reason()).startsWith("image/png is not read");
  }

  @Test
  void whatIsNoAnswerAtAllFails() throws Exception {
    server
        .on("/nothing", (out, times) -> out.close())
        .on("/words", (out, times) -> TestServer.raw(out, "hello\r\n".repeat(50)));
    assertThat(fetch("/nothing").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(fetch("/words").outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void oneHostIsAskedOneThingAtATime() throws Exception {
    List<CitedUrl> pages = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      server.page("/" + i, BODY);
      // Two names of one host would be two hosts; one host under one name is one.
      pages.add(new CitedUrl(server.url("/" + i), null));
    }
    assertThat(fetch(pages)).extracting(Report::outcome).containsOnly(Outcome.FETCHED);
    assertThat(server.mostOpen()).isEqualTo(1);
    assertThat(server.requests()).hasSize(21);
  }

  @Test
  void aSecondRunFetchesOnlyWhatIsMissing() throws Exception {
    server.redirect("/old", "/mill").page("/mill", BODY);
    CitedUrl old = new CitedUrl(server.url("/old"), null);
    CitedUrl lock = new CitedUrl(server.url("/lock"), null);
    assertThat(fetch(List.of(old, lock)))
        .extracting(Report::outcome)
        .containsExactly(Outcome.FETCHED, Outcome.FAILED);
    server.page("/lock", BODY);
    assertThat(fetch(List.of(old, lock)))
        .extracting(Report::outcome)
        .containsExactly(Outcome.PRESENT, Outcome.FETCHED);
    assertThat(textOf("/old")).isEqualTo(textOf("/lock"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pages.warc", "pages.warc.gz"})
  void afterAKillTheBrokenRecordIsCutOffAndFetchedAgain(String name) throws Exception {
    server.page("/mill", BODY).page("/lock", BODY);
    List<CitedUrl> pages =
        List.of(new CitedUrl(server.url("/mill"), null), new CitedUrl(server.url("/lock"), null));
    Path file = folder.resolve(name);
    fetch(pages, file);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 40));
    assertThat(fetch(pages, file))
        .extracting(Report::outcome)
        .containsExactly(Outcome.PRESENT, Outcome.FETCHED);
    assertThat(CitedFile.contents(file, name, Metadata.NONE).problems()).isEmpty();
    assertThat(CitedFile.contents(file, name, Metadata.NONE).captures()).hasSize(2);
  }

  @Test
  void aFileThatIsNoWarcFileIsLeftAsItIs() throws Exception {
    Path file = Files.writeString(folder.resolve("letters.warc"), "Dear Ada,");
    assertThatThrownBy(() -> WarcOutput.open(file, "test", CLOCK))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("letters.warc: no WARC file");
    assertThat(file).hasContent("Dear Ada,");
  }

  @Test
  void twoRunsDoNotWriteOneFile() throws Exception {
    Path file = folder.resolve("pages.warc");
    try (WarcOutput first = WarcOutput.open(file, "test", CLOCK)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> WarcOutput.open(file, "test", CLOCK))
          .hasMessageContaining("another run writes it");
    }
  }

  @Test
  void withoutLeaveNoPrivateAddressIsConnectedTo() throws Exception {
    server.page("/mill", BODY);
    FetchSettings strict =
        new FetchSettings(
            SETTINGS.userAgent(),
            SETTINGS.delay(),
            SETTINGS.timeout(),
            SETTINGS.largest(),
            SETTINGS.tries(),
            SETTINGS.backoff(),
            SETTINGS.longestWait(),
            false);
    List<CitedUrl> pages =
        List.of(
            new CitedUrl(server.url("/mill"), null),
            new CitedUrl("http://127.0.0.1/mill", null),
            new CitedUrl("http://localhost/mill", null),
            new CitedUrl("http://[::1]/mill", null),
            new CitedUrl("http://[::ffff:127.0.0.1]/mill", null),
            new CitedUrl("http://2130706433/mill", null),
            new CitedUrl("http://0/mill", null));
    assertThat(fetch(pages, folder.resolve("a.warc"), strict))
        .extracting(Report::outcome)
        .containsOnly(Outcome.REFUSED);
    assertThat(server.requests()).isEmpty();
  }

  private Report fetch(String path) throws Exception {
    return fetch(new CitedUrl(server.url(path), null));
  }

  private Report fetch(CitedUrl page) throws Exception {
    return fetch(List.of(page)).get(0);
  }

  private List<Report> fetch(List<CitedUrl> pages) throws Exception {
    return fetch(pages, folder.resolve("pages.warc.gz"));
  }

  private static List<Report> fetch(List<CitedUrl> pages, Path file) throws Exception {
    return fetch(pages, file, SETTINGS);
  }

  private static List<Report> fetch(List<CitedUrl> pages, Path file, FetchSettings settings)
      throws Exception {
    List<Report> reports = new ArrayList<>();
    try (WarcOutput output = WarcOutput.open(file, "test", CLOCK);
        Fetcher fetcher = new Fetcher(settings, CLOCK)) {
      fetcher.fetch(pages, output, reports::add);
    }
    return reports;
  }

  private String textOf(String path) throws Exception {
    Path file = folder.resolve("pages.warc.gz");
    CitedFile.Contents contents = CitedFile.contents(file, "pages.warc.gz", Metadata.NONE);
    assertThat(contents.problems()).isEmpty();
    Capture capture = CitedPages.of(contents.captures()).find(server.url(path), null);
    return new PageReader(new ArticleReader(TimexTagger.english())).read(capture.place()).text();
  }
}
