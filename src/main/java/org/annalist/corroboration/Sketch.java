package org.annalist.corroboration;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.util.List;
import java.util.stream.IntStream;
import org.annalist.text.Digest;
import org.annalist.text.Fold;
import org.annalist.text.Words;

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
public record Sketch(String sourceId, String digest, List<Long> shingles) {

  private static final int SHINGLE = 5;
  private static final int RATE = 4;

  /** With fewer kept shingles, about forty words, an estimate says nothing. */
  private static final int FEWEST = 8;

  static final int DIGEST = 3;

  private static final HashFunction HASH = Hashing.murmur3_128();

  public Sketch {
    shingles = List.copyOf(shingles);
  }

  /** Returns the sketch of the prose of an article. */
  public static Sketch of(String sourceId, String prose) {
    String folded = Fold.fold(prose);
    List<String> words = Words.of(folded).stream().map(word -> word.form()).toList();
    List<Long> shingles =
        IntStream.rangeClosed(0, words.size() - SHINGLE)
            .mapToObj(i -> String.join(" ", words.subList(i, i + SHINGLE)))
            .map(shingle -> HASH.hashString(shingle, UTF_8).asLong())
            .filter(hash -> Math.floorMod(hash, RATE) == 0)
            .sorted()
            .distinct()
            .toList();
    return new Sketch(sourceId, Digest.sha256(folded.getBytes(UTF_8)), shingles);
  }

  /** Estimates how much of the shorter text is in the longer, from 0 to 1; 0 in a digest. */
  double containment(Sketch other) {
    int fewer = Math.min(shingles.size(), other.shingles.size());
    if (Math.max(shingles.size(), other.shingles.size()) > DIGEST * fewer) {
      return 0;
    }
    if (fewer < FEWEST) {
      return digest.equals(other.digest) ? 1 : 0;
    }
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < shingles.size() && j < other.shingles.size()) {
      int order = shingles.get(i).compareTo(other.shingles.get(j));
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared / (double) fewer;
  }
}
