package org.annalist.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.annalist.format.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

  private static final Metadata MILL =
      Pages.metadata("A day at the old mill", "The River Post", null);

  @Test
  void idsAreMadeOfTheAddressHoweverItIsWritten() {
    Catalogue plain = of(entry("a.txt", at("https://mill.example/a")));
    Catalogue other = of(entry("b.txt", at("http://www.mill.example/a/#top")));
    assertThat(plain.byFile("a.txt").id())
        .matches("s_[0-9a-f]{12}")
        .isEqualTo(other.byFile("b.txt").id());
  }

  @Test
  void idsAreMadeOfTitlePublisherAndDayWhereThereIsNoAddress() {
    Catalogue one = of(entry("a.txt", MILL));
    Catalogue other =
        of(entry("b.txt", Pages.metadata("A  day at the OLD mill", "the river post", null)));
    assertThat(one.byFile("a.txt").id()).isEqualTo(other.byFile("b.txt").id());
  }

  @Test
  void theConfiguredIdComesFirst() {
    Catalogue one = of(entry("a.txt", named("mill", "https://mill.example/a")));
    Catalogue moved = of(entry("a.txt", named("mill", "https://mill.example/moved")));
    assertThat(one.byFile("a.txt").id()).isEqualTo(moved.byFile("a.txt").id());
    assertThat(one.named("mill")).isSameAs(one.byFile("a.txt"));
  }

  @Test
  void inputsThatWouldShareAnIdAreToldApartByContentAndThenByOrder() {
    Catalogue catalogue =
        of(
            new Catalogue.Entry("a.txt", "11", at("https://mill.example/a")),
            new Catalogue.Entry("b.txt", "22", at("https://mill.example/a")),
            new Catalogue.Entry("c.txt", "22", at("https://mill.example/a")));
    assertThat(List.of("a.txt", "b.txt", "c.txt"))
        .extracting(file -> catalogue.byFile(file).id())
        .doesNotHaveDuplicates();
  }

  @Test
  void theOrderOfTheInputsDoesNotMatter() {
    Catalogue.Entry a = entry("a.txt", at("https://mill.example/a"));
    Catalogue.Entry b = entry("b.txt", at("https://mill.example/a"));
    assertThat(of(a, b).byFile("b.txt")).isEqualTo(of(b, a).byFile("b.txt"));
  }

  @Test
  void findsTheInputAtAnAddress() {
    Catalogue catalogue = of(entry("a.txt", at("https://mill.example/a")));
    assertThat(catalogue.at("http://mill.example/a/?utm_source=x").file()).isEqualTo("a.txt");
    assertThat(catalogue.at("https://mill.example/b")).isNull();
    assertThat(catalogue.at(null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.riverpost.example/2007/03/a-day-at-the-old-mill",
        "https://riverpost.example/A-Day-at-the-Old-Mill.html",
        "https://river-post.example/news/a-day-at-the-old-mill/?page=1",
      })
  void findsTheInputWhoseTitleEndsTheAddressWhenTheHostFitsItsPublisher(String url) {
    assertThat(of(entry("a.txt", MILL)).at(url).file()).isEqualTo("a.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://other.example/2007/03/a-day-at-the-old-mill",
        "https://riverpost.example/2007/03/a-night-at-the-old-mill",
        "https://riverpost.example/",
      })
  void doesNotGuessBeyondThat(String url) {
    assertThat(of(entry("a.txt", MILL)).at(url)).isNull();
  }

  @Test
  void aShortTitleIsTooCommonToTellAnArticleBy() {
    Catalogue catalogue = of(entry("a.txt", Pages.metadata("The mill", "River Post", null)));
    assertThat(catalogue.at("https://riverpost.example/the-mill")).isNull();
  }

  @Test
  void aFileThatIsNotAmongTheInputsIsAnError() {
    Catalogue catalogue = of();
    assertThatThrownBy(() -> catalogue.byFile("a.txt")).hasMessageContaining("a.txt");
  }

  @Test
  void aPrintedReferenceLeadsToTheArticleOfItsTitleAndPublisher() {
    Metadata metadata =
        new Metadata(
            null,
            null,
            null,
            "An old bridge falls",
            "The River Post",
            null,
            null,
            null,
            null,
            null,
            null);
    Catalogue catalogue = Catalogue.of(List.of(new Catalogue.Entry("a.txt", "00", metadata)));
    assertThat(catalogue.titled("An Old Bridge Falls", "River Post").file()).isEqualTo("a.txt");
    assertThat(catalogue.titled("An Old Bridge Falls", "River Herald")).isNull();
    assertThat(catalogue.titled("An Old Bridge Falls", null)).isNull();
    assertThat(catalogue.titled(null, "River Post")).isNull();
  }

  @Test
  void slugsAreTitlesAsAddressesSpellThem() {
    assertThat(Catalogue.slug("An Old Bridge Falls!")).isEqualTo("an-old-bridge-falls");
    assertThat(Catalogue.slug("The town’s “new” pier – at last"))
        .isEqualTo("the-towns-new-pier-at-last");
    assertThat(Catalogue.slug(null)).isEmpty();
  }

  private static Catalogue of(Catalogue.Entry... entries) {
    return Catalogue.of(List.of(entries));
  }

  private static Catalogue.Entry entry(String file, Metadata metadata) {
    return new Catalogue.Entry(file, "sha-of-" + file, metadata);
  }

  private static Metadata at(String url) {
    return Pages.metadata(null, null, url);
  }

  private static Metadata named(String id, String url) {
    return new Metadata(
        id, url, null, "t", null, null, LocalDate.of(2020, 5, 9), null, null, null, null);
  }
}
