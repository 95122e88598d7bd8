package org.annalist.pipeline;

import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * Makes one thing of the small things of a whole corpus, for every worker to look into. They come
 * in no order: what is made of them must not depend on one.
 *
 * @param <T> a small record
 * @param <R> what is made of all of them
 */
final class Gather<T, R> extends PTransform<PCollection<T>, PCollectionView<R>> {

  private static final long serialVersionUID = 1L;

  private final SerializableFunction<List<T>, R> make;
  private final Coder<R> coder;

  private Gather(SerializableFunction<List<T>, R> make, Coder<R> coder) {
    this.make = make;
    this.coder = coder;
  }

  /** Gathers {@code records} into what {@code make} makes of them. */
  static <T, R> PCollectionView<R> into(
      String name, PCollection<T> records, SerializableFunction<List<T>, R> make, Coder<R> coder) {
    return records.apply(name, new Gather<>(make, coder));
  }

  @Override
  public PCollectionView<R> expand(PCollection<T> records) {
    return records
        .apply("Pack", ParDo.of(new GatherFn<>(records.getCoder())))
        .setCoder(PackFn.CODER)
        .apply("Bring together", GroupByKey.create())
        .apply("Make", ParDo.of(new MakeFn<>(records.getCoder(), make)))
        .setCoder(coder)
        // Of nothing comes no group, but something can be made of it.
        .apply("Show", View.<R>asSingleton().withDefaultValue(make.apply(List.of())));
  }

  private static final class GatherFn<T> extends PackFn<T, T> {

    private static final long serialVersionUID = 1L;

    GatherFn(Coder<T> coder) {
      super(coder);
    }

    @ProcessElement
    public void gather(@Element T record, OutputReceiver<KV<Integer, byte[]>> out) {
      pack(0, record, out);
    }
  }

  private static final class MakeFn<T, R> extends DoFn<KV<Integer, Iterable<byte[]>>, R> {

    private static final long serialVersionUID = 1L;

    private final Coder<T> coder;
    private final SerializableFunction<List<T>, R> make;

    MakeFn(Coder<T> coder, SerializableFunction<List<T>, R> make) {
      this.coder = coder;
      this.make = make;
    }

    @ProcessElement
    public void make(@Element KV<Integer, Iterable<byte[]>> all, OutputReceiver<R> out) {
      out.output(make.apply(PackFn.unpack(all.getValue(), coder)));
    }
  }
}
