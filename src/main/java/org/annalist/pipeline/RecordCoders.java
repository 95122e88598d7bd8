package org.annalist.pipeline;

import com.google.common.primitives.ImmutableLongArray;
import java.time.LocalDate;
import java.util.List;
import org.annalist.article.Article;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.article.Catalogue;
import org.annalist.article.Entry;
import org.annalist.article.Marker;
import org.annalist.article.Metadata;
import org.annalist.article.Source;
import org.annalist.citation.Citation;
import org.annalist.citation.CitedClaim;
import org.annalist.citation.Reference;
import org.annalist.cited.Capture;
import org.annalist.cited.CitedPages;
import org.annalist.cited.Place;
import org.annalist.claim.Claim;
import org.annalist.claim.EventDate;
import org.annalist.claim.Location;
import org.annalist.claim.Modality;
import org.annalist.corroboration.Assertion;
import org.annalist.corroboration.Conflict;
import org.annalist.corroboration.CorroboratedClaim;
import org.annalist.corroboration.Corroboration;
import org.annalist.corroboration.Facts;
import org.annalist.corroboration.Sketch;
import org.annalist.corroboration.Works;
import org.annalist.export.CitationRow;
import org.annalist.export.ExportLine;
import org.annalist.export.Rejected;
import org.annalist.export.Table;
import org.annalist.support.CheckedClaim;
import org.annalist.support.Support;
import org.annalist.text.SourceMap;
import org.annalist.text.Span;
import org.annalist.timex.Edtf;
import org.apache.beam.sdk.coders.CoderRegistry;

/** The wire forms of all records that travel through the pipeline. */
final class RecordCoders {

  static final RecordCoder<Span> SPAN =
      RecordCoder.of(
          Span.class,
          (span, out) -> out.number(span.start()).number(span.end()),
          in -> new Span(in.number(), in.number()));

  static final RecordCoder<InputFile> INPUT_FILE =
      RecordCoder.of(
          InputFile.class,
          (file, out) -> out.string(file.path()).string(file.name()),
          in -> new InputFile(in.string(), in.string()));

  static final RecordCoder<Rejected> REJECTED =
      RecordCoder.of(
          Rejected.class,
          (r, out) -> out.string(r.step()).string(r.where()).string(r.reason()),
          in -> new Rejected(in.string(), in.string(), in.string()));

  static final RecordCoder<Metadata> METADATA =
      RecordCoder.of(
          Metadata.class,
          (m, out) ->
              out.string(m.id())
                  .string(m.url())
                  .string(m.archivedUrl())
                  .string(m.title())
                  .string(m.publisher())
                  .string(m.author())
                  .text(m.published())
                  .string(m.tier())
                  .string(m.republicationOf())
                  .string(m.licence())
                  .string(m.language()),
          in ->
              new Metadata(
                  in.string(),
                  in.string(),
                  in.string(),
                  in.string(),
                  in.string(),
                  in.string(),
                  in.text(LocalDate::parse),
                  in.string(),
                  in.string(),
                  in.string(),
                  in.string()));

  static final RecordCoder<Block> BLOCK =
      RecordCoder.of(
          Block.class,
          (b, out) -> out.word(b.kind()).string(b.section()).record(SPAN, b.span()),
          in -> new Block(in.word(BlockKind.values()), in.string(), in.record(SPAN)));

  static final RecordCoder<Marker> MARKER =
      RecordCoder.of(
          Marker.class,
          (m, out) -> out.record(SPAN, m.span()).strings(m.labels()),
          in -> new Marker(in.record(SPAN), in.strings()));

  static final RecordCoder<Entry> LISTED =
      RecordCoder.of(
          Entry.class,
          (e, out) ->
              out.string(e.label())
                  .string(e.text())
                  .string(e.title())
                  .string(e.publisher())
                  .strings(e.urls())
                  .string(e.published())
                  .string(e.accessed()),
          in ->
              new Entry(
                  in.string(),
                  in.string(),
                  in.string(),
                  in.string(),
                  in.strings(),
                  in.string(),
                  in.string()));

  static final RecordCoder<Article> ARTICLE =
      RecordCoder.of(
          Article.class,
          (a, out) ->
              out.string(a.file())
                  .string(a.sha256())
                  .string(a.text())
                  .numbers(a.map().numbers())
                  .record(METADATA, a.metadata())
                  .records(BLOCK, a.blocks())
                  .records(MARKER, a.markers())
                  .records(LISTED, a.entries()),
          in ->
              new Article(
                  in.string(),
                  in.string(),
                  in.string(),
                  SourceMap.of(in.numbers()),
                  in.record(METADATA),
                  in.records(BLOCK),
                  in.records(MARKER),
                  in.records(LISTED)));

