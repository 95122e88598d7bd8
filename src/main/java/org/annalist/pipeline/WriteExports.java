package org.annalist.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.annalist.article.Catalogue;
import org.annalist.corroboration.CorroboratedClaim;
import org.annalist.corroboration.Corroboration;
import org.annalist.corroboration.Works;
import org.annalist.export.CitationRow;
import org.annalist.export.ClaimRow;
import org.annalist.export.CsvLines;
import org.annalist.export.ExportLines;
import org.annalist.export.Parts;
import org.annalist.export.Rejected;
import org.annalist.export.SourceRow;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.PDone;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Writes the tables of an export as sorted parts, a part a shard, for the launcher to merge. A
 * shard that is written again after a crash writes the same parts.
 */
final class WriteExports
    extends PTransform<PCollection<KV<Integer, List<CorroboratedClaim>>>, PDone> {

  private static final long serialVersionUID = 1L;

  /** The namespace of the counters that a run reports. */
  static final String COUNTERS = "annalist";

  private final String parts;
  private final CsvLines csv;
  private final PCollectionView<Works> works;
  private final PCollectionView<Catalogue> catalogue;
  private final transient PCollection<SourceCounts> sources;
  private final transient PCollection<CitationRow> references;
  private final transient PCollection<Rejected> rejected;

  private WriteExports(
      Path parts,
      CsvLines csv,
      PCollectionView<Works> works,
      PCollectionView<Catalogue> catalogue,
      PCollection<SourceCounts> sources,
      PCollection<CitationRow> references,
      PCollection<Rejected> rejected) {
    this.parts = parts.toString();
    this.csv = csv;
    this.works = works;
    this.catalogue = catalogue;
    this.sources = sources;
    this.references = references;
    this.rejected = rejected;
  }

  /** Writes into the folder {@code parts}, beside the claims also what else was found. */
  static WriteExports to(
      Path parts,
      CsvLines csv,
      PCollectionView<Works> works,
      PCollectionView<Catalogue> catalogue,
      PCollection<SourceCounts> sources,
      PCollection<CitationRow> references,
      PCollection<Rejected> rejected) {
    return new WriteExports(parts, csv, works, catalogue, sources, references, rejected);
  }

  @Override
  public PDone expand(PCollection<KV<Integer, List<CorroboratedClaim>>> facts) {
    facts.apply(
        "Write claims and facts",
        ParDo.of(new WriteClaimsFn(parts, csv, catalogue)).withSideInputs(catalogue));
    sharded("sources", sources, counts -> counts.source().id())
        .apply(
            "Write sources", ParDo.of(new WriteSourcesFn(parts, csv, works)).withSideInputs(works));
    sharded("citations", references, row -> row.reference().sourceId())
        .apply(
            "Write citations", ParDo.of(new WriteFn<>(parts, csv, (lines, row) -> lines.add(row))));
    sharded("rejects", rejected, Rejected::where)
        .apply(
            "Write rejects", ParDo.of(new WriteFn<>(parts, csv, (lines, row) -> lines.add(row))));
    return PDone.in(facts.getPipeline());
  }

  private static <T> PCollection<KV<Integer, Iterable<T>>> sharded(
      String what, PCollection<T> rows, SerializableFunction<T, String> key) {
    return rows.apply(
            "Shard " + what,
            WithKeys.<Integer, T>of(row -> Shards.of(key.apply(row)))
                .withKeyType(TypeDescriptors.integers()))
        .apply("Group " + what, GroupByKey.create());
  }

  private static void write(String parts, int shard, ExportLines lines) throws IOException {
    Parts.write(Path.of(parts), shard, lines);
  }

  private static void count(String counter, boolean counts) {
    if (counts) {
      Metrics.counter(COUNTERS, counter).inc();
    }
  }

  private static final class WriteClaimsFn
      extends DoFn<KV<Integer, List<CorroboratedClaim>>, Void> {

    private static final long serialVersionUID = 1L;

    private final String parts;
    private final CsvLines csv;
    private final PCollectionView<Catalogue> catalogue;

    WriteClaimsFn(String parts, CsvLines csv, PCollectionView<Catalogue> catalogue) {
      this.parts = parts;
      this.csv = csv;
      this.catalogue = catalogue;
    }

    @ProcessElement
    public void write(ProcessContext context) throws IOException {
      Catalogue inputs = context.sideInput(catalogue);
      ExportLines lines = new ExportLines(csv);
      SortedMap<String, List<CorroboratedClaim>> facts = new TreeMap<>();
      for (CorroboratedClaim claim : context.element().getValue()) {
        lines.add(new ClaimRow(claim, inputs.byId(claim.checked().cited().claim().sourceId())));
        facts.computeIfAbsent(claim.factId(), fact -> new ArrayList<>()).add(claim);
        count(claim);
      }
      facts.values().forEach(lines::addFact);
      WriteExports.write(parts, context.element().getKey(), lines);
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

  private static final class WriteSourcesFn
      extends DoFn<KV<Integer, Iterable<SourceCounts>>, Void> {

    private static final long serialVersionUID = 1L;

    private final String parts;
    private final CsvLines csv;
    private final PCollectionView<Works> works;

    WriteSourcesFn(String parts, CsvLines csv, PCollectionView<Works> works) {
      this.parts = parts;
      this.csv = csv;
      this.works = works;
    }

    @ProcessElement
    public void write(ProcessContext context) throws IOException {
      Works sameTexts = context.sideInput(works);
      ExportLines lines = new ExportLines(csv);
      for (SourceCounts counts : context.element().getValue()) {
        lines.add(
            new SourceRow(
                counts.source(),
                sameTexts.of(counts.source().id()),
                counts.references(),
                counts.claims()));
        count("sources", true);
      }
      WriteExports.write(parts, context.element().getKey(), lines);
    }
  }

  /** Adds the line of a row. */
  private interface Adder<T> extends java.io.Serializable {
    void add(ExportLines lines, T row);
  }

  private static final class WriteFn<T> extends DoFn<KV<Integer, Iterable<T>>, Void> {

    private static final long serialVersionUID = 1L;

    private final String parts;
    private final CsvLines csv;
    private final Adder<T> adder;

    WriteFn(String parts, CsvLines csv, Adder<T> adder) {
      this.parts = parts;
      this.csv = csv;
      this.adder = adder;
    }

    @ProcessElement
    public void write(@Element KV<Integer, Iterable<T>> shard) throws IOException {
      ExportLines lines = new ExportLines(csv);
      shard.getValue().forEach(row -> adder.add(lines, row));
      WriteExports.write(parts, shard.getKey(), lines);
    }
  }
}
