package org.annalist.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annalist.text.Table;
import org.annalist.text.Weights;
import org.annalist.text.Word;
import org.annalist.text.Words;
import org.annalist.timex.Edtf;

/**
 * Checks a claim against the text it cites, by words: how much of the claim, its names, numbers and
 * dates, do the best sentences carry.
 *
 * <p>Two scores decide. One says whether the text bears the claim out whole ({@code
 * supported.tsv}), the other whether it has anything of what the claim says, and not only the
 * matter that both speak of ({@code found.tsv}); {@code verdicts.tsv} holds from where on. Nothing
 * is supported that the best sentence denies. A sentence that tells of the same event with another
 * date or number contradicts the claim. What is found is evidence, never a verdict of truth.
 */
public final class SupportCheck {

  private static final Weights SUPPORTED = Weights.read(SupportCheck.class, "supported.tsv");
  private static final Weights FOUND = Weights.read(SupportCheck.class, "found.tsv");
  private static final Map<String, Double> FROM = Table.numbers(SupportCheck.class, "verdicts.tsv");

  private final List<String> sentences;
  private final CitedWords text;

  private SupportCheck(List<String> sentences, CitedWords text) {
    this.sentences = sentences;
    this.text = text;
  }

  /** Reads a cited text, once for all claims that cite it. */
  public static SupportCheck against(List<String> sentences) {
    return new SupportCheck(List.copyOf(sentences), CitedWords.of(sentences));
  }

  /**
   * Checks one claim.
   *
   * @param claim its sentence
   * @param context what stands before it in its article, or empty: words of the claim that are in
   *     it are the matter that both speak of, and not what the claim says of it
   * @param date when it says that something happened, or null
   */
  public Verdict of(String claim, String context, Edtf date) {
    ClaimWords words = ClaimWords.of(claim, date, text);
    Evidence evidence = Evidence.of(words, text);
    Map<String, Double> signs = signs(words, evidence, context);
    double score = SUPPORTED.score(signs);
    return new Verdict(status(score, signs, claim, words, evidence), score, evidence.sentences());
  }

  private Support.Status status(
      double score, Map<String, Double> signs, String claim, ClaimWords words, Evidence evidence) {
    if (Contradiction.isIn(evidence, words, claim, text, sentences)) {
      return Support.Status.CONTRADICTED;
    }
    if (score >= FROM.get("supported")) {
      return deniesWhatIsTold(claim, evidence) ? Support.Status.PARTIAL : Support.Status.SUPPORTED;
    }
    return FOUND.score(signs) >= FROM.get("found")
        ? Support.Status.PARTIAL
        : Support.Status.NOT_FOUND;
  }

  private boolean deniesWhatIsTold(String claim, Evidence evidence) {
    return !evidence.sentences().isEmpty()
        && Negation.differs(Words.of(claim), text.sentences().get(evidence.sentences().get(0)));
  }

  /** What speaks for support, as {@code supported.tsv} and {@code found.tsv} name it. */
  static Map<String, Double> signs(ClaimWords claim, Evidence evidence, String context) {
    Map<String, Double> signs = new HashMap<>();
    signs.put("window", claim.share(evidence.window()));
    signs.put("passage", claim.share(evidence.passage()));
    signs.put("anywhere", claim.share(evidence.anywhere()));
    signs.put("context", claim.shareIn(context));
    signs.put("names_missing", evidence.namesMissing());
    signs.put("words", StrictMath.log1p(claim.words().size()));
    signs.put("missing", StrictMath.log1p(claim.missing(evidence.together())));
    signs.put("number_missing", missing(claim, evidence.anywhere(), Word.Kind.NUMBER));
    signs.put("content_missing", missing(claim, evidence.anywhere(), Word.Kind.CONTENT));
    signs.put("content_count", missing(claim, claim.nothing(), Word.Kind.CONTENT));
    return signs;
  }

  private static double missing(ClaimWords claim, List<Double> found, Word.Kind kind) {
    return StrictMath.log1p(claim.missing(found, kind));
  }
}
