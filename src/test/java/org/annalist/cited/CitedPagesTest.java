package org.annalist.cited;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which capture stands behind an address. */
class CitedPagesTest {

  private static final String URL = "https://www.mill.example/history/";
  private static final String ARCHIVED =
      "https://web.archive.org/web/20210618120000/https://www.mill.example/history/";

  private long offset;

  @Test
  void addressesAreComparedInTheirNormalForm() {
    CitedPages pages = CitedPages.of(List.of(page("http://mill.example/history?utm_source=x")));
    assertThat(pages.find(URL, null)).isNotNull();
    assertThat(pages.find("https://mill.example/histories", null)).isNull();
    assertThat(pages.find(null, null)).isNull();
  }

  @Test
  void anArchivedCopyStandsForItsOriginal() {
    CitedPages pages = CitedPages.of(List.of(page(ARCHIVED)));
    assertThat(pages.find(URL, null)).isNotNull();
    assertThat(pages.find(null, ARCHIVED)).isNotNull();
  }

  @Test
  void theOriginalWinsOverItsArchivedCopy() {
    Capture original = page(URL);
    assertThat(CitedPages.of(List.of(page(ARCHIVED), original)).find(URL, ARCHIVED))
        .isEqualTo(original);
  }

  @Test
  void theArchivedCopyIsTakenWhenTheOriginalIsGone() {
    Capture gone = Capture.unusable(URL, "2024-01-01T00:00:00Z", place(), "HTTP status 404");
    Capture archived = page(ARCHIVED);
    assertThat(CitedPages.of(List.of(gone, archived)).find(URL, ARCHIVED)).isEqualTo(archived);
    assertThat(CitedPages.of(List.of(gone)).find(URL, ARCHIVED)).isEqualTo(gone);
  }

  @Test
  void redirectsAreFollowedThroughOtherFiles() {
    Capture page = page("https://mill.example/c");
    CitedPages pages =
        CitedPages.of(
            List.of(
                redirect("https://mill.example/a", "https://mill.example/b"),
                page,
                redirect("https://mill.example/b", "https://mill.example/c")));
    assertThat(pages.find("https://mill.example/a", null)).isEqualTo(page);
  }

  @Test
  void redirectsInARingLeadNowhere() {
    CitedPages pages =
        CitedPages.of(
            List.of(
                redirect("https://mill.example/a", "https://mill.example/b"),
                redirect("https://mill.example/b", "https://mill.example/a")));
    assertThat(pages.find("https://mill.example/a", null)).isNull();
  }

  @Test
  void aRedirectToTheSameAddressHidesNothing() {
    Capture page = page("https://mill.example/a");
    CitedPages pages =
        CitedPages.of(
            List.of(redirect("http://mill.example/a", "https://www.mill.example/a/"), page));
    assertThat(pages.find("http://mill.example/a", null)).isEqualTo(page);
  }

  @Test
  void ofSeveralCapturesTheOrderDoesNotDecide() {
    Capture own =
        Capture.page(URL, "", new Place("/cited/mill.html", "mill.html", Place.WHOLE_FILE));
    Capture late = Capture.page(URL, "2024-01-01T00:00:00Z", place());
    Capture early = Capture.page(URL, "2001-01-01T00:00:00Z", place());
    Capture latest = redirect(URL, "https://mill.example/home");
    List<Capture> captures = new ArrayList<>(List.of(own, late, early, latest));
    for (List<Capture> some : List.of(captures, captures.subList(1, 4), captures.subList(2, 4))) {
      Capture best = some.get(0);
      assertThat(CitedPages.of(some).find(URL, null)).isEqualTo(best);
      List<Capture> reversed = new ArrayList<>(some);
      Collections.reverse(reversed);
      assertThat(CitedPages.of(reversed).find(URL, null)).isEqualTo(best);
    }
  }

  private Place place() {
    offset++;
    return new Place("/cited/a.warc", "a.warc", offset);
  }

  private Capture page(String url) {
    return Capture.page(url, "2021-06-18T12:00:00Z", place());
  }

  private Capture redirect(String url, String to) {
    return Capture.redirect(url, "2024-06-18T12:00:00Z", place(), to);
  }
}
