package org.annalist.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.annalist.corroboration.CorroboratedClaim;
import org.annalist.corroboration.Corroborator;
import org.annalist.fact.Facts;
import org.annalist.match.Assertion;
import org.annalist.support.CheckedClaim;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Finds the claims that assert the same fact, and on whose word they rest. What comes out are
 * facts, each a list of all its claims, in batches. Most claims share their fact with no other, and
 * stay where they are; the others travel to where the fact is put together.
 */
final class Corroborate
    extends PTransform<
        PCollection<List<CheckedClaim>>, PCollection<List<List<CorroboratedClaim>>>> {

  private static final long serialVersionUID = 1L;

  private static final Coder<CheckedClaim> CLAIM = WireCoder.of(CheckedClaim.class);
  private static final TupleTag<KV<Integer, byte[]>> SHARED = new TupleTag<>() {};
  private static final TupleTag<List<CheckedClaim>> ALONE = new TupleTag<>() {};

  private final PCollectionView<Corpus> corpus;

  private Corroborate(PCollectionView<Corpus> corpus) {
    this.corpus = corpus;
  }

  /** Corroborates knowing which articles are one work and who published them. */
  static Corroborate knowing(PCollectionView<Corpus> corpus) {
    return new Corroborate(corpus);
  }

  @Override
  public PCollection<List<List<CorroboratedClaim>>> expand(PCollection<List<CheckedClaim>> claims) {
    PCollectionView<Facts> facts =
        Gather.into(
            "Find facts",
            claims.apply(
                "Take assertions",
                MapElements.into(TypeDescriptors.lists(TypeDescriptor.of(Assertion.class)))
                    .via(Corroborate::assertions)),
            all -> Facts.of(all.stream().flatMap(List::stream).toList()),
            WireCoder.of(Facts.class));
    claims
        .getPipeline()
        .apply("Once", Create.of(1))
        .apply("Count pairs", ParDo.of(new CountFn(facts)).withSideInputs(facts));
    PCollectionTuple named =
        claims.apply(
            "Name facts",
            ParDo.of(new FactFn(facts))
                .withSideInputs(facts)
                .withOutputTags(SHARED, TupleTagList.of(ALONE)));
    PCollection<List<CheckedClaim>> together =
        named
            .get(SHARED)
            .setCoder(PackFn.CODER)
            .apply("Bring facts together", GroupByKey.create())
            .apply(
                "Unpack facts",
                MapElements.into(TypeDescriptors.lists(TypeDescriptor.of(CheckedClaim.class)))
                    .via(shard -> PackFn.unpack(shard.getValue(), CLAIM)));
    return PCollectionList.of(together)
        .and(named.get(ALONE))
        .apply("Gather facts", Flatten.pCollections())
        .apply(
            "Count origins", ParDo.of(new DecideFn(facts, corpus)).withSideInputs(facts, corpus));
  }

  private static List<Assertion> assertions(List<CheckedClaim> claims) {
    return claims.stream().map(claim -> Assertion.of(claim.cited().claim())).toList();
  }

  /** Says in the counters of the run what was compared and what was not. */
  private static final class CountFn extends DoFn<Integer, Void> {

    private static final long serialVersionUID = 1L;

    private final PCollectionView<Facts> facts;

    CountFn(PCollectionView<Facts> facts) {
      this.facts = facts;
    }

    @ProcessElement
    public void count(ProcessContext context) {
      Facts found = context.sideInput(facts);
      Metrics.counter(WriteExports.COUNTERS, "pairs_compared").inc(found.compared());
      Metrics.counter(WriteExports.COUNTERS, "pairs_skipped").inc(found.skipped());
      Metrics.counter(WriteExports.COUNTERS, "facts_full").inc(found.full());
    }
  }

  private static final class FactFn extends PackFn<List<CheckedClaim>, CheckedClaim> {

    private static final long serialVersionUID = 1L;

    private final PCollectionView<Facts> facts;

    FactFn(PCollectionView<Facts> facts) {
      super(CLAIM);
      this.facts = facts;
    }

    @ProcessElement
    public void name(ProcessContext context, MultiOutputReceiver out) {
      Facts known = context.sideInput(facts);
      List<CheckedClaim> alone = new ArrayList<>();
      for (CheckedClaim claim : context.element()) {
        String id = claim.cited().claim().id();
        if (known.isShared(id)) {
          pack(Shards.of(known.of(id)), claim, out.get(SHARED));
        } else {
          alone.add(claim);
        }
      }
      if (!alone.isEmpty()) {
        out.get(ALONE).output(alone);
      }
    }
  }

  private static final class DecideFn
      extends DoFn<List<CheckedClaim>, List<List<CorroboratedClaim>>> {

    private static final long serialVersionUID = 1L;

    private final PCollectionView<Facts> facts;
    private final PCollectionView<Corpus> corpus;

    DecideFn(PCollectionView<Facts> facts, PCollectionView<Corpus> corpus) {
      this.facts = facts;
      this.corpus = corpus;
    }

    @ProcessElement
    public void decide(ProcessContext context) {
      Facts known = context.sideInput(facts);
      SortedMap<String, List<CheckedClaim>> members = new TreeMap<>();
      for (CheckedClaim claim : context.element()) {
        members
            .computeIfAbsent(known.of(claim.cited().claim().id()), fact -> new ArrayList<>())
            .add(claim);
      }
      Corpus all = context.sideInput(corpus);
      context.output(
          Parallel.map(
              List.copyOf(members.values()),
              fact -> Corroborator.corroborate(fact, all.catalogue()::byId, all.works())));
    }
  }
}
