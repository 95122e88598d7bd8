package org.annalist.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.annalist.claim.Claim;
import org.annalist.corroboration.Assertion;
import org.annalist.corroboration.Blocks;
import org.annalist.corroboration.CorroboratedClaim;
import org.annalist.corroboration.Corroborator;
import org.annalist.corroboration.Facts;
import org.annalist.corroboration.MatchedPair;
import org.annalist.support.CheckedClaim;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.MapCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * Finds the claims that assert the same fact, and on whose word they rest. What comes out are whole
 * facts: all claims of one are in one element.
 */
final class Corroborate
    extends PTransform<
        PCollection<CheckedClaim>, PCollection<KV<Integer, List<CorroboratedClaim>>>> {

  private static final long serialVersionUID = 1L;

  private final PCollectionView<Corpus> corpus;

  private Corroborate(PCollectionView<Corpus> corpus) {
    this.corpus = corpus;
  }

  /** Corroborates knowing which articles are one work and who published them. */
  static Corroborate knowing(PCollectionView<Corpus> corpus) {
    return new Corroborate(corpus);
  }

  @Override
  public PCollection<KV<Integer, List<CorroboratedClaim>>> expand(
      PCollection<CheckedClaim> claims) {
    PCollection<MatchedPair> pairs =
        claims
            .apply("Name blocks", ParDo.of(new BlockFn()))
            .setCoder(
                KvCoder.of(
                    VarIntCoder.of(), KvCoder.of(StringUtf8Coder.of(), RecordCoders.ASSERTION)))
            .apply("Bring blocks together", GroupByKey.create())
            .apply("Compare claims", ParDo.of(new CompareFn()));
    PCollectionView<Map<String, String>> facts =
        Gather.into(
            "Find facts",
            pairs,
            all -> Facts.of(all),
            MapCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()));
    return claims
        .apply("Name facts", ParDo.of(new FactFn(facts)).withSideInputs(facts))
        .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoders.CHECKED_CLAIM))
        .apply("Bring facts together", GroupByKey.create())
        .apply("Count origins", ParDo.of(new DecideFn(facts, corpus)).withSideInputs(facts, corpus))
        .setCoder(KvCoder.of(VarIntCoder.of(), ListCoder.of(RecordCoders.CORROBORATED_CLAIM)));
  }

  private static String factOf(String claimId, Map<String, String> facts) {
    return facts.getOrDefault(claimId, Facts.idOf(claimId));
  }

  private static final class BlockFn
      extends DoFn<CheckedClaim, KV<Integer, KV<String, Assertion>>> {

    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void name(
        @Element CheckedClaim checked, OutputReceiver<KV<Integer, KV<String, Assertion>>> out) {
      Claim claim = checked.cited().claim();
      Assertion assertion =
          new Assertion(claim.id(), claim.sourceId(), claim.text(), claim.date().edtf());
      for (String block : Blocks.keysOf(assertion)) {
        out.output(KV.of(Shards.of(Blocks.neighbourhoodOf(block)), KV.of(block, assertion)));
      }
    }
  }

  private static final class CompareFn
      extends DoFn<KV<Integer, Iterable<KV<String, Assertion>>>, MatchedPair> {

    private static final long serialVersionUID = 1L;

    private final Counter compared = Metrics.counter(WriteExports.COUNTERS, "pairs_compared");
    private final Counter skipped = Metrics.counter(WriteExports.COUNTERS, "pairs_skipped");

    @ProcessElement
    public void compare(
        @Element KV<Integer, Iterable<KV<String, Assertion>>> shard,
        OutputReceiver<MatchedPair> out) {
      SortedMap<String, List<Assertion>> blocks = new TreeMap<>();
      for (KV<String, Assertion> member : shard.getValue()) {
        blocks.computeIfAbsent(member.getKey(), key -> new ArrayList<>()).add(member.getValue());
      }
      Blocks comparing = new Blocks();
      for (List<Assertion> block : blocks.values()) {
        Blocks.Pairs pairs = comparing.pairsIn(block);
        compared.inc(pairs.compared());
        skipped.inc(pairs.skipped());
        pairs.pairs().forEach(out::output);
      }
    }
  }

  private static final class FactFn extends DoFn<CheckedClaim, KV<Integer, CheckedClaim>> {

    private static final long serialVersionUID = 1L;

    private final PCollectionView<Map<String, String>> facts;

    FactFn(PCollectionView<Map<String, String>> facts) {
      this.facts = facts;
    }

    @ProcessElement
    public void name(ProcessContext context) {
      CheckedClaim claim = context.element();
      String fact = factOf(claim.cited().claim().id(), context.sideInput(facts));
      context.output(KV.of(Shards.of(fact), claim));
    }
  }

  private static final class DecideFn
      extends DoFn<KV<Integer, Iterable<CheckedClaim>>, KV<Integer, List<CorroboratedClaim>>> {

    private static final long serialVersionUID = 1L;

    private final PCollectionView<Map<String, String>> facts;
    private final PCollectionView<Corpus> corpus;

    DecideFn(PCollectionView<Map<String, String>> facts, PCollectionView<Corpus> corpus) {
      this.facts = facts;
      this.corpus = corpus;
    }

    @ProcessElement
    public void decide(ProcessContext context) {
      Map<String, String> factIds = context.sideInput(facts);
      SortedMap<String, List<CheckedClaim>> members = new TreeMap<>();
      for (CheckedClaim claim : context.element().getValue()) {
        members
            .computeIfAbsent(factOf(claim.cited().claim().id(), factIds), fact -> new ArrayList<>())
            .add(claim);
      }
      Corpus all = context.sideInput(corpus);
      List<CorroboratedClaim> corroborated = new ArrayList<>();
      members
          .values()
          .forEach(
              fact ->
                  corroborated.addAll(
                      Corroborator.corroborate(fact, all.catalogue()::byId, all.works())));
      context.output(KV.of(context.element().getKey(), corroborated));
    }
  }
}
