package org.annalist.format.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.article.Entry;
import org.annalist.article.Marker;
import org.annalist.article.Metadata;
import org.annalist.article.Page;
import org.annalist.text.Span;
import org.annalist.timex.TimexTagger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pages of our own words, in the markup of the wiki, the news site and the blog. */
class HtmlPageTest {

  private static final TimexTagger TAGGER = TimexTagger.english();

  @Test
  void aWikiPageCitesByItsNotes() {
    String html = sample("wiki.html");
    Page page = HtmlPage.read(html, TAGGER);

    assertThat(wordsOf(page, BlockKind.PROSE))
        .containsExactly(
            "Lantern Pier is a pier at Saltmouth. It was opened on 4\u00a0May 1881 by Ada Quill[1]"
                + " and burned down in 1903.[2][citation needed] The builders & their firm were"
                + " sued in 1904.[a]",
            "A second pier was built in 1911.[2]");
    assertThat(page.markers())
        .extracting(marker -> marker.span().in(page.text()), Marker::labels)
        .containsExactly(
            tuple("[1]", List.of("1")),
            tuple("[2]", List.of("2")),
            tuple("[citation needed]", List.of()),
            tuple("[a]", List.of("a")),
            tuple("[2]", List.of("2")));
    assertThat(page.entries())
        .extracting(Entry::label, Entry::text, Entry::urls)
        .containsExactly(
            tuple(
                "1",
                "\"Pier opened\". Saltmouth Herald. 5 May 1881. Archived from the original.",
                List.of(
                    "https://saltmouth-herald.example/1881/pier-opened",
                    "https://web.archive.org/web/2011/https://saltmouth-herald.example/1881/pier-opened")),
            tuple("2", "Hale 1990, p. 12.", List.of("https://books.example/hale-piers")),
            tuple("a", "The case was heard twice.", List.of()));
    assertThat(wordsOf(page, BlockKind.TABLE)).containsExactly("Opened", "4 May 1881");
    assertThat(wordsOf(page, BlockKind.CAPTION)).containsExactly("The pier in 1912.");
    assertThat(wordsOf(page, BlockKind.HEADING)).containsExactly("Rebuilding", "References");
    assertThat(page.metadata().title()).isEqualTo("Lantern Pier");
    assertThat(page.metadata().publisher()).isEqualTo("Open Pages");
    assertThat(page.metadata().url()).isEqualTo("https://open-pages.example/wiki/Lantern_Pier");
    assertThat(page.metadata().published()).as("a wiki page has no day of its own").isNull();
    quotesItsFile(page, html, "It was opened on 4", "The builders ");
  }

  @Test
  void aNewsPageCitesByTheLinksThatLeaveIt() {
    String html = sample("news.html");
    Page page = HtmlPage.read(html, TAGGER);

    assertThat(wordsOf(page, BlockKind.PROSE))
        .containsExactly(
            "Crews voted on 17 November 2019 to go back to work, nine weeks after the first boat"
                + " stayed in port.",
            "The vote was taken at the old customs house, and the union published the count on 18"
                + " November 2019. It was close: 212 to 198.",
            "The strike began in September, when the company cut the night crossing. See our report"
                + " of 14 September 2019, which the union disputed.",
            "Boats sail again on Thursday.",
            "The harbour office said that it had expected a longer dispute, “and a colder one”.");
    assertThat(page.entries())
        .as("neither the page's own site nor the front page of another")
        .extracting(Entry::label, Entry::text, Entry::urls)
        .containsExactly(
            tuple(
                "link 1",
                "the union published",
                List.of("https://www.harbour-union.example/news/vote-2019")));
    Span marker = page.markers().get(0).span();
    assertThat(marker.length()).isZero();
    assertThat(page.text().substring(0, marker.start())).endsWith("the union published");
    assertThat(wordsOf(page, BlockKind.BYLINE)).containsExactly("By Mina Roe and Lars Oke");
    assertThat(page.text()).doesNotContain("hidden sentence", "color: black");
    assertThat(page.metadata())
        .isEqualTo(
            new Metadata(
                null,
                "https://www.quay-courier.example/news/ferry-strike-ends",
                null,
                "Ferry strike ends after nine weeks",
                "The Quay Courier",
                "Mina Roe, Lars Oke",
                LocalDate.of(2019, 11, 18),
                null,
                null,
                null,
                "en-GB"));
    quotesItsFile(page, html, "The vote was taken", "“and a colder one”");
  }

