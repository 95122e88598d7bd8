package org.annalist.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;

/**
 * A step before a grouping: it puts what a bundle has for a key into few packs of bytes. The direct
 * runner copies all that a key has so far, through its coder, whenever a bundle adds to it; packs
 * are copied as they are, where values would be written and read again field by field.
 *
 * @param <I> what the step reads
 * @param <T> what it packs
 */
abstract class PackFn<I, T> extends DoFn<I, KV<Integer, byte[]>> {

  private static final long serialVersionUID = 1L;

  /** The coder of packs. */
  static final KvCoder<Integer, byte[]> CODER = KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of());

  /**
   * A pack of so many bytes is closed: few enough that collectors of garbage, which set arrays of
   * half a region apart, move it like any other object.
   */
  private static final int FULL = 1 << 17;

  private final Coder<T> coder;
  private transient Map<Integer, ByteArrayOutputStream> open;

  /** Packs values that {@code coder} writes, each in one byte or more. */
  PackFn(Coder<T> coder) {
    this.coder = coder;
  }

  /** Returns the values of some packs. */
  static <T> List<T> unpack(Iterable<byte[]> packs, Coder<T> coder) {
    List<T> values = new ArrayList<>();
    for (byte[] pack : packs) {
      ByteArrayInputStream in = new ByteArrayInputStream(pack);
      while (in.available() > 0) {
        values.add(decode(in, coder));
      }
    }
    return values;
  }

  /** Puts a value into the pack of {@code key}, a {@link Shards shard} or another small number. */
  final void pack(int key, T value, OutputReceiver<KV<Integer, byte[]>> out) {
    ByteArrayOutputStream pack = open.computeIfAbsent(key, k -> new ByteArrayOutputStream());
    try {
      coder.encode(value, pack);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // from memory to memory: of a coder that has a fault
    }
    if (pack.size() >= FULL) {
      out.output(KV.of(key, pack.toByteArray()));
      pack.reset();
    }
  }

  /** Begins a bundle. */
  @StartBundle
  public void start() {
    open = new TreeMap<>();
  }

  /** Ends a bundle. */
  @FinishBundle
  public void finish(FinishBundleContext context) {
    open.forEach(
        (key, pack) -> {
          if (pack.size() > 0) {
            context.output(
                KV.of(key, pack.toByteArray()),
                GlobalWindow.INSTANCE.maxTimestamp(),
                GlobalWindow.INSTANCE);
          }
        });
    open = null;
  }

  private static <T> T decode(InputStream in, Coder<T> coder) {
    try {
      return coder.decode(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
