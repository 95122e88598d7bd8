package org.annalist.export;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.annalist.citation.Citation;
import org.annalist.citation.CitationFlags;
import org.annalist.citation.CitedClaim;
import org.annalist.citation.Reference;
import org.annalist.claim.Claim;
import org.annalist.support.CheckedClaim;
import org.annalist.support.Support;

/** The columns of {@code claims.csv}. */
final class ClaimColumns {

  static final List<Column<ClaimRow>> ALL =
      List.of(
          Column.of("claim_id", row -> row.claim().id()),
          Column.of("fact_id", row -> row.corroborated().factId()),
          Column.of("source_id", row -> row.claim().sourceId()),
          Column.text("section", row -> row.claim().location().section()),
          Column.text("claim_text", row -> row.claim().text()),
          Column.text("date_text", row -> row.claim().date().text()),
          Column.of("date_edtf", row -> Cells.string(row.claim().date().edtf())),
          Column.of("date_start", row -> start(row)),
          Column.of("date_end", row -> end(row)),
          Column.of("date_precision", row -> precision(row)),
          Column.of("date_kind", row -> row.claim().date().kind().word()),
          Column.of("date_anchor", row -> row.claim().date().anchor()),
          Column.of("modality", row -> modality(row.claim())),
          Column.text("attributed_to", row -> row.claim().attributedTo()),
          Column.of("citation_ids", row -> ofReferences(row, Reference::id)),
          Column.of("citation_urls", row -> ofReferences(row, Reference::url)),
          Column.of("citation_status", row -> citationStatus(row)),
          Column.of("citation_scope", row -> citationScope(row)),
          Column.of("support", row -> support(row.corroborated().checked()).word()),
          Column.of(
              "document_count",
              row -> Cells.string(row.corroborated().corroboration().documentCount())),
          Column.of(
              "publisher_count",
              row -> Cells.string(row.corroborated().corroboration().publisherCount())),
          Column.of(
              "origin_count",
              row -> Cells.string(row.corroborated().corroboration().originCount())),
          Column.of(
              "single_document",
              row -> Cells.string(row.corroborated().corroboration().singleDocument())),
          Column.of(
              "single_source",
              row -> Cells.string(row.corroborated().corroboration().singleSource())),
          Column.of("corroboration", row -> row.corroborated().corroboration().status().word()),
          Column.of(
              "corroborating_claim_ids",
              row -> Cells.list(row.corroborated().corroboration().claimIds())),
          Column.of("flags", row -> Cells.list(flags(row))),
          Column.of("char_start", row -> Cells.string(row.claim().location().sentence().start())),
          Column.of("char_end", row -> Cells.string(row.claim().location().sentence().end())),
          Column.of("line", row -> Cells.string(row.claim().location().line())),
          Column.of("rule_ids", row -> Cells.list(row.claim().rules())));

  private ClaimColumns() {}

  static String start(ClaimRow row) {
    return row.claim().date().edtf() == null ? null : Cells.date(row.claim().date().edtf().start());
  }

  static String end(ClaimRow row) {
    return row.claim().date().edtf() == null ? null : Cells.date(row.claim().date().edtf().end());
  }

  static String precision(ClaimRow row) {
    return row.claim().date().edtf() == null
        ? "unresolved"
        : row.claim().date().edtf().precision().word();
  }

  /** Null where the words of the claim's language are not known. */
  static String modality(Claim claim) {
    return claim.modality() == null ? null : claim.modality().word();
  }

  /** The flags of the claim, of all its citations, and of what it is in conflict with. */
  static List<String> flags(ClaimRow row) {
    Set<String> flags = new TreeSet<>(row.claim().flags());
    CitedClaim cited = row.corroborated().checked().cited();
    cited.citations().forEach(citation -> flags.addAll(CitationFlags.of(cited, citation)));
    row.corroborated()
        .corroboration()
        .conflicts()
        .forEach(conflict -> flags.add(conflict.what().flag()));
    return List.copyOf(flags);
  }

  /** The verdict on the claim as a whole: a contradiction first, then the strongest support. */
  static Support.Status support(CheckedClaim checked) {
    Set<Support.Status> found =
        checked.supports().stream().map(Support::status).collect(Collectors.toSet());
    for (Support.Status status :
        List.of(
            Support.Status.SUPPORTED,
            Support.Status.CONTRADICTED,
            Support.Status.PARTIAL,
            Support.Status.NOT_FOUND,
            Support.Status.SOURCE_NOT_PROVIDED)) {
      if (found.contains(status)) {
        return status;
      }
    }
    return Support.Status.NO_CITATION;
  }

  private static List<Citation> citations(ClaimRow row) {
    return row.corroborated().checked().cited().citations();
  }

  private static String ofReferences(
      ClaimRow row, java.util.function.Function<Reference, String> part) {
    return Cells.list(
        citations(row).stream()
            .map(citation -> part.apply(citation.reference()))
            .filter(value -> value != null)
            .toList());
  }

  private static String citationStatus(ClaimRow row) {
    Set<String> statuses =
        citations(row).stream()
            .map(citation -> citation.reference().status().word())
            .collect(Collectors.toSet());
    return switch (statuses.size()) {
      case 0 -> "none";
      case 1 -> statuses.iterator().next();
      default -> "mixed";
    };
  }

  private static String citationScope(ClaimRow row) {
    return citations(row).stream()
        .map(Citation::scope)
        .min(Enum::compareTo)
        .map(Citation.Scope::word)
        .orElse("none");
  }
}