  @Test
  void theTitlePrintedAgainCreditsAndBareAddressesAreNoProse() {
    Page page =
        HtmlPage.read(
            """
            <article><h1>The old lock is closed for good</h1>
            <p>The old lock is closed for good</p>
            <p>The lock was closed on 3 May 2011, and the town was sad about it for a year.</p>
            <p>https://canal.example/the-old-lock-is-closed-for-good-after-a-hundred-years</p>
            <p>The lock had been opened in 1887 by a baker, as the board wrote in its letters.</p>
            <p>By Ann Holt on Tuesday, May 3rd, 2011 at 11:04 a.m.</p>
            <p>(Reporting by Ann Holt; editing by Tom Ashe)</p></article>
            """,
            TAGGER);
    assertThat(wordsOf(page, BlockKind.PROSE))
        .containsExactly(
            "The lock was closed on 3 May 2011, and the town was sad about it for a year.",
            "The lock had been opened in 1887 by a baker, as the board wrote in its letters.");
  }

  @Test
  void messagesAndListsThatAreLedToAreTheArticlesOwnWords() {
    Page page =
        HtmlPage.read(
            """
            <article><h1>The lock is open</h1>
            <p>The old lock was opened again on 3 May 2011, and the town was glad of it.</p>
            <div class="social-embed"><blockquote class="twitter-tweet"><p>Nobody thought that we
            would see a boat in it again.</p>— Ada Quill (@quill) <a href="/1">May 3, 2011</a>
            </blockquote></div>
            <p>&nbsp;</p>
            <p>The first boats to pass the gate were:</p>
            <ul><li>Ada, of the northern pier</li><li>Lena</li></ul>
            <h3>Q: Who paid for it?</h3><p>A: Nobody</p>
            <h2>Prizes</h2><ul><li>A silver oar</li></ul>
            <p>The keeper has been here since 1975, and he will be here for a while.</p>
            <ul><li>Fishing</li><li>Rowing</li></ul></article>
            """,
            TAGGER);
    assertThat(wordsOf(page, BlockKind.PROSE))
        .containsExactly(
            "The old lock was opened again on 3 May 2011, and the town was glad of it.",
            "Nobody thought that we would see a boat in it again.",
            "The first boats to pass the gate were:",
            "Ada, of the northern pier",
            "Lena",
            "Q: Who paid for it?",
            "A: Nobody",
            "A silver oar",
            "The keeper has been here since 1975, and he will be here for a while.");
    assertThat(wordsOf(page, BlockKind.BYLINE)).containsExactly("— Ada Quill (@quill) May 3, 2011");
    assertThat(wordsOf(page, BlockKind.LIST)).containsExactly("Fishing", "Rowing");
  }

  @Test
  void onAPageWithNotesAListBelowAHeadingIsAList() {
    Page page =
        HtmlPage.read(
            """
            <article><p>The lock was opened in 1887 by a baker of the town.<sup><a
            href="#fn1">[1]</a></sup></p><h2>Prizes</h2><ul><li>Silver oar, 1931</li></ul>
            <p>The keeper has been here since 1975, and he will be here for a while.</p>
            <ol><li id="fn1">Town rolls.</li></ol></article>
            """,
            TAGGER);
    assertThat(wordsOf(page, BlockKind.LIST)).containsExactly("Silver oar, 1931");
  }

