package org.annalist.format.wiki;

import static org.annalist.format.wiki.WikiPages.blocks;
import static org.annalist.format.wiki.WikiPages.entries;
import static org.annalist.format.wiki.WikiPages.markers;
import static org.annalist.format.wiki.WikiPages.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.annalist.article.Entry;
import org.annalist.article.Marker;
import org.annalist.article.Metadata;
import org.annalist.article.Page;
import org.annalist.text.Span;
import org.junit.jupiter.api.Test;

class WikiPageTest {

  @Test
  void aPageIsHeadingsProseListsTablesAndCaptions() {
    String wikitext =
        """
        {{Infobox mill|built={{start date|1790}}}}
        [[File:Mill.jpg|thumb|left|The mill in [[1905]]]]
        The '''mill''' stands
        on a [[river (water)|river]].<!-- since when? -->

        == History ==
        It burnt in 1802.
        * A new wheel was bought in 1803.
        * two stones
        {| class="wikitable"
        |-
        ! Year !! Owner
        |-
        | 1802 || style="x" | Lee
        |}
        It works.

        == See also ==
        * [[Windmill]]
        [[Category:Mills]]
        [[de:Mühle]]
        """;
    assertThat(blocks(wikitext))
        .containsExactly(
            "caption: The mill in 1905",
            "prose: The mill stands on a river.",
            "heading: History",
            "prose: It burnt in 1802.",
            "prose: A new wheel was bought in 1803.",
            "list: two stones",
            "table: Year | Owner | 1802 | Lee",
            "prose: It works.",
            "heading: See also",
            "list: Windmill");
  }

  @Test
  void wordsKnowTheirPlaceInTheWikitext() {
    String wikitext = "The ''old'' [[river (water)|river]] &amp; mill.\n\nIt burnt in 1802.";
    Page page = WikiPages.read(wikitext);
    assertThat(page.text()).startsWith("The old river & mill.");
    Span river = span(page.text(), "river");
    assertThat(page.map().places(page.text()).of(river).in(wikitext)).isEqualTo("river");
    Span second = span(page.text(), "It burnt in 1802.");
    assertThat(page.map().places(page.text()).of(second).in(wikitext))
        .isEqualTo("It burnt in 1802.");
    assertThat(page.map().places(page.text()).line(second.start())).isEqualTo(3);
  }

  private static Span span(String text, String words) {
    int at = text.indexOf(words);
    return new Span(at, at + words.length());
  }

  @Test
  void notesAreNumberedInOrderOfFirstUseInTheirGroup() {
    assertThat(
            markers(
                "A.<ref name=x/> B.<ref>one</ref><ref group=note>two</ref> C.<ref name=\"x\">three"
                    + "</ref> D.{{efn|four}} E.{{sfn|Lee|1990|p=3}} F.{{sfn|Lee|1990|p=3}}"
                    + " G.{{r|x|y}}{{rp|12}}\n<references><ref name=y>five</ref></references>"))
        .containsExactly("[1]", "[2]", "[note 1]", "[1]", "[a]", "[3]", "[3]", "[1][4]: 12");
  }

  @Test
  void aNoteMayBeMadeByAParserFunctionAndGoOnWithAnother() {
    assertThat(
            markers(
                "A.{{#tag:ref|one|name=\"x\"}} B.<ref name=x/> C.<ref follow=x>more</ref>"
                    + " D.{{efn|group=upper-alpha|two}}"))
        .containsExactly("[1]", "[1]", "[A]");
  }

  @Test
  void shortCitationsOfOnePlaceAreOneNoteByItsName() {
    assertThat(
            markers(
                "A.{{sfn|Lee|1990|p=3}} B.{{sfn|Lee|1990|page=3|ps=.}} C.{{sfn|Lee|1990|pp=4}}"
                    + " D.<ref name=\"FOOTNOTELee19903\"/>"))
        .containsExactly("[1]", "[1]", "[2]", "[1]");
  }

  @Test
  void aTemplateThatBundlesWorksLeadsToEachOfThem() {
    assertThat(
            entries(
                "A.<ref>{{multiref|{{cite web|title=Tin|url=https://canal.example/t}}"
                    + "|{{cite web|title=Coal|url=https://canal.example/c}}}}</ref>"))
        .singleElement()
        .extracting(Entry::urls)
        .isEqualTo(List.of("https://canal.example/t", "https://canal.example/c"));
  }

  @Test
  void notesInTheWordsOfOthersCountAfterThoseOfTheText() {
    String wikitext =
        "A.{{refn|B<ref>c</ref>}} D.{{efn|E<ref name=f/>{{sfn|Lee|1990}}}} G.<ref name=h>i</ref>"
            + " J.<ref name=f>k</ref>\n{{notelist}}\n{{reflist}}";
    assertThat(markers(wikitext)).containsExactly("[1]", "[a]", "[2]", "[3]");
    // Notes are printed before references, so what they cite comes first.
    assertThat(entries(wikitext))
        .extracting(Entry::label, Entry::text)
        .containsExactly(
            tuple("1", "B"),
            tuple("a", "E"),
            tuple("2", "i"),
            tuple("3", "k"),
            tuple("4", "Lee 1990."),
            tuple("5", "c"));
  }

  @Test
  void notesInAListOfNotesMayCite() {
    String wikitext =
        "A.{{efn|name=b}} C.<ref>d</ref> E.<ref name=f/>\n"
            + "{{notelist|refs={{efn|name=b|B<ref name=f>g</ref><ref>h</ref>}}}}";
    assertThat(markers(wikitext)).containsExactly("[a]", "[1]", "[2]");
    assertThat(entries(wikitext))
        .extracting(Entry::label, Entry::text)
        .containsExactly(tuple("a", "B"), tuple("1", "d"), tuple("2", "g"), tuple("3", "h"));
  }

