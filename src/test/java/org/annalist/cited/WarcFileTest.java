package org.annalist.cited;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;

/** What is found in WARC files, whole and broken. */
class WarcFileTest {

  private static final String MILL = "https://mill.example/history";
  private static final String LOCK = "https://lock.example/gates";
  private static final String BODY = "<p>The mill was built in 1789.</p>";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void tellsPagesRedirectsAndWhatIsNoPage(boolean compressed) throws IOException {
    Warc warc = compressed ? Warc.compressed() : Warc.plain();
    warc.info()
        .page(MILL, BODY)
        .redirect("http://mill.example/", "/history")
        .answer("https://mill.example/gone", new HttpResponse.Builder(404, "Not Found"))
        .answer(
            "https://mill.example/plan.pdf",
            new HttpResponse.Builder(200, "OK")
                .body(MediaType.parse("application/pdf"), new byte[9]))
        .revisit("https://mill.example/copy", MILL);

    WarcFile.Contents contents = contents(warc);

    assertThat(contents.problems()).isEmpty();
    assertThat(contents.end()).isEqualTo(warc.size());
    assertThat(contents.captures().stream().map(WarcFileTest::told))
        .containsExactly(
            "PAGE https://mill.example/history",
            "REDIRECT http://mill.example/ http://mill.example/history",
            "UNUSABLE https://mill.example/gone HTTP status 404, no page",
            "UNUSABLE https://mill.example/plan.pdf"
                + " application/pdf is not read; expected HTML or plain text",
            "REDIRECT https://mill.example/copy https://mill.example/history");
    assertThat(contents.captures()).extracting(Capture::date).containsOnly("2021-06-18T12:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 60, 200})
  void ofAFileThatWasCutOnlyTheLastRecordIsLost(int lost) throws IOException {
    for (Warc warc : List.of(Warc.plain(), Warc.compressed())) {
      long first = warc.page(MILL, BODY).size();
      byte[] bytes = warc.page(LOCK, BODY.repeat(9)).bytes();
      Path file =
          Files.write(folder.resolve("cut.warc"), Arrays.copyOf(bytes, bytes.length - lost));
      WarcFile.Contents contents = WarcFile.contents(file, "cut.warc");
      assertThat(contents.captures()).extracting(Capture::url).containsExactly(MILL);
      assertThat(contents.problems())
          .singleElement()
          .extracting(Problem::where)
          .isEqualTo("cut.warc, byte " + first);
      assertThat(contents.end()).isEqualTo(first);
    }
  }

  @Test
  void aBrokenRecordIsNamedAndTheNextOneIsRead() throws IOException {
    Warc warc = Warc.plain().page(MILL, BODY);
    long broken = warc.size();
    warc.raw("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: nine\r\n\r\nwords\r\n\r\n");
    assertOnlyLockAndMillAreLeft(warc.page(LOCK, BODY), broken);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 40, 100_000})
  void aRecordOfAnotherLengthThanItSaysTakesNoOtherWithIt(int length) throws IOException {
    Warc warc = Warc.plain().page(MILL, BODY);
    long broken = warc.size();
    warc.raw(
        "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://liar.example/\r\n"
            + ("Content-Type: text/plain\r\nContent-Length: "
                + length
                + "\r\n\r\nnine words\r\n\r\n"));
    assertOnlyLockAndMillAreLeft(warc.page(LOCK, BODY), broken);
  }

  @Test
  void aDamagedMemberOfACompressedFileIsNamedAndTheNextOneIsRead() throws IOException {
    Warc warc = Warc.compressed().page(MILL, BODY);
    int broken = (int) warc.size();
    warc.page("https://broken.example/", BODY);
    int next = (int) warc.size();
    byte[] bytes = warc.page(LOCK, BODY).bytes();
    Arrays.fill(bytes, broken + 30, next - 20, (byte) 0x55);
    Files.write(folder.resolve("damaged.warc.gz"), bytes);
    WarcFile.Contents contents =
        WarcFile.contents(folder.resolve("damaged.warc.gz"), "damaged.warc.gz");
    assertThat(contents.captures()).extracting(Capture::url).containsExactly(MILL, LOCK);
    assertThat(contents.problems())
        .singleElement()
        .extracting(Problem::where)
        .isEqualTo("damaged.warc.gz, byte " + broken);
  }

  @Test
  void aFileCompressedAsAWholeIsReadNoFurtherThanItsFirstRecord() throws IOException {
    byte[] bytes = Warc.gzip(Warc.plain().page(MILL, BODY).page(LOCK, BODY).bytes());
    Path file = Files.write(folder.resolve("whole.warc.gz"), bytes);
    WarcFile.Contents contents = WarcFile.contents(file, "whole.warc.gz");
    assertThat(contents.captures()).extracting(Capture::url).containsExactly(MILL);
    assertThat(contents.problems())
        .singleElement()
        .extracting(Problem::reason)
        .asString()
        .contains("record by record");
  }

  @Test
  void whatIsNoWarcFileIsNamedOnce() throws IOException {
    Path file = Files.writeString(folder.resolve("no.warc"), "WARC/".repeat(20_000));
    WarcFile.Contents contents = WarcFile.contents(file, "no.warc");
    assertThat(contents.captures()).isEmpty();
    assertThat(contents.problems()).hasSizeBetween(1, 2);
    Path empty = Files.write(folder.resolve("empty.warc"), new byte[0]);
    assertThat(WarcFile.contents(empty, "empty.warc").captures()).isEmpty();
  }

  @Test
  void aHeadWithoutEndIsNotKeptInMemory() throws IOException {
    Warc warc = Warc.plain().page(MILL, BODY);
    long broken = warc.size();
    warc.raw("WARC/1.0\r\nWARC-Type: " + "x".repeat(200_000) + "\r\n\r\n\r\n");
    assertOnlyLockAndMillAreLeft(warc.page(LOCK, BODY), broken);
  }

  @Test
  void aRecordThatGrowsTooMuchIsLeftOut() throws IOException {
    Warc warc = Warc.compressed().page(MILL, BODY);
    long broken = warc.size();
    warc.page("https://bomb.example/", " ".repeat(4 << 20)).page(LOCK, BODY);
    assertOnlyLockAndMillAreLeft(warc, broken);
  }

  @Test
  void tooLargeARecordIsLeftOut() throws IOException {
    Warc warc = Warc.plain().page(MILL, BODY);
    long large = warc.size();
    warc.page("https://large.example/", BODY.repeat(99)).page(LOCK, BODY);
    WarcFile.Contents contents =
        WarcFile.contents(
            warc.in(folder, "a.warc"), "a.warc", new Limits(1_000, 1_000, 1_000, 200, 10));
    assertThat(contents.captures()).extracting(Capture::url).containsExactly(MILL, LOCK);
    assertThat(contents.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.where()).isEqualTo("a.warc, byte " + large);
              assertThat(problem.reason()).contains("at most 1000");
            });
  }

  @Test
  void afterTooManyRecordsTheRestIsNotRead() throws IOException {
    Warc warc = Warc.plain();
    for (int i = 0; i < 5; i++) {
      warc.page("https://mill.example/" + i, BODY);
    }
    WarcFile.Contents contents =
        WarcFile.contents(
            warc.in(folder, "a.warc"), "a.warc", new Limits(1_000, 1_000, 1_000, 200, 3));
    assertThat(contents.captures()).hasSize(3);
    assertThat(contents.problems())
        .singleElement()
        .extracting(Problem::reason)
        .isEqualTo("more than 3 records; not read on");
  }

  private void assertOnlyLockAndMillAreLeft(Warc warc, long broken) throws IOException {
    WarcFile.Contents contents = contents(warc);
    assertThat(contents.captures()).extracting(Capture::url).containsExactly(MILL, LOCK);
    assertThat(contents.problems())
        .singleElement()
        .extracting(Problem::where)
        .isEqualTo("a.warc, byte " + broken);
  }

  private WarcFile.Contents contents(Warc warc) throws IOException {
    return WarcFile.contents(warc.in(folder, "a.warc"), "a.warc");
  }

  private static String told(Capture capture) {
    return capture.kind()
        + " "
        + capture.url()
        + (capture.detail() == null ? "" : " " + capture.detail());
  }
}
