package org.annalist.work;

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

  /** What a word counts in the hash of the shingle after its last: FACTOR to the fifth power. */
  private static final long OLDEST = power(SHINGLE);

  /** Which bytes of folded text belong to words: of letters, digits, and all beyond ASCII. */
  private static final boolean[] OF_WORD = ofWord();

  /** With fewer kept shingles, about forty words, an estimate says nothing. */
  private static final int FEWEST = 8;

  static final int DIGEST = 3;

  /** Returns the sketch of the prose of an article. */
  public static Sketch of(String sourceId, String prose) {
    byte[] folded = Fold.fold(prose).getBytes(UTF_8);
    return new Sketch(sourceId, Digest.sha256(folded), keptShingles(folded));
  }

  /** One pass over the text that keeps nothing but hashes: an article may be a whole book. */
  private static ImmutableLongArray keptShingles(byte[] folded) {
    long[] kept = new long[16 + folded.length / (4 * RATE)];
    int count = 0;
    long[] latest = new long[SHINGLE];
    int words = 0;
    int place = 0;
    long word = 0;
    long shingle = 0;
    boolean inWord = false;
    for (int i = 0; i <= folded.length; i++) {
      byte c = i < folded.length ? folded[i] : (byte) ' ';
      if (OF_WORD[c & 0xff]) {
        word = word * 31 + c;
        inWord = true;
      } else if (inWord) {
        words++;
        long oldest = latest[place];
        latest[place] = mixed(word);
        shingle = shingle * FACTOR + latest[place] - oldest * OLDEST;
        place = place + 1 == SHINGLE ? 0 : place + 1;
        long hash = mixed(shingle);
        if (words >= SHINGLE && hash % RATE == 0) {
          if (count == kept.length) {
            kept = Arrays.copyOf(kept, 2 * count);
          }
          kept[count++] = hash;
        }
        word = 0;
        inWord = false;
      }
    }
    return sortedOnce(kept, count);
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= FACTOR;
    }
    return power;
  }

  private static boolean[] ofWord() {
    boolean[] ofWord = new boolean[256];
    for (char c = 0; c < ofWord.length; c++) {
      ofWord[c] = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 128;
    }
    return ofWord;
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
