package org.annalist.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Set;
import org.annalist.article.SourcesTable.Problem;
import org.junit.jupiter.api.Test;

class SourcesTableTest {

  @Test
  void saysWhatIsKnownOfAFile() {
    SourcesTable table =
        SourcesTable.parse(
            """
            file,id,url,archived_url,title,publisher,author,published,tier,republication_of,licence,language
            a.txt,mill,https://mill.example/a,,"A ""good"" day, at last",River Post,,2007-03-21,press,,CC0-1.0,en
            """);
    assertThat(table.problems()).isEmpty();
    Metadata known = table.of("a.txt");
    assertThat(known.id()).isEqualTo("mill");
    assertThat(known.title()).isEqualTo("A \"good\" day, at last");
    assertThat(known.published()).isEqualTo("2007-03-21");
    assertThat(known.archivedUrl()).isNull();
    assertThat(table.of("b.txt")).isEqualTo(Metadata.NONE);
  }

  @Test
  void columnsMayComeInAnyOrderAndBeMissing() {
    SourcesTable table = SourcesTable.parse("\uFEFFpublisher,file\r\nRiver Post,a.txt\r\n");
    assertThat(table.problems()).isEmpty();
    assertThat(table.of("a.txt").publisher()).isEqualTo("River Post");
  }

  @Test
  void namesEveryRowThatCannotBeUsedAndKeepsTheRest() {
    SourcesTable table =
        SourcesTable.parse(
            """
            file,title,published
            a.txt,First,2020-05-09
            b.txt,Second,yesterday
            c.txt,Third
            ,Fourth,2020-05-09
            a.txt,Again,2020-05-09
            e.txt,Fifth,2020-02-30
            f.txt,Sixth,
            """);
    assertThat(table.byFile()).containsOnlyKeys("a.txt", "f.txt");
    assertThat(table.of("a.txt").title()).isEqualTo("First");
    assertThat(table.problems())
        .extracting(Problem::line, Problem::reason)
        .containsExactly(
            tuple(3L, "published: \"yesterday\" is not a date such as 1989-11-09"),
            tuple(4L, "2 cells; expected 3"),
            tuple(5L, "no file"),
            tuple(6L, "file \"a.txt\" has a row already, in line 2"),
            tuple(7L, "published: \"2020-02-30\" is not a date such as 1989-11-09"));
  }

  @Test
  void namesColumnsThatItDoesNotKnow() {
    SourcesTable table = SourcesTable.parse("file,titel\na.txt,First\n");
    assertThat(table.problems())
        .singleElement()
        .extracting(Problem::reason)
        .asString()
        .startsWith("unknown column \"titel\"; expected file, id, url");
  }

  @Test
  void isOfNoUseWithoutAColumnOfFiles() {
    SourcesTable table = SourcesTable.parse("title\nFirst\n");
    assertThat(table.byFile()).isEmpty();
    assertThat(table.problems())
        .extracting(Problem::reason)
        .anyMatch(reason -> reason.startsWith("no column \"file\""));
  }

  @Test
  void anEmptyTableSaysNothing() {
    assertThat(SourcesTable.parse("")).isEqualTo(SourcesTable.EMPTY);
  }

  @Test
  void aQuoteThatIsNeverClosedIsNamed() {
    SourcesTable table = SourcesTable.parse("file,title\na.txt,\"never closed\nb.txt,Second\n");
    assertThat(table.problems())
        .containsExactly(new Problem(2, "a cell of several lines: a quote that is never closed?"));
  }

  @Test
  void namesTheRowsOfFilesThatAreNotThere() {
    SourcesTable table =
        SourcesTable.parse("file,title\na.txt,First\nb.txt,Second\nc.zip/d.txt,Third\n");
    assertThat(table.missing(Set.of("a.txt", "c.zip")))
        .containsExactly(new Problem(3, "file \"b.txt\" is not among the inputs"));
  }
}