  @Test
  void whatACompanySaysOfItselfBelowItsNewsIsNoneOfThem() {
    String news = "The lock was bought by Quill Holdings for a sum that nobody would tell us. ";
    Page page =
        HtmlPage.read(
            "<article><p>"
                + news.repeat(8)
                + "</p><p><b>About Quill Holdings</b></p><p>Quill Holdings has been a maker of"
                + " locks since 1911, and it is at home in Norrey.</p></article>",
            TAGGER);
    assertThat(wordsOf(page, BlockKind.PROSE)).containsExactly(news.repeat(8).strip());
    assertThat(wordsOf(page, BlockKind.HEADING)).containsExactly("About Quill Holdings");
  }

  @Test
  void aTableOfFiguresNeedsNoHeadingsToBeOne() {
    String row = "<tr><td>Ada</td><td>12</td><td>85%</td></tr>";
    Page page =
        HtmlPage.read(
            "<article><p>This is how many herrings each of the boats took home.</p><table>"
                + row.repeat(3)
                + "</table><p>The keeper counted them, and he was not in a hurry.</p></article>",
            TAGGER);
    assertThat(wordsOf(page, BlockKind.TABLE)).hasSize(9);
  }

  @Test
  void aBlogCitesByItsFootnotes() {
    Page page = HtmlPage.read(sample("blog.html"), TAGGER);

    assertThat(wordsOf(page, BlockKind.PROSE))
        .containsExactly(
            "The tower was begun in 1173[1], and it stood still for a century after that, for want"
                + " of money.",
            "Work went on in 1272.[2] Nobody knows who drew the plans, though many names have been"
                + " put forward.",
            "The lamp weighs 10^6 grams, a man of the town wrote in 1599.[3]");
    assertThat(page.entries())
        .extracting(Entry::label, Entry::text, Entry::urls)
        .containsExactly(
            tuple("1", "Town rolls, leaf 4. Online.", List.of("https://rolls.example/leaf-4")),
            tuple(
                "2",
                "See the mason's letters.\nThere are two of them.",
                List.of("//letters.example/1272")),
            tuple("3", "A private letter.", List.of()));
    assertThat(page.metadata().author()).isEqualTo("Jo Brand-Ames");
    assertThat(page.metadata().published()).isEqualTo(LocalDate.of(2016, 3, 9));
  }

  @Test
  void worksAreCitedByAuthorAndYear() {
    Page page =
        HtmlPage.read(
            """
            <article><h1>The port of Arden</h1>
            <p>The port was buried in 1628, as those who lived there had long believed (Holt
            1998).</p>
            <p>Smith et al. (2004) dug there in 1999, and showed in Velden what they found.</p>
            <h2>References</h2>
            <ul><li>Holt, A. (1998). <i>Ash</i>. <a href="https://arden.example/ash">Arden</a>.</li>
            <li>Smith, J., Holt, P., &amp; Roux, L. (2004). Digging Arden.</li>
            <li>Zeta, A. (1999). Never cited.</li></ul></article>
            """,
            TAGGER);
    assertThat(page.markers())
        .extracting(Marker::labels)
        .containsExactly(List.of("Holt 1998"), List.of("Smith et al. 2004"));
    assertThat(page.entries())
        .extracting(Entry::label, Entry::urls)
        .containsExactly(
            tuple("Holt 1998", List.of("https://arden.example/ash")),
            tuple("Smith et al. 2004", List.of()));
  }

  @Test
  void notesAreFoundInAnyLanguageAndScript() {
    Page page =
        HtmlPage.read(
            """
            <body class="mediawiki"><div class="mw-parser-output"><p>بني الجسر القديم في المدينة
            سنة ١٩٣٢.<sup class="reference" id="cite_ref-%D8%A3_1-0"><a
            href="#cite_note-%D8%A3-1">[١]</a></sup></p>
            <ol><li id="cite_note-أ-1"><a href="#cite_ref-x">↑</a> <a class="external"
            href="http://bridge.example/a">الجسر</a></li></ol></div>
            """,
            TAGGER);

    assertThat(page.markers()).extracting(Marker::labels).containsExactly(List.of("١"));
    assertThat(page.entries())
        .extracting(Entry::label, Entry::urls)
        .containsExactly(tuple("١", List.of("http://bridge.example/a")));
  }

