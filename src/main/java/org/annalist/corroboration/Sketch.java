package org.annalist.corroboration;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.primitives.ImmutableLongArray;
import java.util.Arrays;
import org.annalist.text.Digest;
import org.annalist.text.Fold;

/**
 * An article's prose in small: enough to tell whether it is the same text as another.
 *
 * <p>A shingle is {@value #SHINGLE} words in a row. One in {@value #RATE} is kept, chosen by its
 * hash alone, so that two articles keep the same ones and the share of one article's shingles found
 * in another can be estimated (Broder 1997, sampling modulo m).
 *
 * @param sourceId the article
 * @param digest SHA-256 of its folded prose
 * @param shingles hashes of the kept shingles, ascending, each once
 */
public record Sketch(String sourceId, String digest, ImmutableLongArray shingles) {

  private static final int SHINGLE = 5;
  private static final int RATE = 4;
  private static final long FACTOR = 0x9e3779b97f4a7c15L;

  /** With fewer kept shingles, about forty words, an estimate says nothing. */
  private static final int FEWEST = 8;

  static final int DIGEST = 3;

  /** Returns the sketch of the prose of an article. */
  public static Sketch of(String sourceId, String prose) {
    String folded = Fold.fold(prose);
    return new Sketch(sourceId, Digest.sha256(folded.getBytes(UTF_8)), keptShingles(folded));
  }

  /** One pass over the text that keeps nothing but hashes: an article may be a whole book. */
  private static ImmutableLongArray keptShingles(String folded) {
    long[] kept = new long[16];
    int count = 0;
    long[] latest = new long[SHINGLE];
    int words = 0;
    int i = 0;
    while (i < folded.length()) {
      if (!isOfWord(folded.charAt(i))) {
        i++;
        continue;
      }
      long word = 0;
      while (i < folded.length() && isOfWord(folded.charAt(i))) {
        word = word * 31 + folded.charAt(i++);
      }
      latest[words++ % SHINGLE] = mixed(word);
      if (words >= SHINGLE) {
        long shingle = 0;
        for (int w = words - SHINGLE; w < words; w++) {
          shingle = shingle * FACTOR + latest[w % SHINGLE];
        }
        shingle = mixed(shingle);
        if (Math.floorMod(shingle, RATE) == 0) {
          if (count == kept.length) {
            kept = Arrays.copyOf(kept, 2 * count);
          }
          kept[count++] = shingle;
        }
      }
    }
    return sortedOnce(kept, count);
  }

  private static boolean isOfWord(char c) {
    return c < 128
        ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c);
  }

  private static ImmutableLongArray sortedOnce(long[] values, int count) {
    Arrays.sort(values, 0, count);
    int once = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || values[i] != values[i - 1]) {
        values[once++] = values[i];
      }
    }
    return ImmutableLongArray.copyOf(Arrays.copyOf(values, once));
  }

  /** Spreads the bits, as the last step of MurmurHash3 does. */
  private static long mixed(long hash) {
    long bits = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    bits = (bits ^ (bits >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return bits ^ (bits >>> 33);
  }

  /** Estimates how much of the shorter text is in the longer, from 0 to 1; 0 in a digest. */
  double containment(Sketch other) {
    int count = shingles.length();
    int others = other.shingles.length();
    int fewer = Math.min(count, others);
    if (Math.max(count, others) > DIGEST * fewer) {
      return 0;
    }
    if (fewer < FEWEST) {
      return digest.equals(other.digest) ? 1 : 0;
    }
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < count && j < others) {
      long one = shingles.get(i);
      long two = other.shingles.get(j);
      shared += one == two ? 1 : 0;
      i += one <= two ? 1 : 0;
      j += two <= one ? 1 : 0;
    }
    return shared / (double) fewer;
  }
}