  static final RecordCoder<Catalogue.Entry> ENTRY =
      RecordCoder.of(
          Catalogue.Entry.class,
          (e, out) ->
              out.string(e.file())
                  .string(e.sha256())
                  .record(METADATA, e.metadata())
                  .string(e.agency()),
          in -> new Catalogue.Entry(in.string(), in.string(), in.record(METADATA), in.string()));

  static final RecordCoder<Catalogue> CATALOGUE =
      RecordCoder.of(
          Catalogue.class,
          (c, out) -> out.records(ENTRY, c.entries()),
          in -> Catalogue.of(in.records(ENTRY)));

  static final RecordCoder<Works> WORKS =
      RecordCoder.of(Works.class, (w, out) -> out.map(w.workOf()), in -> new Works(in.map()));

  static final RecordCoder<Source> SOURCE =
      RecordCoder.of(
          Source.class,
          (s, out) ->
              out.string(s.id())
                  .string(s.file())
                  .string(s.sha256())
                  .record(METADATA, s.metadata())
                  .string(s.agency()),
          in ->
              new Source(in.string(), in.string(), in.string(), in.record(METADATA), in.string()));

  static final RecordCoder<EventDate> EVENT_DATE =
      RecordCoder.of(
          EventDate.class,
          (d, out) -> out.string(d.text()).text(d.edtf()).word(d.kind()).string(d.anchor()),
          in ->
              new EventDate(
                  in.string(),
                  in.text(Edtf::parse),
                  in.word(EventDate.Kind.values()),
                  in.string()));

  static final RecordCoder<Location> LOCATION =
      RecordCoder.of(
          Location.class,
          (l, out) ->
              out.string(l.section())
                  .number(l.line())
                  .record(SPAN, l.sentence())
                  .string(l.exact())
                  .string(l.prefix())
                  .string(l.suffix())
                  .record(SPAN, l.clause())
                  .record(SPAN, l.date()),
          in ->
              new Location(
                  in.string(),
                  in.number(),
                  in.record(SPAN),
                  in.string(),
                  in.string(),
                  in.string(),
                  in.record(SPAN),
                  in.record(SPAN)));

  static final RecordCoder<Claim> CLAIM =
      RecordCoder.of(
          Claim.class,
          (c, out) ->
              out.string(c.id())
                  .string(c.sourceId())
                  .string(c.text())
                  .record(EVENT_DATE, c.date())
                  .word(c.modality())
                  .string(c.attributedTo())
                  .record(LOCATION, c.location())
                  .record(SPAN, c.sentence())
                  .record(SPAN, c.clause())
                  .strings(c.rules())
                  .strings(c.flags()),
          in ->
              new Claim(
                  in.string(),
                  in.string(),
                  in.string(),
                  in.record(EVENT_DATE),
                  in.word(Modality.values()),
                  in.string(),
                  in.record(LOCATION),
                  in.record(SPAN),
                  in.record(SPAN),
                  in.strings(),
                  in.strings()));

  static final RecordCoder<ArticleClaims> ARTICLE_CLAIMS =
      RecordCoder.of(
          ArticleClaims.class,
          (a, out) -> out.record(ARTICLE, a.article()).records(CLAIM, a.claims()),
          in -> new ArticleClaims(in.record(ARTICLE), in.records(CLAIM)));

  static final RecordCoder<Reference> REFERENCE =
      RecordCoder.of(
          Reference.class,
          (r, out) ->
              out.string(r.id())
                  .string(r.sourceId())
                  .string(r.label())
                  .string(r.text())
                  .string(r.title())
                  .string(r.publisher())
                  .string(r.url())
                  .string(r.archivedUrl())
                  .text(r.published())
                  .text(r.accessed())
                  .word(r.status()),
          in ->
              new Reference(
                  in.string(),
                  in.string(),
                  in.string(),
                  in.string(),
                  in.string(),
                  in.string(),
                  in.string(),
                  in.string(),
                  in.text(Edtf::parse),
                  in.text(Edtf::parse),
                  in.word(Reference.Status.values())));

  static final RecordCoder<Citation> CITATION =
      RecordCoder.of(
          Citation.class,
          (c, out) ->
              out.record(REFERENCE, c.reference()).word(c.scope()).string(c.resolvedSourceId()),
          in -> new Citation(in.record(REFERENCE), in.word(Citation.Scope.values()), in.string()));

