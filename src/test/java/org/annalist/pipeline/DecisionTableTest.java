package org.annalist.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.annalist.article.SourcesTable;
import org.annalist.corroboration.CorroboratedClaim;
import org.annalist.corroboration.Corroboration;
import org.annalist.corroboration.Corroboration.Status;
import org.annalist.export.ExportReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The decision table, row by row, on documents made for it, through the whole flow; and every two
 * rows in one corpus, where neither may change a byte of what the other comes to.
 */
class DecisionTableTest {

  private static final String REPRINT =
      "The seed bank in Fenwick was robbed on 12 February 1968. The thieves took nothing but rye,"
          + " and left the door as they had found it.";

  /** Rows of the table, some in several forms; each tells of an event of its own. */
  private static final List<Row> ROWS =
      List.of(
          row("1 two dates", Status.CONFLICTING, 2, 2, 2)
              .file(
                  "Tern Post",
                  "The ferry Marigold ran aground off Tern Point on 4 March 1961. The crew walked"
                      + " ashore at low water.")
              .file(
                  "Skerry Times",
                  "Nobody who saw it forgot it. The ferry Marigold ran aground off Tern Point on 6"
                      + " March 1961."),
          row("1 two figures", Status.CONFLICTING, 2, 2, 2)
              .file(
                  "Ashby Mail",
                  "The collapse of the grain tower at Ashby killed 12 people on 9 May 1954. It had"
                      + " stood for forty years.")
              .file(
                  "Holm Star",
                  "Cracks had been seen in its wall. The collapse of the grain tower at Ashby"
                      + " killed 15 people on 9 May 1954."),
          row("2 a reprint", Status.REPUBLISHED, 1, 1, 1)
              .file("Fenwick Echo", REPRINT)
              .file("Morning Digest", REPRINT),
          row("3 two publishers cited", Status.NONE, 1, 1, 2)
              .file(
                  "Open Pages",
                  "The observatory on Gannet Hill was struck by lightning on 2 June 1977.[1][2]",
                  "1. \"Dome in ruins\". Gannet Gazette. 3 June 1977. https://gannetgazette.example/dome",
                  "2. \"A hot night on the hill\". Star Almanac. https://staralmanac.example/hot-night"),
          row("4 one publisher cited", Status.NONE, 1, 1, 1)
              .file(
                  "Open Leaves",
                  "The last whaler left Brigg harbour on 11 October 1921.[1][2]",
                  "1. \"Farewell to whaling\". Brigg Herald. https://briggherald.example/farewell",
                  "2. \"The quay is empty\". The Brigg Herald. https://briggherald.example/empty"),
          row("4 one entry of a wiki with several links", Status.NONE, 1, 1, 1)
              .raw(
                  "Cape-Sorrow-light.wiki",
                  "Open Shore",
                  "The light of Cape Sorrow was lit on 3 April 1907.<ref>{{cite journal"
                      + " |last=Quill |first=A. |title=Lamps of the western capes"
                      + " |journal=Journal of Lights |date=1931"
                      + " |url=https://lights.example/lamps |doi=10.99991/lamps.7}}"
                      + " [https://ui.adsabs.harvard.edu/abs/1931Lamps abstract]</ref>"),
          row("4 one note of a page with several links", Status.NONE, 1, 1, 1)
              .raw(
                  "mole.html",
                  "Open Harbour",
                  "<html><head><title>The mole of Anders</title></head><body><h1>The mole of"
                      + " Anders</h1><p>The mole of Anders was finished on 28 May 1880.<sup"
                      + " class=reference id=cite_ref-1><a href='#cite_note-1'>[1]</a></sup></p>"
                      + "<h2>References</h2><ol class=references><li id=cite_note-1><a"
                      + " href='#cite_ref-1'>^</a> Quill, A. (1931). <a"
                      + " href='https://moles.example/anders'>\"Moles and piers\"</a>. Harbour"
                      + " Studies. <a href='https://doi.org/10.99993/m.1'>10.99993/m.1</a>, <a"
                      + " href='https://pubmed.ncbi.nlm.nih.gov/99999'>99999</a>, <a"
                      + " href='https://web.archive.org/web/20200101000000/https://moles.example/anders'>"
                      + "Archived</a></li></ol></body></html>"),
          row("4 nothing cited", Status.NONE, 1, 1, 1)
              .file("Delta Diary", "The salt works at Omber were flooded on 30 January 1953."),
          row("5 one cites the other", Status.CIRCULAR, 2, 2, 1)
              .file(
                  "Open Notes",
                  "The theatre of Linden was sold to its actors on 17 July 1988.[1]",
                  "1. \"Actors buy the house they play in\". Linden Courier."
                      + " https://lindencourier.example/actors-buy-the-house-they-play-in")
              .fileAt(
                  "Linden Courier",
                  "https://lindencourier.example/actors-buy-the-house-they-play-in",
                  "There was singing in the foyer. The theatre of Linden was sold to its actors on"
                      + " 17 July 1988 for one crown."),
          row("5 both reach one reference", Status.CIRCULAR, 2, 2, 1)
              .file(
                  "Open Ways",
                  "The tunnel below Mount Ister was cut through on 5 December 1903.[1]",
                  "1. \"Light at the end\". Ister Railway Papers. https://isterpapers.example/light")
              .file(
                  "Hillwalkers",
                  "Rails and ropes lay about for years. The tunnel below Mount Ister was cut"
                      + " through on 5 December 1903.[1]",
                  "1. \"Light at the end\". http://www.isterpapers.example/light/?utm_source=walk"),
          row("5 both print an agency", Status.CIRCULAR, 2, 2, 1)
              .file(
                  "Corran Post",
                  "CORRAN (Reuters) - The Corran tramway closed on 8 April 1949. Its cars were"
                      + " given to the zoo, and the rails were sold for scrap.")
              .file(
                  "Vale Observer",
                  "The Corran tramway closed on 8 April 1949, according to Reuters. Passengers"
                      + " took the benches home with them, the keeper of the depot remembers."),
          row("6 one publisher", Status.SAME_PUBLISHER, 2, 1, 1)
              .file(
                  "The Dray Weekly",
                  "The brewery at Stanmoor caught fire on 23 August 1936. It burned for two nights.")
              .file(
                  "Dray Weekly Online",
                  "Old men still tell of the smell of burnt malt. The brewery at Stanmoor caught"
                      + " fire on 23 August 1936."),
          row("7 independent", Status.CORROBORATED, 2, 2, 2)
              .file(
                  "Larch Journal",
                  "The glass bridge at Vell was opened on 14 September 1999. It swings in the wind.")
              .file(
                  "Vell Argus",
                  "Schoolchildren crossed first, in twos. The glass bridge at Vell was opened on 14"
                      + " September 1999."));

