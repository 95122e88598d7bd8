package org.annalist.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.annalist.citation.Citation;
import org.annalist.citation.Reference;
import org.annalist.claim.Claim;
import org.annalist.claim.Location;
import org.annalist.corroboration.Conflict;
import org.annalist.corroboration.Corroboration;
import org.annalist.support.Support;
import org.annalist.text.Span;

/** Lines of {@code claims.jsonl} and {@code rejected.jsonl}, without their line ends. */
final class ClaimJson {

  private static final JsonFactory JSON = new JsonFactory();

  private ClaimJson() {}

  static String line(ClaimRow row) {
    StringWriter out = new StringWriter(2048);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      write(json, row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  static String line(Rejected rejected) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("step", rejected.step());
      json.writeStringField("where", rejected.where());
      json.writeStringField("reason", rejected.reason());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** Scores are exported with two decimals, whatever the locale. */
  static String score(double score) {
    return String.format(Locale.ROOT, "%.2f", score);
  }

  private static void write(JsonGenerator json, ClaimRow row) throws IOException {
    Claim claim = row.claim();
    json.writeStartObject();
    json.writeStringField("claim_id", claim.id());
    json.writeStringField("fact_id", row.corroborated().factId());
    json.writeStringField("text", claim.text());
    writeDate(json, row);
    json.writeStringField("modality", ClaimColumns.modality(claim));
    json.writeStringField("attributed_to", claim.attributedTo());
    writeSource(json, row);
    writeCitations(json, row);
    writeCorroboration(json, row.corroborated().corroboration());
    writeStrings(json, "rules", claim.rules());
    writeStrings(json, "flags", ClaimColumns.flags(row));
    json.writeEndObject();
  }

  private static void writeDate(JsonGenerator json, ClaimRow row) throws IOException {
    json.writeObjectFieldStart("date");
    json.writeStringField("text", row.claim().date().text());
    json.writeStringField("edtf", Cells.string(row.claim().date().edtf()));
    json.writeStringField("start", ClaimColumns.start(row));
    json.writeStringField("end", ClaimColumns.end(row));
    json.writeStringField("precision", ClaimColumns.precision(row));
    json.writeStringField("kind", row.claim().date().kind().word());
    json.writeStringField("anchor", row.claim().date().anchor());
    json.writeEndObject();
  }

  private static void writeSource(JsonGenerator json, ClaimRow row) throws IOException {
    Location location = row.claim().location();
    json.writeObjectFieldStart("source");
    json.writeStringField("source_id", row.source().id());
    json.writeStringField("file", row.source().file());
    json.writeStringField("sha256", row.source().sha256());
    json.writeStringField("section", location.section());
    json.writeNumberField("line", location.line());
    json.writeArrayFieldStart("selector");
    json.writeStartObject();
    json.writeStringField("type", "TextQuoteSelector");
    json.writeStringField("exact", location.exact());
    json.writeStringField("prefix", location.prefix());
    json.writeStringField("suffix", location.suffix());
    json.writeEndObject();
    writePosition(json, location.sentence());
    json.writeEndArray();
    if (location.clause() != null) {
      json.writeFieldName("clause_selector");
      writePosition(json, location.clause());
    }
    json.writeFieldName("date_selector");
    writePosition(json, location.date());
    json.writeEndObject();
  }

  private static void writePosition(JsonGenerator json, Span span) throws IOException {
    if (span == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("type", "TextPositionSelector");
    json.writeNumberField("start", span.start());
    json.writeNumberField("end", span.end());
    json.writeEndObject();
  }

  private static void writeCitations(JsonGenerator json, ClaimRow row) throws IOException {
    json.writeArrayFieldStart("citations");
    for (ClaimCitationRow cited : ClaimCitationRow.of(row.corroborated().checked())) {
      Citation citation = cited.citation();
      Reference reference = citation.reference();
      json.writeStartObject();
      json.writeStringField("citation_id", reference.id());
      json.writeStringField("label", reference.label());
      json.writeStringField("url", reference.url());
      json.writeStringField("archived_url", reference.archivedUrl());
      json.writeStringField("title", reference.title());
      json.writeStringField("publisher", reference.publisher());
      json.writeStringField("status", reference.status().word());
      json.writeStringField("scope", citation.scope().word());
      json.writeStringField("resolved_source_id", citation.resolvedSourceId());
      writeStrings(json, "flags", cited.flags());
      writeSupport(json, cited.support());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeSupport(JsonGenerator json, Support support) throws IOException {
    json.writeObjectFieldStart("support");
    json.writeStringField("status", support.status().word());
    json.writeFieldName("score");
    json.writeRawValue(score(support.score()));
    json.writeStringField("file", support.file());
    json.writeArrayFieldStart("quotes");
    for (Support.Quote quote : support.quotes()) {
      json.writeStartObject();
      json.writeStringField("text", quote.text());
      json.writeNumberField("start", quote.position().start());
      json.writeNumberField("end", quote.position().end());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeCorroboration(JsonGenerator json, Corroboration corroboration)
      throws IOException {
    json.writeObjectFieldStart("corroboration");
    json.writeStringField("status", corroboration.status().word());
    json.writeNumberField("document_count", corroboration.documentCount());
    json.writeNumberField("publisher_count", corroboration.publisherCount());
    json.writeNumberField("origin_count", corroboration.originCount());
    json.writeBooleanField("single_document", corroboration.singleDocument());
    json.writeBooleanField("single_source", corroboration.singleSource());
    writeStrings(json, "claim_ids", corroboration.claimIds());
    json.writeArrayFieldStart("conflicts");
    for (Conflict conflict : corroboration.conflicts()) {
      json.writeStartObject();
      json.writeStringField("claim_id", conflict.claimId());
      json.writeStringField("what", conflict.what().word());
      json.writeStringField("mine", conflict.mine());
      json.writeStringField("theirs", conflict.theirs());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeStrings(JsonGenerator json, String field, List<String> strings)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String string : strings) {
      json.writeString(string);
    }
    json.writeEndArray();
  }
}