  static final RecordCoder<CitedClaim> CITED_CLAIM =
      RecordCoder.of(
          CitedClaim.class,
          (c, out) -> out.record(CLAIM, c.claim()).records(CITATION, c.citations()),
          in -> new CitedClaim(in.record(CLAIM), in.records(CITATION)));

  static final RecordCoder<ClaimInContext> CLAIM_IN_CONTEXT =
      RecordCoder.of(
          ClaimInContext.class,
          (c, out) -> out.record(CITED_CLAIM, c.cited()).string(c.context()),
          in -> new ClaimInContext(in.record(CITED_CLAIM), in.string()));

  static final RecordCoder<Support.Quote> QUOTE =
      RecordCoder.of(
          Support.Quote.class,
          (q, out) -> out.string(q.text()).record(SPAN, q.position()),
          in -> new Support.Quote(in.string(), in.record(SPAN)));

  static final RecordCoder<Support> SUPPORT =
      RecordCoder.of(
          Support.class,
          (s, out) ->
              out.word(s.status()).real(s.score()).string(s.file()).records(QUOTE, s.quotes()),
          in ->
              new Support(
                  in.word(Support.Status.values()), in.real(), in.string(), in.records(QUOTE)));

  static final RecordCoder<Place> PLACE =
      RecordCoder.of(
          Place.class,
          (p, out) -> out.string(p.path()).string(p.name()).number(p.offset()),
          in -> new Place(in.string(), in.string(), in.longNumber()));

  static final RecordCoder<Capture> CAPTURE =
      RecordCoder.of(
          Capture.class,
          (c, out) ->
              out.string(c.url())
                  .string(c.date())
                  .record(PLACE, c.place())
                  .word(c.kind())
                  .string(c.detail()),
          in ->
              new Capture(
                  in.string(),
                  in.string(),
                  in.record(PLACE),
                  in.word(Capture.Kind.values()),
                  in.string()));

  static final RecordCoder<CitedPages> CITED_PAGES =
      RecordCoder.of(
          CitedPages.class,
          (p, out) -> out.records(CAPTURE, p.captures()),
          in -> CitedPages.of(in.records(CAPTURE)));

  static final RecordCoder<CheckRequest> CHECK_REQUEST =
      RecordCoder.of(
          CheckRequest.class,
          (r, out) ->
              out.string(r.claimId())
                  .string(r.text())
                  .string(r.context())
                  .text(r.date())
                  .string(r.textId())
                  .record(CAPTURE, r.capture()),
          in ->
              new CheckRequest(
                  in.string(),
                  in.string(),
                  in.string(),
                  in.text(Edtf::parse),
                  in.string(),
                  in.record(CAPTURE)));

  static final RecordCoder<CheckResult> CHECK_RESULT =
      RecordCoder.of(
          CheckResult.class,
          (r, out) -> out.string(r.claimId()).string(r.textId()).record(SUPPORT, r.support()),
          in -> new CheckResult(in.string(), in.string(), in.record(SUPPORT)));

  static final RecordCoder<CitedText> CITED_TEXT =
      RecordCoder.of(
          CitedText.class,
          (t, out) -> out.string(t.id()).string(t.file()).records(QUOTE, t.sentences()),
          in -> new CitedText(in.string(), in.string(), in.records(QUOTE)));

  static final RecordCoder<CheckedClaim> CHECKED_CLAIM =
      RecordCoder.of(
          CheckedClaim.class,
          (c, out) -> out.record(CITED_CLAIM, c.cited()).records(SUPPORT, c.supports()),
          in -> new CheckedClaim(in.record(CITED_CLAIM), in.records(SUPPORT)));

  static final RecordCoder<Sketch> SKETCH =
      RecordCoder.of(
          Sketch.class,
          (s, out) -> {
            out.string(s.sourceId()).string(s.digest()).number(s.shingles().length());
            for (int i = 0; i < s.shingles().length(); i++) {
              out.number(s.shingles().get(i));
            }
          },
          in -> {
            String sourceId = in.string();
            String digest = in.string();
            long[] shingles = new long[in.number()];
            for (int i = 0; i < shingles.length; i++) {
              shingles[i] = in.longNumber();
            }
            return new Sketch(sourceId, digest, ImmutableLongArray.copyOf(shingles));
          });

  static final RecordCoder<Assertion> ASSERTION =
      RecordCoder.of(
          Assertion.class,
          (a, out) -> out.string(a.claimId()).string(a.sourceId()).string(a.text()).text(a.date()),
          in -> new Assertion(in.string(), in.string(), in.string(), in.text(Edtf::parse)));

