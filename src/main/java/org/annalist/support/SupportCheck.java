package org.annalist.support;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
 * supported.tsv}), the other whether it speaks of the matter at all ({@code found.tsv}); {@code
 * verdicts.tsv} holds from where on. Nothing is supported that the best sentence denies. A sentence
 * that tells of the same event with another date or number contradicts the claim. What is found is
 * evidence, never a verdict of truth.
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
   * @param context what stands before it in its article, or empty; not used by this check, which
   *     does not resolve pronouns
   * @param date when it says that something happened, or null
   */
  public Verdict of(String claim, String context, Edtf date) {
    ClaimWords words = ClaimWords.of(claim, date, text);
    Evidence evidence = Evidence.of(words, text);
    Map<String, Double> signs = signs(words, evidence, text);
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
  static Map<String, Double> signs(ClaimWords claim, Evidence evidence, CitedWords text) {
    Map<String, Double> signs = new HashMap<>();
    signs.put("first", claim.share(evidence.first()));
    signs.put("window", claim.share(evidence.window()));
    signs.put("passage", claim.share(evidence.passage()));
    signs.put("together", claim.share(evidence.together()));
    signs.put("anywhere", claim.share(evidence.anywhere()));
    signs.put("pairs", text.shareOfPairs(claim.words()));
    signs.put("missing", StrictMath.log1p(claim.missing(evidence.together())));
    for (Word.Kind kind :
        List.of(Word.Kind.NAME, Word.Kind.NUMBER, Word.Kind.CALENDAR, Word.Kind.CONTENT)) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      signs.put(name + "_missing", StrictMath.log1p(claim.missing(evidence.anywhere(), kind)));
      signs.put(name + "_count", StrictMath.log1p(claim.missing(claim.nothing(), kind)));
    }
    return signs;
  }
}
