package org.annalist.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import org.annalist.article.Article;
import org.annalist.article.Block;
import org.annalist.article.Marker;
import org.annalist.text.Places;
import org.annalist.text.Span;

/** Files broken at random, and what must hold of whatever is read from them. */
public final class Broken {

  private Broken() {}

  /** The file cut somewhere, perhaps with a piece of itself behind, and some bits changed. */
  public static byte[] file(byte[] whole, Random random) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int cut = random.nextInt(3) == 0 ? 1 + random.nextInt(whole.length) : whole.length;
    bytes.write(whole, 0, cut);
    if (random.nextBoolean()) {
      int from = random.nextInt(whole.length);
      bytes.write(whole, from, random.nextInt(whole.length - from + 1));
    }
    return flipped(bytes.toByteArray(), random);
  }

  /**
   * A few pieces of {@code samples} one after the other, at most so long each, some bits changed.
   */
  public static byte[] pieces(List<byte[]> samples, int longest, Random random) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int pieces = 1 + random.nextInt(8); pieces > 0; pieces--) {
      byte[] sample = samples.get(random.nextInt(samples.size()));
      int start = random.nextInt(sample.length);
      bytes.write(sample, start, 1 + random.nextInt(Math.min(longest, sample.length - start)));
    }
    return flipped(bytes.toByteArray(), random);
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    for (int flips = random.nextInt(6); flips > 0; flips--) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  /**
   * Blocks and markers stand in order and inside the text, and inside a file of {@code longest}.
   */
  public static void assertSpansAreInside(Article article, int longest) {
    Places places = article.places();
    int end = 0;
    for (Block block : article.blocks()) {
      assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(block.span().length()).isPositive();
      end = block.span().end();
      Span place = places.of(block.span());
      assertThat(place.end()).isBetween(place.start(), longest);
    }
    assertThat(end).isLessThanOrEqualTo(article.text().length());
    int last = 0;
    for (Marker marker : article.markers()) {
      assertThat(marker.span().start()).isGreaterThanOrEqualTo(last);
      last = marker.span().end();
    }
    assertThat(last).isLessThanOrEqualTo(article.text().length());
  }
}
