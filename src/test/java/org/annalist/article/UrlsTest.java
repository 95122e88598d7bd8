package org.annalist.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {

  @ParameterizedTest
  @CsvSource({
    "https://web.archive.org/web/20110504101500/https://mill.example/a, https://mill.example/a",
    "http://web.archive.org/web/20110504/http://mill.example/a, http://mill.example/a",
    "https://web.archive.org/web/2011*/mill.example/a, http://mill.example/a",
    "https://web.archive.org/web/20110504101500if_/https://mill.example/a, https://mill.example/a",
    "https://web.archive.org/web/20110504101500/http:/mill.example/a, http://mill.example/a",
    "https://archive.today/20200101000000/https://mill.example/a, https://mill.example/a",
    "https://archive.ph/2020/https://mill.example/a?b=c, https://mill.example/a?b=c",
    "https://www.webcitation.org/5x1y?url=http://mill.example/a, http://mill.example/a",
  })
  void ofArchivedCopiesLeadBackToTheOriginal(String archived, String original) {
    assertThat(Urls.original(archived)).isEqualTo(original);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://mill.example/web/2011/a",
        "https://web.archive.org/",
        "https://archive.today/xYz12",
        "mailto:miller@mill.example",
      })
  void ofOtherPagesLeadNowhereElse(String url) {
    assertThat(Urls.original(url)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://mill.example/a/b",
        "http://www.mill.example/a/b/",
        "HTTPS://MILL.example:443/a/b#top",
        "http://mill.example:80/a/b?utm_source=x&fbclid=y",
        "mill.example/a/b",
      })
  void areComparedWithoutWhatDoesNotMatter(String url) {
    assertThat(Urls.key(url)).isEqualTo("mill.example/a/b");
  }

  @Test
  void keepWhatMatters() {
    assertThat(Urls.key("https://mill.example/A?id=5&utm_medium=x"))
        .isEqualTo("mill.example/A?id=5");
    assertThat(Urls.key(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://mill.example/news/2007/a-day-at-the-mill.html, a-day-at-the-mill",
    "https://mill.example/news/a-day-at-the-mill/, a-day-at-the-mill",
    "https://mill.example, ''",
  })
  void endInTheSlugOfATitle(String url, String slug) {
    assertThat(Urls.lastSegment(url)).isEqualTo(slug);
  }

  @Test
  void nameTheirHost() {
    assertThat(Urls.host("https://www.Mill.example:443/a")).isEqualTo("mill.example");
    assertThat(Urls.host("https://user@mill.example/a")).isEqualTo("mill.example");
    assertThat(Urls.host(null)).isEmpty();
  }
}
