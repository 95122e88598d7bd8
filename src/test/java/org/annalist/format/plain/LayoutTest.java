package org.annalist.format.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.annalist.article.Article;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.article.Entry;
import org.annalist.article.Metadata;
import org.annalist.format.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

  @Test
  void tellsThePartsOfAnEncyclopediaPageApart() {
    assertThat(
            blocksOf(
                """
                Jump to navigation
                Old Mill Bridge

                The Old Mill Bridge is a stone bridge over the Lune.

                History[edit]

                The bridge was built in 1789 by the masons of the town.[1]

                See also[edit]

                List of stone bridges

                References[edit]

                1. "Masons of the town". Mill Press. 3 May 1994. https://mill.example/masons

                Related articles

                New Mill Bridge
                The new bridge was opened in 1931 and has two lanes.
                """))
        .containsExactly(
            "chrome: Jump to navigation",
            "title: Old Mill Bridge",
            "prose: The Old Mill Bridge is a stone bridge over the Lune.",
            "heading: History[edit]",
            "prose: The bridge was built in 1789 by the masons of the town.[1]",
            "heading: See also[edit]",
            "list: List of stone bridges",
            "heading: References[edit]",
            "reference: 1. \"Masons of the town\". Mill Press. 3 May 1994."
                + " https://mill.example/masons",
            "heading: Related articles",
            "chrome: New Mill Bridge",
            "chrome: The new bridge was opened in 1931 and has two lanes.");
  }

  @Test
  void whatAPagePrintsOverAndOverIsNoProseUnlessItAsks() {
    String caption = "The keeper of the lock waves to a boat that passes the gate on its way.";
    String question = "What do you like best about the lock, and what would you change?";
    String page =
        String.join(
            "\n\n",
            "The lock of Norrey",
            "The lock was opened in 1887 by a baker, and the town was glad of it.",
            caption,
            question,
            "A keeper who worked there until 1931 liked the quiet of it in the morning.",
            caption,
            question,
            "His daughter, who worked there until 1961, liked the boats and the people.",
            caption,
            question,
            "The last keeper liked nothing about it, and he left the town in 1975.");
    assertThat(blocksOf(page))
        .contains("prose: " + question, "chrome: " + caption)
        .doesNotContain("prose: " + caption);
  }

  @Test
  void blocksStandUnderTheirHeading() {
    Article article =
        Pages.read(
            """
            A short history of the pier

            The pier was built for the herring boats of the town.

            The fire

            The pavilion at its head was lost in a fire in 1912.
            """);
    assertThat(article.blocks())
        .filteredOn(block -> block.kind() == BlockKind.PROSE)
        .extracting(Block::section)
        .containsExactly("", "The fire");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mill was sold in the year 1931. (AP)",
        "The mill was sold in the year 1931, the board said. — AP",
        "The mill was sold in the year 1931. - XINHUA",
        "The mill was sold in the year 1931.[4]: 12–13",
        "Holt dug in 1999 and 2001 and 2003 and 2004.",
      })
  void aSignOffAPageNumberAndFiguresAreOfProse(String line) {
    assertThat(Pages.read("The mill\n\n" + line).blocks())
        .extracting(Block::kind)
        .containsExactly(BlockKind.TITLE, BlockKind.PROSE);
  }

  @Test
  void afterFurtherReadingATextWithNotesHasOnlyLists() {
    Article article =
        Pages.read(
            """
            The mill

            The mill was built in 1911.[1] It was sold in 1925.[2] It burnt down in 1931.[3]

            Further reading

            Biographies of millers

            Ashdown, Lena, The Miller and his World, Foreshore Press, 1982. A short history.

            References

            1. "The mill". Mill Post. 1994.
            """);
    assertThat(article.blocks())
        .filteredOn(block -> block.kind() == BlockKind.PROSE)
        .extracting(block -> block.span().in(article.text()))
        .singleElement()
        .asString()
        .startsWith("The mill was built");
    assertThat(article.entries()).hasSize(1);
  }

  @Test
  void takesTitleAuthorAndDayOfAPressArticle() {
    Article article =
        Pages.read(
            """
            Ferry is back on the river | River Post

            June 22nd, 2021  •  Author:   Ada Quill  •  4 minute read

            The ferry has been back on the river for a week, and people queue for it.
            """);
    assertThat(article.metadata().title()).isEqualTo("Ferry is back on the river");
    assertThat(article.metadata().publisher()).isEqualTo("River Post");
    assertThat(article.metadata().author()).isEqualTo("Ada Quill");
    assertThat(article.metadata().published()).isEqualTo("2021-06-22");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "The Ashdown Post, May 4, 2011       | The Ashdown Post",
        "Moorland Evening Herald – 5 May 2011 | Moorland Evening Herald",
        "River Review May 4, 2011             | River Review",
        "Ada Quill, May 4, 2011               | ",
        "Post, May 4, 2011                    | ",
      })
  void aLineOfNameAndDayNamesThePublisher(String byline, String publisher) {
    Article article =
        Pages.read(
            "Ferry is back on the river\n\n"
                + byline
                + "\n\nThe ferry has been back on the river for a week, and people queue for it.\n");
    assertThat(article.metadata().publisher()).isEqualTo(publisher);
    assertThat(article.metadata().published()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Ada Quill - 6/22/21 06:56 AM EST",
        "By Ada Quill Updated Jun 22, 2021, 10:28am EST",
        "By Ada Quill@RiverPost Jun 22, 2021, 11:47am EST",
        "By Ada Quill 22.06.2021Get short link",
        "By Ada Quill, June 22 20214:29 AM ESTUpdated an hour ago",
      })
  void bylinesAreReadHoweverTheyWerePasted(String byline) {
    Article article =
        Pages.read(
            """
            We use cookies. Our policy became effective on May 23rd, 2018, and you can read it in \
            full if you follow the link below, where you also learn how to opt out of it at once. \
            Cookies help us to show you what you like, and to know how many of you there are here.

            Ferry is back on the river

            %s

            The ferry has been back on the river for a week, and people queue for it.

            — A. Reader (@reader) May 3, 2021
            """
                .formatted(byline));
    assertThat(article.metadata().author()).isEqualTo("Ada Quill");
    assertThat(article.metadata().published()).isEqualTo("2021-06-22");
  }

  @Test
  void whatIsConfiguredWins() {
    Article article =
        Pages.read(
            """
            Ferry is back on the river

            June 22nd, 2021

            The ferry has been back on the river for a week.
            """,
            new Metadata(null, null, null, "The ferry", null, null, null, null, null, null, null));
    assertThat(article.metadata().title()).isEqualTo("The ferry");
    assertThat(article.metadata().published()).isEqualTo("2021-06-22");
  }

  @ParameterizedTest
  @CsvSource({
    "Date 11.08.2021, 2021-08-11",
    "Published: 08.11.2021, 2021-11-08",
    "28/11/2021, 2021-11-28",
    "Published 11/28/2021, 2021-11-28",
    "Published 11/08/2021,"
  })
  void aDayInFiguresIsReadAsItsSignsTell(String line, String day) {
    Article article =
        Pages.read(
            "The lock of Velden\n\n"
                + line
                + "\n\nThe lock of the old town was closed on Monday after a crack was found in it.\n");
    assertThat(String.valueOf(article.metadata().published())).isEqualTo(String.valueOf(day));
  }

  @Test
  void aMarkdownTitleLosesItsNumberSign() {
    Article article =
        Pages.read(
            """
            # Letters from the mill

            The mill was sold to its workers in 1931.
            """);
    assertThat(article.metadata().title()).isEqualTo("Letters from the mill");
  }

  @Test
  void joinsWrappedLines() {
    assertThat(
            blocksOf(
                """
                The lock

                The lock was dug by hand in the summer of 1801 by two hundred men
                from the villages along the canal, and was filled with water for
                the first time in the following spring. It has been rebuilt once.
                """))
        .containsExactly(
            "title: The lock",
            "prose: The lock was dug by hand in the summer of 1801 by two hundred men from the"
                + " villages along the canal, and was filled with water for the first time in the"
                + " following spring. It has been rebuilt once.");
  }

  /** No blank lines stand between what is wrapped and what is not: short lines tell. */
  @Test
  void joinsWrappedLinesAmongOthers() {
    assertThat(
            blocksOf(
                """
                The lock

                KEEPERS
                Ada
                Quill, who kept the upper gate from 1801, was the first of
                them. She came from a village on the canal and had worked in
                the mill before it burned in 1799.
                Her nephew took the gate in 1830 and kept it for as long as
                the barges came, that is until the railway was opened in the
                valley.
                """))
        .containsExactly(
            "title: The lock",
            "chrome: KEEPERS",
            "chrome: Ada",
            "prose: Quill, who kept the upper gate from 1801, was the first of them. She came from a"
                + " village on the canal and had worked in the mill before it burned in 1799. Her"
                + " nephew took the gate in 1830 and kept it for as long as the barges came, that"
                + " is until the railway was opened in the valley.");
  }

  @Test
  void aTitleAndABylineAreNoLinesOfAParagraph() {
    assertThat(
            blocksOf(
                """
                Lock keepers of Velden look for a lost barge
                Published: Jul. 22, 2021 at 9:13 AM CDT
                VELDEN, Ky. (XYZ) - The keepers of the lock are looking for a barge that left in the night.
                """))
        .containsExactly(
            "title: Lock keepers of Velden look for a lost barge",
            "byline: Published: Jul. 22, 2021 at 9:13 AM CDT",
            "prose: VELDEN, Ky. (XYZ) - The keepers of the lock are looking for a barge that left in"
                + " the night.");
  }

  @Test
  void joinsWhatMarkersOnTheirOwnLinesDivide() {
    assertThat(
            blocksOf(
                """
                The lock

                The lock was dug by hand in 1801
                [1]
                and was filled with water in 1802.
                [2]

                It was rebuilt in stone in the year 1850.
                """))
        .containsExactly(
            "title: The lock",
            "prose: The lock was dug by hand in 1801 [1] and was filled with water in 1802. [2]",
            "prose: It was rebuilt in stone in the year 1850.");
  }

  @Test
  void menusCountersAndCaptionsAreNoProse() {
    assertThat(
            blocksOf(
                """
                Menu
                The last tram

                1.2K shares
                Share on Facebook

                The last tram ran through the town in 1952, and nobody cheered.

                Photo by A. Smith
                Above: the tram at the depot in 1951.

                We use cookies to improve this page.
                © 2019 The Printers Ltd.
                """))
        .containsExactly(
            "chrome: Menu",
            "title: The last tram",
            "chrome: 1.2K shares",
            "chrome: Share on Facebook",
            "prose: The last tram ran through the town in 1952, and nobody cheered.",
            "caption: Photo by A. Smith",
            "caption: Above: the tram at the depot in 1951.",
            "chrome: We use cookies to improve this page.",
            "chrome: © 2019 The Printers Ltd.");
  }

  @Test
  void entriesOfAReferenceListMayGoOverSeveralLines() {
    assertThat(
            blocksOf(
                """
                The lock

                The lock was dug by hand in the year 1801.[1][2]

                References

                1. "Digging the lock". Canal Papers.
                https://canal.example/lock
                2. L. Ashdown. "Water and stone". Foreshore Press, 1982.
                """))
        .endsWith(
            "reference: 1. \"Digging the lock\". Canal Papers. https://canal.example/lock",
            "reference: 2. L. Ashdown. \"Water and stone\". Foreshore Press, 1982.");
  }

  @Test
  void aSecondListHasEntriesOfItsOwn() {
    assertThat(
            blocksOf(
                """
                The lock

                The lock was dug by hand in the year 1801.[1]

                Notes
                1. Holt 1992, p. 4.

                Bibliography
                Ashdown, L. (1982). Water and stone.
                Holt, A. (1992). Locks. https://canal.example/locks
                """))
        .endsWith(
            "reference: 1. Holt 1992, p. 4.",
            "heading: Bibliography",
            "reference: Ashdown, L. (1982). Water and stone.",
            "reference: Holt, A. (1992). Locks. https://canal.example/locks");
  }

  @Test
  void itemsOfAListAreParagraphsOfTheirOwnHoweverWideTheyAre() {
    assertThat(
            blocksOf(
                """
                The lock

                The lock was dug by hand in the year 1801 by forty men of the parish.

                - In 1811 the gates were renewed by Ada Quill, who was of
                Velden.
                - In 1821 the gates were renewed by Tom Quill, who was of
                Denby.
                """))
        .endsWith(
            "prose: In 1811 the gates were renewed by Ada Quill, who was of Velden.",
            "prose: In 1821 the gates were renewed by Tom Quill, who was of Denby.");
  }

  @Test
  void anAddressMayGoOnInTheNextLine() {
    Article article =
        Pages.read(
            """
            The lock

            The lock was dug by hand in the year 1801.[1] It was sold in 1931.[^2]

            [^2]: Holt, Tom. "Sold". Denby Post.
                https://denby-post.example/sold

            References

            1. "Digging the lock". Canal Papers. https://canal.example/papers/2011/
            the-lock-at-denby.html
            """);
    assertThat(article.entries())
        .extracting(Entry::text)
        .contains(
            "\"Digging the lock\". Canal Papers."
                + " https://canal.example/papers/2011/the-lock-at-denby.html");
    assertThat(article.entries().get(0).text()).endsWith("https://denby-post.example/sold");
  }

  @Test
  void entriesOfAChronicleAreProse() {
    assertThat(
            blocksOf(
                """
                The mill

                1898: It is built for the Holts of Velden by their own men.

                1903: It burns down.
                1904–1906: It stands empty.
                1911: 14,500
                """))
        .endsWith("prose: 1903: It burns down. 1904–1906: It stands empty.", "list: 1911: 14,500");
  }

  @Test
  void aListThatASentenceLeadsToIsProseDownToItsEnd() {
    assertThat(
            blocksOf(
                """
                The boats

                Three boats sailed from the harbour in the spring of 1931, and these are they:

                1) Ada, of the northern pier
                https://boats.example/ada
                2) Lena, of the southern pier

                Nobody saw any of them again, the keeper of the light wrote.

                Net makers
                """))
        .containsExactly(
            "title: The boats",
            "prose: Three boats sailed from the harbour in the spring of 1931, and these are they:",
            "prose: 1) Ada, of the northern pier https://boats.example/ada",
            "prose: 2) Lena, of the southern pier",
            "prose: Nobody saw any of them again, the keeper of the light wrote.",
            "list: Net makers");
  }

  @Test
  void figuresBelowASentenceAreATableAndNoList() {
    assertThat(
            blocksOf(
                """
                The boats

                This is how many herrings each of the boats took home in 1931:

                1
                Ada Quill
                212

                The keeper of the light counted them, and he was not in a hurry.
                """))
        .contains("list: Ada Quill")
        .doesNotContain("prose: Ada Quill");
  }

  @Test
  void turnsOfAConversationAreProseHoweverShort() {
    assertThat(
            blocksOf(
                """
                Five questions to the keeper

                Q: What do you do at night?

                A: Sleep
                """))
        .endsWith("prose: Q: What do you do at night?", "prose: A: Sleep");
  }

  @Test
  void whatStandsBelowTheNumberOfAPictureIsItsCaption() {
    assertThat(
            blocksOf(
                """
                The lock

                The lock was dug by hand in the year 1801, and it was filled in 1802.

                Image 1 of 2
                This is the gate, as it was seen from the bridge in 1931.

                It was rebuilt in stone in the year 1850.
                """))
        .containsExactly(
            "title: The lock",
            "prose: The lock was dug by hand in the year 1801, and it was filled in 1802.",
            "chrome: Image 1 of 2",
            "caption: This is the gate, as it was seen from the bridge in 1931.",
            "prose: It was rebuilt in stone in the year 1850.");
  }

  @Test
  void aMessageIsProseAndItsSignatureIsNot() {
    assertThat(
            blocksOf(
                """
                The lock

                Is it not time that somebody opened the lock? pic.network.example/Lock1

                — Ada Quill (@quill) May 3, 2019
                """))
        .endsWith(
            "prose: Is it not time that somebody opened the lock? pic.network.example/Lock1",
            "byline: — Ada Quill (@quill) May 3, 2019");
  }

  @Test
  void whatACompanySaysOfItselfBelowItsNewsIsNoneOfThem() {
    String news = "The lock was bought by Quill Holdings for a sum that nobody would tell us. ";
    String page =
        "The lock is sold\n\n%s\n\n%s\n\nQuill Holdings is a maker of locks since 1911.\n";
    assertThat(blocksOf(page.formatted(news.repeat(8).strip(), "About Quill Holdings")))
        .endsWith(
            "heading: About Quill Holdings",
            "chrome: Quill Holdings is a maker of locks since 1911.");
    assertThat(blocksOf(page.formatted(news.strip(), "About Quill Holdings")))
        .as("near the top it is a part of the article")
        .endsWith(
            "heading: About Quill Holdings",
            "prose: Quill Holdings is a maker of locks since 1911.");
  }

  @Test
  void aTableDoesNotEndAnArticle() {
    String above = "Ada and Lena rowed to the light in the night, and the keeper let them in. ";
    String below = "Nobody rowed as fast as Lena did that year, the keeper of the light wrote.";
    StringBuilder page = new StringBuilder("The race to the light\n");
    page.append(above.repeat(5).strip()).append("\nBoat\nCrew\nHours\nMiles\n");
    for (int i = 0; i < 20; i++) {
      page.append("Boat\nAda Quill\n").append(i).append("\n2").append(i).append('\n');
    }
    page.append(below).append('\n');
    assertThat(blocksOf(page.toString())).contains("prose: " + below);
    assertThat(blocksOf(page.toString().replaceAll("(?m)^\\d+$", "Lena Roe")))
        .as("names are a menu")
        .doesNotContain("prose: " + below);
  }

  @Test
  void belowTheHeadingOfAFeedAreTeasers() {
    String article = "Ada and Lena rowed to the light in the night, and the keeper let them in. ";
    String teaser =
        "The mill at the weir has been sold to a baker, who wants to grind there again. He"
            + " has ground elsewhere for twenty years, and the town is glad of him.";
    String page =
        "The race to the light\n"
            + (article.repeat(5).strip() + '\n').repeat(2)
            + "%s\nMill is sold\n"
            + teaser
            + "\n"
            + "Contact\n".repeat(20);
    assertThat(blocksOf(page.formatted("Most popular"))).contains("chrome: " + teaser);
    assertThat(blocksOf(page.formatted("The mill"))).contains("prose: " + teaser);
  }

  @Test
  void aTitlePrintedAgainWithoutItsSiteBeginsTheArticle() {
    assertThat(
            blocksOf(
                """
                The lock is sold - The River Post

                We print the news of the river, and you may read them here.

                The lock is sold

                The lock was sold to a baker of the town on 3 May 2011.
                """))
        .containsExactly(
            "title: The lock is sold - The River Post",
            "chrome: We print the news of the river, and you may read them here.",
            "title: The lock is sold",
            "prose: The lock was sold to a baker of the town on 3 May 2011.");
  }

  @Test
  void aPageOfOneParagraphHasNoTitle() {
    assertThat(blocksOf("The tower fell in 1703, in the great storm of that November.\n"))
        .containsExactly("prose: The tower fell in 1703, in the great storm of that November.");
  }

  private static Iterable<String> blocksOf(String page) {
    return Pages.blocks(Pages.read(page));
  }
}
