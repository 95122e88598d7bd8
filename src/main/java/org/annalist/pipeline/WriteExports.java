package org.annalist.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.annalist.article.Catalogue;
import org.annalist.corroboration.CorroboratedClaim;
import org.annalist.corroboration.Corroboration;
import org.annalist.export.CitationRow;
import org.annalist.export.CsvLines;
import org.annalist.export.ExportLine;
import org.annalist.export.Rejected;
import org.annalist.export.SourceRow;
import org.annalist.work.Works;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.PDone;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;

/** Writes the tables of an export as sorted parts, for the launcher to merge. */
final class WriteExports extends PTransform<PCollection<List<List<CorroboratedClaim>>>, PDone> {

  private static final long serialVersionUID = 1L;

  /** The namespace of the counters that a run reports. */
  static final String COUNTERS = "annalist";

  private final transient Path parts;
  private final CsvLines csv;
  private final PCollectionView<Corpus> corpus;
  private final transient PCollection<List<SourceCounts>> sources;
  private final transient PCollection<List<CitationRow>> references;
  private final transient PCollection<Rejected> rejected;

  private WriteExports(
      Path parts,
      CsvLines csv,
      PCollectionView<Corpus> corpus,
      PCollection<List<SourceCounts>> sources,
      PCollection<List<CitationRow>> references,
      PCollection<Rejected> rejected) {
    this.parts = parts;
    this.csv = csv;
    this.corpus = corpus;
    this.sources = sources;
    this.references = references;
    this.rejected = rejected;
  }

  /** Writes into the folder {@code parts}, beside the claims also what else was found. */
  static WriteExports to(
      Path parts,
      CsvLines csv,
      PCollectionView<Corpus> corpus,
      PCollection<List<SourceCounts>> sources,
      PCollection<List<CitationRow>> references,
      PCollection<Rejected> rejected) {
    return new WriteExports(parts, csv, corpus, sources, references, rejected);
  }

  @Override
  public PDone expand(PCollection<List<List<CorroboratedClaim>>> facts) {
    facts.apply(
        "Write claims and facts",
        ParDo.of(new WriteClaimsFn(parts, csv, corpus)).withSideInputs(corpus));
    CsvLines lines = csv;
    PCollectionList.of(
            sources.apply(
                "Lines of sources", ParDo.of(new SourceLineFn(csv, corpus)).withSideInputs(corpus)))
        .and(
            references.apply(
                "Lines of citations",
                lines(rows -> Parallel.map(rows, row -> ExportLine.of(row, lines)))))
        .and(rejected.apply("Lines of rejects", lines(row -> List.of(ExportLine.of(row)))))
        .apply("Gather lines", Flatten.pCollections())
        .apply("Write lines", ParDo.of(new WriteLinesFn(parts)));
    return PDone.in(facts.getPipeline());
  }

  private static <T> MapElements<T, List<ExportLine>> lines(
      SerializableFunction<T, List<ExportLine>> format) {
    return MapElements.into(TypeDescriptors.lists(TypeDescriptor.of(ExportLine.class))).via(format);
  }

  private static void count(String counter, boolean counts) {
    if (counts) {
      Metrics.counter(COUNTERS, counter).inc();
    }
  }

  private static final class WriteClaimsFn extends WriteFn<List<List<CorroboratedClaim>>> {

    private static final long serialVersionUID = 1L;

    private final CsvLines csv;
    private final PCollectionView<Corpus> corpus;

    WriteClaimsFn(Path parts, CsvLines csv, PCollectionView<Corpus> corpus) {
      super(parts);
      this.csv = csv;
      this.corpus = corpus;
    }

    @ProcessElement
    public void write(ProcessContext context) throws IOException {
      Catalogue inputs = context.sideInput(corpus).catalogue();
      List<List<CorroboratedClaim>> facts = context.element();
      for (List<CorroboratedClaim> fact : facts) {
        fact.forEach(WriteClaimsFn::count);
        if (fact.size() - 1 > Corroboration.MOST_CLAIM_IDS) {
          Metrics.counter(COUNTERS, "claim_ids_cut").inc(fact.size());
        }
      }
      write(
          Parallel.map(facts, fact -> ExportLine.of(fact, inputs, csv)).stream()
              .flatMap(List::stream)
              .toList());
    }

    private static void count(CorroboratedClaim claim) {
      Corroboration corroboration = claim.corroboration();
      WriteExports.count("claims", true);
      WriteExports.count("single_source", corroboration.singleSource());
      WriteExports.count(corroboration.status().word(), true);
      WriteExports.count(
          "without_url",
          claim.checked().cited().citations().stream()
              .allMatch(citation -> citation.reference().url() == null));
    }
  }

  private static final class SourceLineFn extends DoFn<List<SourceCounts>, List<ExportLine>> {

    private static final long serialVersionUID = 1L;

    private final CsvLines csv;
    private final PCollectionView<Corpus> corpus;

    SourceLineFn(CsvLines csv, PCollectionView<Corpus> corpus) {
      this.csv = csv;
      this.corpus = corpus;
    }

    @ProcessElement
    public void line(ProcessContext context) {
      Works works = context.sideInput(corpus).works();
      List<ExportLine> lines = new ArrayList<>();
      for (SourceCounts counts : context.element()) {
        String workId = works.of(counts.source().id());
        count("sources", true);
        lines.add(
            ExportLine.of(
                new SourceRow(counts.source(), workId, counts.references(), counts.claims()), csv));
      }
      context.output(lines);
    }
  }

  private static final class WriteLinesFn extends WriteFn<List<ExportLine>> {

    private static final long serialVersionUID = 1L;

    WriteLinesFn(Path parts) {
      super(parts);
    }

    @ProcessElement
    public void write(ProcessContext context) throws IOException {
      write(context.element());
    }
  }
}
