package org.annalist.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublisherTest {

  @ParameterizedTest
  @CsvSource({
    "https://www.river-post.com/news/1, river-post.com",
    "http://news.example.co.uk/a?b, example.co.uk",
    "https://someone.github.io/page, someone.github.io",
    "https://web.archive.org/web/2020/https://www.river-post.com/x, river-post.com",
    "http://192.0.2.7/x, 192.0.2.7",
  })
  void withoutANameItIsTheRegistrableDomain(String url, String domain) {
    assertThat(Publisher.of(null, url)).isEqualTo(new Publisher(null, domain));
  }

  @Test
  void aNameWinsOverTheAddress() {
    assertThat(Publisher.of("The River Post", "https://host.example/x"))
        .isEqualTo(new Publisher("riverpost", null));
  }

  @Test
  void withNeitherItIsUnknown() {
    assertThat(Publisher.of(" ", null).isKnown()).isFalse();
    assertThat(Publisher.of(null, "not an address at all").isKnown()).isFalse();
  }
}
