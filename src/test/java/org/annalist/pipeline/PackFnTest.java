package org.annalist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PackFnTest {

  /** Together more than a pack may hold. */
  private static final List<String> WORDS =
      IntStream.range(0, 300).mapToObj(i -> i + " " + "lock ".repeat(200)).toList();

  @RegisterExtension final TestPipelineExtension pipeline = TestPipelineExtension.create();

  @Test
  void whatIsPackedByKeyIsUnpackedWhole(TestPipeline p) {
    PCollection<KV<Integer, byte[]>> packs =
        p.apply(Create.of(WORDS)).apply(ParDo.of(new ByParity())).setCoder(PackFn.CODER);
    PAssert.that(packs)
        .satisfies(
            all -> {
              assertThat(all).hasSizeBetween(3, WORDS.size() / 10);
              assertThat(unpacked(all, 0)).hasSize(150).allMatch(word -> parity(word) == 0);
              assertThat(unpacked(all, 1)).hasSize(150).allMatch(word -> parity(word) == 1);
              return null;
            });
    p.run().waitUntilFinish();
  }

  private static List<String> unpacked(Iterable<KV<Integer, byte[]>> all, int key) {
    List<KV<Integer, byte[]>> packs = new ArrayList<>();
    all.forEach(packs::add);
    return PackFn.unpack(
        packs.stream().filter(pack -> pack.getKey() == key).map(KV::getValue).toList(),
        StringUtf8Coder.of());
  }

  private static int parity(String word) {
    return Integer.parseInt(word.substring(0, word.indexOf(' '))) % 2;
  }

  private static final class ByParity extends PackFn<String, String> {

    private static final long serialVersionUID = 1L;

    ByParity() {
      super(StringUtf8Coder.of());
    }

    @ProcessElement
    public void pack(@Element String word, OutputReceiver<KV<Integer, byte[]>> out) {
      pack(parity(word), word, out);
    }
  }
}