  static final RecordCoder<Facts> FACTS =
      RecordCoder.of(
          Facts.class,
          (f, out) -> out.map(f.factOf()).number(f.compared()).number(f.skipped()).number(f.full()),
          in -> new Facts(in.map(), in.longNumber(), in.longNumber(), in.longNumber()));

  private static final RecordCoder<Conflict> CONFLICT =
      RecordCoder.of(
          Conflict.class,
          (c, out) -> out.string(c.claimId()).word(c.what()).string(c.mine()).string(c.theirs()),
          in ->
              new Conflict(in.string(), in.word(Conflict.What.values()), in.string(), in.string()));

  static final RecordCoder<Corroboration> CORROBORATION =
      RecordCoder.of(
          Corroboration.class,
          (c, out) ->
              out.word(c.status())
                  .number(c.documentCount())
                  .number(c.publisherCount())
                  .number(c.originCount())
                  .flag(c.singleDocument())
                  .flag(c.singleSource())
                  .strings(c.claimIds())
                  .records(CONFLICT, c.conflicts()),
          in ->
              new Corroboration(
                  in.word(Corroboration.Status.values()),
                  in.number(),
                  in.number(),
                  in.number(),
                  in.flag(),
                  in.flag(),
                  in.strings(),
                  in.records(CONFLICT)));

  static final RecordCoder<CorroboratedClaim> CORROBORATED_CLAIM =
      RecordCoder.of(
          CorroboratedClaim.class,
          (c, out) ->
              out.record(CHECKED_CLAIM, c.checked())
                  .string(c.factId())
                  .record(CORROBORATION, c.corroboration()),
          in ->
              new CorroboratedClaim(
                  in.record(CHECKED_CLAIM), in.string(), in.record(CORROBORATION)));

  static final RecordCoder<SourceCounts> SOURCE_COUNTS =
      RecordCoder.of(
          SourceCounts.class,
          (c, out) -> out.record(SOURCE, c.source()).number(c.references()).number(c.claims()),
          in -> new SourceCounts(in.record(SOURCE), in.number(), in.number()));

  static final RecordCoder<CitationRow> CITATION_ROW =
      RecordCoder.of(
          CitationRow.class,
          (r, out) ->
              out.record(REFERENCE, r.reference())
                  .number(r.position())
                  .string(r.resolvedSourceId())
                  .strings(r.flags()),
          in -> new CitationRow(in.record(REFERENCE), in.number(), in.string(), in.strings()));

  static final RecordCoder<ExportLine> EXPORT_LINE =
      RecordCoder.of(
          ExportLine.class,
          (l, out) -> out.word(l.table()).string(l.key()).string(l.line()),
          in -> new ExportLine(in.word(Table.values()), in.string(), in.string()));

  static final RecordCoder<Corpus.Card> CARD =
      RecordCoder.of(
          Corpus.Card.class,
          (c, out) -> out.record(ENTRY, c.entry()).record(SKETCH, c.sketch()),
          in -> new Corpus.Card(in.record(ENTRY), in.record(SKETCH)));

  static final RecordCoder<Corpus> CORPUS =
      RecordCoder.of(
          Corpus.class,
          (c, out) -> out.record(CATALOGUE, c.catalogue()).record(WORKS, c.works()),
          in -> new Corpus(in.record(CATALOGUE), in.record(WORKS)));

  private static final List<RecordCoder<?>> ALL =
      List.of(
          INPUT_FILE,
          REJECTED,
          MARKER,
          LISTED,
          ARTICLE,
          ENTRY,
          CATALOGUE,
          WORKS,
          SOURCE,
          ARTICLE_CLAIMS,
          CITED_CLAIM,
          CLAIM_IN_CONTEXT,
          CAPTURE,
          CITED_PAGES,
          CHECK_REQUEST,
          CHECK_RESULT,
          CITED_TEXT,
          CHECKED_CLAIM,
          SKETCH,
          CARD,
          EXPORT_LINE,
          CORPUS,
          ASSERTION,
          FACTS,
          CORROBORATED_CLAIM,
          SOURCE_COUNTS,
          CITATION_ROW);

  private RecordCoders() {}

  /** Returns the wire form of every kind of record that travels by itself. */
  static List<RecordCoder<?>> all() {
    return ALL;
  }

  /** Registers all wire forms with a pipeline. */
  static void registerIn(CoderRegistry registry) {
    ALL.forEach(coder -> register(registry, coder));
  }

  private static <T> void register(CoderRegistry registry, RecordCoder<T> coder) {
    registry.registerCoderForClass(coder.type(), coder);
  }
}
