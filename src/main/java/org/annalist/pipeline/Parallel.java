package org.annalist.pipeline;

import java.util.List;
import java.util.function.Function;

/** Work on the parts of one element by all processors, since the direct runner has one thread. */
final class Parallel {

  private Parallel() {}

  /**
   * Returns what {@code make} makes of each of {@code parts}, in their order.
   *
   * @param make a pure function: metrics and side inputs belong to the thread of the runner
   */
  static <T, R> List<R> map(List<T> parts, Function<? super T, ? extends R> make) {
    return parts.parallelStream().<R>map(make).toList();
  }
}
