package org.annalist.format.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.annalist.article.Block;
import org.annalist.article.Marker;
import org.annalist.article.Page;
import org.annalist.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a wikitext, it is read, and every span lies in its text. */
class HostileWikitextTest {

  private static final List<String> PIECES =
      List.of(
          "{{",
          "}}",
          "{{{",
          "}}}",
          "[[",
          "]]",
          "[http://a.example ",
          "]",
          "<ref>",
          "</ref>",
          "<ref name=x/>",
          "<ref name=\"y\">",
          "<references>",
          "</references>",
          "{{sfn|Lee|1990}}",
          "{{efn|",
          "{{refn|a",
          "{{r|x}}",
          "{{rp|1}}",
          "{{reflist|refs=",
          "<!--",
          "-->",
          "<nowiki>",
          "</nowiki>",
          "<gallery>\nFile:a.jpg|b",
          "</gallery>",
          "{|\n",
          "|-\n",
          "|}\n",
          "|",
          "||",
          "!",
          "\n",
          "\n\n",
          "\n== Head ==\n",
          "\n* item\n",
          "\n: in\n",
          "''",
          "'''",
          "&amp;",
          "&#x1F600;",
          "__TOC__",
          "<table>",
          "</table>",
          "<br/>",
          "{{cite web|url=http://a.example|title=",
          "{{convert|5|km",
          "{{quote|",
          "{{start date|1990|3|5}}",
          "[[File:a.jpg|thumb|",
          "(",
          ")",
          ", ",
          "In 1990 it was built. ",
          "😀",
          "\u0000",
          "\ud83d",
          "{{harvnb|Lee|1990}}",
          "(");

  @Test
  void anyJoinOfPiecesIsRead() {
    Random random = new Random(7);
    for (int run = 0; run < 20_000; run++) {
      StringBuilder wikitext = new StringBuilder();
      int pieces = 1 + random.nextInt(40);
      for (int i = 0; i < pieces; i++) {
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        wikitext.append(random.nextInt(8) == 0 ? cut(piece, random) : piece);
      }
      check(wikitext.toString());
    }
  }

  private static String cut(String piece, Random random) {
    return piece.substring(0, random.nextInt(piece.length() + 1));
  }

  private static void check(String wikitext) {
    Page page = WikiPages.read(wikitext);
    int length = page.text().length();
    int last = 0;
    for (Block block : page.blocks()) {
      assertThat(block.span().start()).as(wikitext).isGreaterThanOrEqualTo(last);
      assertThat(block.span().end()).as(wikitext).isLessThanOrEqualTo(length);
      last = block.span().end();
    }
    int after = 0;
    for (Marker marker : page.markers()) {
      assertThat(marker.span().start()).as(wikitext).isGreaterThanOrEqualTo(after);
      assertThat(marker.span().end()).as(wikitext).isLessThanOrEqualTo(length);
      assertThat(marker.span().in(page.text())).as(wikitext).startsWith("[");
      after = marker.span().end();
    }
    int codePoints = wikitext.codePointCount(0, wikitext.length());
    for (Block block : page.blocks()) {
      Span place = page.map().places(page.text()).of(block.span());
      assertThat(place.end()).as(wikitext).isLessThanOrEqualTo(codePoints);
    }
  }

  /** A reader that looked at anything twice a level would not end here. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{a|",
        "{{nowrap|",
        "[[a|",
        "[[File:a.jpg|thumb|",
        "<ref>",
        "<ref name=",
        "{{efn|",
        "<!--",
        "{|\n",
        "{",
        "[",
        "}",
        "]",
        "|",
        "=",
        "''",
        "'",
        "<",
        "&",
        "_",
        "(",
        "<nowiki>",
        "</ref>",
        "{{cite web|title=",
        "{{quote|",
        "{{sfn|a|1990}}",
        "<ref>a</ref>",
        "\n* a",
        "\n=",
        "!!",
        "{{{a|",
        "{{r|a}}",
        "[http://a ",
        "<table>",
        "\n|",
        "<ref name=\"a",
        "{{as of|alt=",
        "{{r|a}}{{rp|1}}"
      })
  void theSameOverAndOverIsRead(String piece) {
    check(piece.repeat(300_000 / piece.length()));
    check(piece.repeat(50_000 / piece.length()) + "x" + "}}]]</ref>|}".repeat(5_000));
  }

  @Test
  void whatIsNestedTooDeepPrintsNothing() {
    String wikitext = "{{nowrap|".repeat(1_000) + "deep" + "}}".repeat(1_000);
    assertThat(WikiPages.seen("A " + wikitext + " b.")).doesNotContain("deep").contains("b.");
  }
}
