package org.annalist.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublisherTest {

  @ParameterizedTest
  @CsvSource({
    "https://www.river-post.com/news/1, river-post.com",
    "http://news.example.co.uk/a?b, example.co.uk",
    "https://someone.github.io/page, someone.github.io",
    "https://someone.wordpress.com/page, someone.wordpress.com",
    "https://medium.com/@someone/page-1, medium.com/@someone",
    "https://doi.org/10.1000/182, doi.org/10.1000",
    "https://web.archive.org/web/2020/https://www.river-post.com/x, river-post.com",
    "http://192.0.2.7/x, 192.0.2.7",
  })
  void withoutANameItIsTheRegistrableDomain(String url, String domain) {
    assertThat(Publisher.of(null, url)).isEqualTo(new Publisher(null, domain));
  }

  @Test
  void aNameGoesBeforeTheAddress() {
    assertThat(Publisher.of("The River Post", "https://host.example/x"))
        .isEqualTo(new Publisher("riverpost", "host.example"))
        .hasToString("riverpost");
  }

  @Test
  void aNameThatIsAnAddressIsOne() {
    assertThat(Publisher.of("www.River-Post.com", null))
        .isEqualTo(new Publisher(null, "river-post.com"));
    assertThat(Publisher.of("St. Alban Post", null).name()).isEqualTo("stalbanpost");
  }

  @Test
  void theDomainOfAHouseTellsMoreThanAnUnknownName() {
    assertThat(Publisher.of("Magazine Monitor", "https://www.bbc.co.uk/news/x")).hasToString("bbc");
  }

  @Test
  void anAgencysReportIsTheAgencysWhoeverCarriesIt() {
    assertThat(Publisher.of("Associated Press", "https://www.theguardian.com/x")).hasToString("ap");
  }

  @Test
  void withNeitherItIsUnknown() {
    assertThat(Publisher.of(" ", null).isKnown()).isFalse();
    assertThat(Publisher.of(null, "not an address at all").isKnown()).isFalse();
  }

  @Test
  void carriersOfOtherPublishersPagesAreNoPublishers() {
    assertThat(Publisher.of(null, "https://www.jstor.org/stable/1").isKnown()).isFalse();
    assertThat(Publisher.of("River Post", "https://news.yahoo.com/x")).hasToString("riverpost");
  }

  @TestFactory
  Stream<DynamicTest> everyRuleDoesWhatItsExamplesSay() {
    return PublisherRules.ALL.rules().stream()
        .flatMap(
            rule ->
                Stream.concat(
                    rule.examples().stream()
                        .map(
                            pair ->
                                dynamicTest(
                                    rule.id() + ": " + pair,
                                    () -> assertThat(both(pair)).as("%s", pair).hasSize(1))),
                    rule.counterexamples().stream()
                        .map(
                            pair ->
                                dynamicTest(
                                    rule.id() + " not: " + pair,
                                    () ->
                                        assertThat(both(pair)).as("%s", pair).size().isIn(0, 2)))));
  }

  @TestFactory
  Stream<DynamicTest> noRuleIsIdle() {
    return PublisherRules.ALL.rules().stream()
        .map(
            rule ->
                dynamicTest(
                    rule.id(),
                    () -> {
                      assertThat(rule.counterexamples()).isNotEmpty();
                      assertThat(rule.examples().isEmpty()).isEqualTo(rule.id().equals("carriers"));
                    }));
  }

  /** The publishers that a pair names, each once; those that are nobody are left out. */
  private static List<String> both(List<String> pair) {
    return pair.stream()
        .map(each -> each.contains("://") ? Publisher.of(null, each) : Publisher.of(each, null))
        .filter(Publisher::isKnown)
        .map(Publisher::toString)
        .distinct()
        .toList();
  }
}