  @TempDir private static Path temporary;

  /** What each corpus of rows came to: each claim's line of the export, by claim. */
  private static final Map<String, Map<String, String>> BUILT = new TreeMap<>();

  @TestFactory
  Stream<DynamicTest> everyRowByItself() {
    return ROWS.stream()
        .map(
            row ->
                dynamicTest(
                    row.name,
                    () -> {
                      List<CorroboratedClaim> claims = row.claims(build(row));
                      assertThat(claims).hasSize(row.files.size());
                      for (CorroboratedClaim claim : claims) {
                        Corroboration outcome = claim.corroboration();
                        assertThat(outcome.status()).isEqualTo(row.status);
                        assertThat(outcome.documentCount()).isEqualTo(row.documents);
                        assertThat(outcome.publisherCount()).isEqualTo(row.publishers);
                        assertThat(outcome.originCount()).isEqualTo(row.origins);
                        assertThat(outcome.singleDocument()).isEqualTo(row.documents == 1);
                        assertThat(outcome.singleSource()).isEqualTo(row.origins == 1);
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyTwoRowsInOneCorpus() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Row a : ROWS) {
      for (Row b : ROWS) {
        if (a.isFirstForm() && b.isFirstForm() && a.number() < b.number()) {
          tests.add(
              dynamicTest(
                  a.name + " beside " + b.name,
                  () -> {
                    Map<String, String> expected = new TreeMap<>(lines(build(a)));
                    expected.putAll(lines(build(b)));
                    assertThat(lines(build(a, b))).isEqualTo(expected);
                  }));
        }
      }
    }
    assertThat(tests).hasSize(7 * 6 / 2);
    return tests.stream();
  }

  /** Else these rows would show nothing. */
  @Test
  void entriesWithSeveralLinksGiveSeveralReferences() throws IOException {
    for (Row row : ROWS) {
      if (row.name.contains("several links")) {
        assertThat(row.claims(build(row)).get(0).checked().cited().citations())
            .as(row.name)
            .hasSizeGreaterThan(1);
      }
    }
  }

  @Test
  void allRowsInAllFormsInOneCorpus() throws IOException {
    assertThat(lines(build(ROWS.toArray(Row[]::new)))).isEqualTo(eachByItself());
  }

  /** What a user thinks of a source is carried along, and never counted. */
  @Test
  void theTierOfASourceChangesNothing() throws IOException {
    assertThat(lines(build("gossip", ROWS.toArray(Row[]::new)))).isEqualTo(eachByItself());
  }

  private static Map<String, String> eachByItself() throws IOException {
    Map<String, String> lines = new TreeMap<>();
    for (Row row : ROWS) {
      lines.putAll(lines(build(row)));
    }
    return lines;
  }

  private static Row row(String name, Status status, int documents, int publishers, int origins) {
    return new Row(name, status, documents, publishers, origins);
  }

  /** Builds the export of some rows, once. */
  private static Path build(Row... rows) throws IOException {
    return build("", rows);
  }

  private static Path build(String tier, Row... rows) throws IOException {
    List<String> numbers = Stream.of(rows).map(row -> Integer.toString(ROWS.indexOf(row))).toList();
    Path folder = temporary.resolve(tier + String.join("-", numbers));
    Path output = folder.resolve("output");
    if (Files.exists(output)) {
      return output;
    }
    Path input = Files.createDirectories(folder.resolve("input"));
    StringBuilder sources = new StringBuilder("file,publisher,url,tier\n");
    for (Row row : rows) {
      for (Map.Entry<String, String> file : row.files.entrySet()) {
        Files.writeString(input.resolve(file.getKey()), file.getValue(), UTF_8);
      }
      row.sources.forEach(line -> sources.append(line).append(tier).append('\n'));
    }
    Builds.run(
        Inputs.in(List.of(input)),
        SourcesTable.parse(sources.toString()),
        CitedFolder.NONE,
        output);
    return output;
  }

  private static Map<String, String> lines(Path output) throws IOException {
    Map<String, String> lines = BUILT.get(output.toString());
    if (lines == null) {
      lines = new TreeMap<>();
      for (String line : Files.readAllLines(output.resolve("claims.jsonl"), UTF_8)) {
        lines.put(line.substring(0, line.indexOf(',')), line);
      }
      BUILT.put(output.toString(), lines);
    }
    return lines;
  }

  /** A row of the table, and documents that it is the row of. */
  private static final class Row {

    private final String name;
    private final Status status;
    private final int documents;
    private final int publishers;
    private final int origins;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<String> sources = new ArrayList<>();

    Row(String name, Status status, int documents, int publishers, int origins) {
      this.name = name;
      this.status = status;
      this.documents = documents;
      this.publishers = publishers;
      this.origins = origins;
    }

    int number() {
      return name.charAt(0) - '0';
    }

    /** Says whether no other form of the same row stands before it. */
    boolean isFirstForm() {
      return ROWS.stream()
          .filter(row -> row.number() == number())
          .findFirst()
          .orElseThrow()
          .equals(this);
    }

    /** Adds a document in another format, as it is. */
    Row raw(String file, String publisher, String text) {
      files.put(file, text);
      sources.add(file + "," + publisher + ",,");
      return this;
    }

    Row file(String publisher, String prose, String... references) {
      return fileAt(publisher, "", prose, references);
    }

    Row fileAt(String publisher, String url, String prose, String... references) {
      String file = publisher.replace(' ', '-') + ".txt";
      String list =
          references.length == 0 ? "" : "\nReferences\n\n" + String.join("\n", references) + "\n";
      files.put(file, "From the " + publisher + "\n\n" + prose + "\n" + list);
      sources.add(file + "," + publisher + "," + url + ",");
      return this;
    }

    List<CorroboratedClaim> claims(Path output) throws IOException {
      return new ExportReader(output).claims(claim -> true);
    }
  }
}