  @Test
  void notesOfTwoListsThatBothBeginWithOneAreToldApart() {
    Page page =
        HtmlPage.read(
            """
            <p>It was built in 1901.<sup><a href="#fn1">[1]</a></sup> It fell in 1902.<sup><a
            href="#ref1">[1]</a></sup></p><ol><li id="fn1">A note.</li></ol>
            <ol><li id="ref1">A source.</li></ol>
            """,
            TAGGER);

    assertThat(page.entries())
        .extracting(Entry::label, Entry::text)
        .containsExactly(tuple("1", "A note."), tuple("1 (2)", "A source."));
  }

  @Test
  void aTableOfContentsIsNoListOfNotes() {
    Page page =
        HtmlPage.read(
            "<ul><li><a href='#s1'>1 Early years</a></li></ul><h2 id='s1'>Early years</h2><p>It"
                + " was a quiet town until the mill was opened in 1820.</p>",
            TAGGER);

    assertThat(page.markers()).isEmpty();
    assertThat(page.entries()).isEmpty();
  }

  @Test
  void everyCharacterKnowsItsPlaceWhateverTheEntities() {
    String html =
        "<p>AT&T &amp; B&eacute;la &#8212; 3&nbsp;May &copy2019 &#x1F600; caf\u00e9  \n  a&lt;b,"
            + " fish &chips; and &NotEqualTilde; is 1932.</p>";
    Page page = HtmlPage.read(html, TAGGER);

    assertThat(page.text().strip())
        .isEqualTo(
            "AT&T & Béla — 3\u00a0May ©2019 😀 café a<b, fish &chips; and \u2242\u0338 is 1932.");
    quotesItsFile(page, html, "AT&T ", "2019 ", "caf\u00e9", " fish &chips; and ", " is 1932.");
    assertThat(place(page, html, "Béla")).isEqualTo("B&eacute;la");
    assertThat(place(page, html, "😀")).isEqualTo("&#x1F600;");
    assertThat(place(page, html, "©2019")).isEqualTo("&copy2019");
  }

  @Test
  @Timeout(60)
  void hostilePagesAreReadInBoundedTime() {
    String words = "It was opened on 4 May 1881 by the mayor.";
    for (String html :
        List.of(
            "<div>".repeat(100_000) + words,
            "<b><i><a href=#x>".repeat(30_000) + words,
            "<table><tr><td>".repeat(20_000) + words,
            "<p class='" + "share ".repeat(200_000) + "'>" + words,
            "<a href='#" + "n".repeat(1_000_000) + "'>1</a>" + words,
            "&".repeat(500_000) + "&amp".repeat(100_000) + words,
            "<sup class=reference><a href='#cite_note-1'>[1]</a></sup>".repeat(20_000) + words,
            "<script type='application/ld+json'>" + "[".repeat(200_000) + "</script>" + words,
            "<br>".repeat(200_000) + words,
            "<li id=fn1>".repeat(20_000) + "<a href=#fn1>1</a>".repeat(20_000) + words)) {
      Page page = HtmlPage.read(html, TAGGER);
      assertThat(page.text()).as(html.substring(0, 40)).contains(words);
    }
  }

  private static List<String> wordsOf(Page page, BlockKind kind) {
    return page.blocks().stream()
        .filter(block -> block.kind() == kind)
        .map(Block::span)
        .map(span -> span.in(page.text()))
        .toList();
  }

  private static void quotesItsFile(Page page, String html, String... words) {
    for (String quote : words) {
      String written = quote.replace("“", "&ldquo;").replace("”", "&rdquo;");
      assertThat(place(page, html, quote)).isEqualTo(written);
    }
  }

  /** The characters of the file where {@code words} stand. */
  private static String place(Page page, String html, String words) {
    int at = page.text().indexOf(words);
    assertThat(at).as(words).isNotNegative();
    Span span = page.map().places(page.text()).of(new Span(at, at + words.length()));
    int start = html.offsetByCodePoints(0, span.start());
    return html.substring(start, html.offsetByCodePoints(start, span.length()));
  }

  private static String sample(String name) {
    try (var in = HtmlPageTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