  @Test
  void notesOfAnInfoboxCountThoughNobodySeesThem() {
    assertThat(markers("{{Infobox|a=b<ref>c</ref>}}\nD.<ref>e</ref>")).containsExactly("[2]");
  }

  @Test
  void aCitationTemplateSaysWhatItPointsTo() {
    Entry entry =
        entries(
                "A.<ref>{{cite news |last=Lee |title=The ''mill'' |url=https://news.example/1"
                    + " |archive-url=https://web.archive.org/web/2011/https://news.example/1"
                    + " |work=[[The Courier]] |date=3 May 1990 |access-date=4 June 2011}}</ref>")
            .get(0);
    assertThat(entry)
        .isEqualTo(
            new Entry(
                "1",
                "Lee (3 May 1990). \"The mill\". The Courier. Retrieved 4 June 2011.",
                "The mill",
                "The Courier",
                List.of(
                    "https://news.example/1",
                    "https://web.archive.org/web/2011/https://news.example/1"),
                "3 May 1990",
                "4 June 2011"));
  }

  @Test
  void bareAndLabelledLinksAreAddressesOfTheirNote() {
    assertThat(entries("A.<ref>[https://a.example/x The page], also http://b.example/y.</ref>"))
        .extracting(Entry::text, Entry::urls)
        .containsExactly(
            tuple(
                "The page, also http://b.example/y.",
                List.of("https://a.example/x", "http://b.example/y")));
  }

  @Test
  void authorAndYearLeadToTheWorkOfThatAuthorAndYear() {
    assertThat(
            entries(
                "A.{{sfn|Lee|Ray|1990|p=3}} B.<ref>{{harvnb|Oak|2001}}</ref>\n== Sources ==\n"
                    + "* {{cite book |last1=Lee |last2=Ray |date=May 1990 |title=Mills"
                    + " |url=https://mills.example/}}\n"
                    + "* {{cite book |author=Oak Institute |year=2001 |title=Wheels"
                    + " |url=https://wheels.example/ |ref={{harvid|Oak|2001}}}}"))
        .extracting(Entry::text, Entry::title, Entry::urls)
        .containsExactly(
            tuple("Lee & Ray 1990, p. 3.", "Mills", List.of("https://mills.example/")),
            tuple("Oak 2001", "Wheels", List.of("https://wheels.example/")));
  }

  @Test
  void runningTextMayCiteByAuthorAndYear() {
    String wikitext =
        "It fell in 1811 {{harv|Oak|2001|p=3}}, says {{harvtxt|Lee|Ray|1990}}. It was sold"
            + " ({{harvnb|Oak|2001}}).\n== Sources ==\n"
            + "* {{cite book |last1=Lee |last2=Ray |date=May 1990 |title=Mills}}\n"
            + "* {{cite book |last=Oak |year=2001 |title=Wheels |url=https://wheels.example/}}\n"
            + "* {{cite book |last=Elm |year=2001 |title=Never cited}}";
    Page page = WikiPage.read(wikitext, Metadata.NONE);
    assertThat(page.text())
        .startsWith("It fell in 1811 (Oak 2001, p. 3), says Lee & Ray (1990). It was sold");
    assertThat(page.markers())
        .extracting(marker -> marker.span().in(page.text()), Marker::labels)
        .containsExactly(
            tuple("(Oak 2001, p. 3)", List.of("Oak 2001")),
            tuple("(1990)", List.of("Lee & Ray 1990")),
            tuple("(Oak 2001)", List.of("Oak 2001")));
    assertThat(page.entries())
        .extracting(Entry::label, Entry::title, Entry::urls)
        .containsExactly(
            tuple("Lee & Ray 1990", "Mills", List.of()),
            tuple("Oak 2001", "Wheels", List.of("https://wheels.example/")));
  }

  @Test
  void whatIsNeverClosedIsTextAsInMediaWiki() {
    assertThat(seen("It {{stood on a [[hill")).isEqualTo("It {{stood on a [[hill");
    assertThat(seen("It stood.<ref>Lee")).isEqualTo("It stood.Lee");
    assertThat(seen("It stood <!-- here")).isEqualTo("It stood");
    assertThat(blocks("{|\n| 1802\n== Next ==\nIt burnt down in 1802."))
        .containsExactly("table: 1802", "heading: Next", "prose: It burnt down in 1802.");
  }

  @Test
  void bracketsAroundNothingGo() {
    assertThat(seen("Bern ({{IPA|x}}) and Ulm ({{IPA|x}}; born 1900) {{x}}, too."))
        .isEqualTo("Bern and Ulm (born 1900), too.");
  }

  @Test
  void entitiesNowikiMagicWordsAndTagsAreResolved() {
    assertThat(seen("__NOTOC__A&nbsp;b &#8211; <nowiki>''c''</nowiki> d<sup>2</sup> e<br/>f &x; g"))
        .isEqualTo("A\u00a0b – c d2 e f &x; g");
  }

  @Test
  void namespacesOfOtherLanguagesAreKnown() {
    assertThat(blocks("[[Datei:Turm.jpg|mini|Der Turm]]\nEr steht.\n[[Kategorie:Turm]]"))
        .containsExactly("caption: Der Turm", "prose: Er steht.");
  }

  @Test
  void aRedirectIsNoArticle() {
    assertThat(WikiPage.isRedirect("#REDIRECT [[Mill]]")).isTrue();
    assertThat(WikiPage.isRedirect("#WEITERLEITUNG[[Mühle]]")).isTrue();
    assertThat(WikiPage.isRedirect("# [[Mill]]")).isFalse();
    assertThat(WikiPage.isRedirect("A #REDIRECT [[Mill]]")).isFalse();
  }
}
