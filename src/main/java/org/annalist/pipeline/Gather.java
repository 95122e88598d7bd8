package org.annalist.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * Makes one thing of the small things of a whole corpus, for every worker to look into. They come
 * in no order: what is made of them must not depend on one.
 *
 * @param <T> a small record
 * @param <R> what is made of all of them
 */
final class Gather<T, R> extends Combine.CombineFn<T, List<T>, R> {

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
    return records.apply(name, Combine.globally(new Gather<>(make, coder)).asSingletonView());
  }

  @Override
  public List<T> createAccumulator() {
    return new ArrayList<>();
  }

  @Override
  public List<T> addInput(List<T> gathered, T record) {
    gathered.add(record);
    return gathered;
  }

  @Override
  public List<T> mergeAccumulators(Iterable<List<T>> parts) {
    List<T> all = new ArrayList<>();
    parts.forEach(all::addAll);
    return all;
  }

  @Override
  public R extractOutput(List<T> gathered) {
    return make.apply(gathered);
  }

  @Override
  public Coder<List<T>> getAccumulatorCoder(CoderRegistry registry, Coder<T> input) {
    return ListCoder.of(input);
  }

  @Override
  public Coder<R> getDefaultOutputCoder(CoderRegistry registry, Coder<T> input) {
    return coder;
  }
}
