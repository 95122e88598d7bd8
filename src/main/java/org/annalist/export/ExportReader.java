package org.annalist.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.annalist.article.Metadata;
import org.annalist.article.Source;
import org.annalist.citation.Citation;
import org.annalist.citation.CitedClaim;
import org.annalist.citation.Reference;
import org.annalist.claim.Claim;
import org.annalist.claim.EventDate;
import org.annalist.claim.Location;
import org.annalist.claim.Modality;
import org.annalist.corroboration.Conflict;
import org.annalist.corroboration.CorroboratedClaim;
import org.annalist.corroboration.Corroboration;
import org.annalist.support.CheckedClaim;
import org.annalist.support.Support;
import org.annalist.text.Span;
import org.annalist.timex.Edtf;
import org.annalist.work.Works;

/** Reads an export back: its claims and its sources. */
public final class ExportReader {

  private static final ObjectReader JSON = new ObjectMapper().readerFor(JsonNode.class);

  private final Path claims;
  private final Map<String, Source> sources = new HashMap<>();
  private final SortedMap<String, String> workOf = new TreeMap<>();

  /**
   * Opens the export in {@code folder}.
   *
   * @throws IOException when there is none, or it cannot be read
   */
  public ExportReader(Path folder) throws IOException {
    this.claims = folder.resolve(Table.CLAIMS_JSONL.file());
    Path table = folder.resolve(Table.SOURCES.file());
    if (!Files.isReadable(claims) || !Files.isReadable(table)) {
      throw new IOException(folder + ": no export; expected " + claims.getFileName());
    }
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(table)) {
      for (NamedCsvRecord row : rows) {
        Source source = source(row);
        sources.put(source.id(), source);
        workOf.put(source.id(), row.getField("work_id"));
      }
    }
  }

  /** Returns the source with this id, or null. */
  public Source source(String id) {
    return sources.get(id);
  }

  /** Returns which sources are one work. */
  public Works works() {
    return new Works(workOf);
  }

  /** Returns the claims that {@code wanted} accepts, in the order of the export. */
  public List<CorroboratedClaim> claims(Predicate<CorroboratedClaim> wanted) throws IOException {
    List<CorroboratedClaim> found = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(claims)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        CorroboratedClaim claim = claim(JSON.readTree(line));
        if (wanted.test(claim)) {
          found.add(claim);
        }
      }
    }
    return found;
  }

  /** Tells {@code each} every citation of every claim, in the order of the export. */
  public void forEachCitation(Consumer<Citation> each) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(claims)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode claim = JSON.readTree(line);
        String sourceId = claim.path("source").path("source_id").asText();
        claim.path("citations").forEach(citation -> each.accept(citation(sourceId, citation)));
      }
    }
  }

  private static Source source(NamedCsvRecord row) {
    String published = cell(row, "published");
    return new Source(
        row.getField("source_id"),
        row.getField("file"),
        row.getField("sha256"),
        new Metadata(
            null,
            cell(row, "url"),
            cell(row, "archived_url"),
            cell(row, "title"),
            cell(row, "publisher"),
            cell(row, "author"),
            published == null ? null : LocalDate.parse(published),
            cell(row, "tier"),
            cell(row, "republication_of"),
            cell(row, "licence"),
            cell(row, "language")),
        cell(row, "agency"));
  }

  private static String cell(NamedCsvRecord row, String column) {
    String cell = row.getField(column);
    return cell.isEmpty() ? null : cell;
  }

  private static CorroboratedClaim claim(JsonNode node) {
    List<Citation> citations = new ArrayList<>();
    List<Support> supports = new ArrayList<>();
    String sourceId = node.path("source").path("source_id").asText();
    for (JsonNode citation : node.path("citations")) {
      citations.add(citation(sourceId, citation));
      supports.add(support(citation.path("support")));
    }
    JsonNode corroboration = node.path("corroboration");
    return new CorroboratedClaim(
        new CheckedClaim(new CitedClaim(claim(node, sourceId), citations), supports),
        node.path("fact_id").asText(),
        new Corroboration(
            word(Corroboration.Status.class, corroboration.path("status")),
            corroboration.path("document_count").asInt(),
            corroboration.path("publisher_count").asInt(),
            corroboration.path("origin_count").asInt(),
            corroboration.path("single_document").asBoolean(),
            corroboration.path("single_source").asBoolean(),
            strings(corroboration.path("claim_ids")),
            conflicts(corroboration.path("conflicts"))));
  }

  private static List<Conflict> conflicts(JsonNode nodes) {
    List<Conflict> conflicts = new ArrayList<>();
    for (JsonNode node : nodes) {
      conflicts.add(
          new Conflict(
              node.path("claim_id").asText(),
              word(Conflict.What.class, node.path("what")),
              node.path("mine").asText(),
              node.path("theirs").asText()));
    }
    return conflicts;
  }

  private static Claim claim(JsonNode node, String sourceId) {
    JsonNode date = node.path("date");
    JsonNode source = node.path("source");
    JsonNode quote = source.path("selector").path(0);
    Span sentence = span(source.path("selector").path(1));
    Span clause = span(source.path("clause_selector"));
    String edtf = string(date.path("edtf"));
    return new Claim(
        node.path("claim_id").asText(),
        sourceId,
        node.path("text").asText(),
        new EventDate(
            date.path("text").asText(),
            edtf == null ? null : Edtf.parse(edtf),
            word(EventDate.Kind.class, date.path("kind")),
            string(date.path("anchor"))),
        node.path("modality").isNull() ? null : word(Modality.class, node.path("modality")),
        string(node.path("attributed_to")),
        new Location(
            source.path("section").asText(),
            source.path("line").asInt(),
            sentence,
            quote.path("exact").asText(),
            quote.path("prefix").asText(),
            quote.path("suffix").asText(),
            clause,
            span(source.path("date_selector"))),
        sentence,
        clause == null ? sentence : clause,
        strings(node.path("rules")),
        strings(node.path("flags")));
  }

  private static Citation citation(String sourceId, JsonNode node) {
    return new Citation(
        new Reference(
            node.path("citation_id").asText(),
            sourceId,
            node.path("label").asText(),
            "",
            string(node.path("title")),
            string(node.path("publisher")),
            string(node.path("url")),
            string(node.path("archived_url")),
            null,
            null,
            word(Reference.Status.class, node.path("status"))),
        word(Citation.Scope.class, node.path("scope")),
        string(node.path("resolved_source_id")));
  }

  private static Support support(JsonNode node) {
    List<Support.Quote> quotes = new ArrayList<>();
    for (JsonNode quote : node.path("quotes")) {
      quotes.add(new Support.Quote(quote.path("text").asText(), span(quote)));
    }
    return new Support(
        word(Support.Status.class, node.path("status")),
        node.path("score").asDouble(),
        string(node.path("file")),
        quotes);
  }

  private static Span span(JsonNode node) {
    return node.hasNonNull("start")
        ? new Span(node.path("start").asInt(), node.path("end").asInt())
        : null;
  }

  private static String string(JsonNode node) {
    return node.isNull() || node.isMissingNode() ? null : node.asText();
  }

  private static List<String> strings(JsonNode nodes) {
    List<String> strings = new ArrayList<>();
    nodes.forEach(node -> strings.add(node.asText()));
    return strings;
  }

  private static <E extends Enum<E>> E word(Class<E> words, JsonNode node) {
    return Enum.valueOf(words, node.asText().toUpperCase(Locale.ROOT));
  }
}
