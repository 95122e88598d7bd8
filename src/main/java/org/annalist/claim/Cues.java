package org.annalist.claim;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annalist.rule.Match;
import org.annalist.rule.RuleBook;
import org.annalist.text.Span;
import org.annalist.timex.Edtf;

/**
 * What the words around a date say of how the claim is put forward, by the rules of {@code
 * modality.yaml}: a negation or a hedge counts in the date's own clause, a report in the whole
 * sentence.
 *
 * @param modality asserted when no cue says otherwise, null when the cues of the language are not
 *     known
 * @param attributedTo whose word it is, or null
 * @param dateHedged whether the hedge is on the date
 * @param rules ids of the rules that said so
 */
record Cues(Modality modality, String attributedTo, boolean dateHedged, List<String> rules) {

  static final RuleBook BOOK =
      RuleBook.load(Cues.class, Set.of("modality", "attribution", "date"), "modality.yaml");

  /** Nothing is known of how it is put forward: the words of the language are not. */
  static final Cues UNKNOWN = new Cues(null, null, false, List.of());

  private static final Pattern CONJUNCTION =
      Pattern.compile(
          "(?i);|:\\s|\\b(that|which|who|whom|whose|where|because|but|although|though|whereas|while)\\b");

  /** "… left in 2000 and [is no longer …]", "… [was not sold] and was broken up in 1911". */
  private static final Pattern NEXT_VERB =
      Pattern.compile(
          "(?i)\\band( (is|are|was|were|has|have|had|will|would|could|can|do|does|did|only|then|later))?"
              + "\\s*$"
              + "|\\band (is|are|was|were|has|had|did|only|then|later)\\b");

  Cues {
    rules = List.copyOf(rules);
  }

  /**
   * Reads the cues of a claim.
   *
   * @param found the cues of its sentence
   * @param clause the clause of its date
   * @param date the words of the date, or null
   */
  static Cues of(String text, List<Match> found, Span clause, Span date) {
    Modality modality = Modality.ASSERTED;
    String attributedTo = null;
    boolean dateHedged = false;
    List<String> rules = new ArrayList<>();
    for (Match match : found) {
      Modality said = modalityOf(match);
      if (said == null || (said != Modality.REPORTED && !clause.contains(match.span()))) {
        continue;
      }
      if (said != Modality.REPORTED
          && date != null
          && isOfAnotherClause(text, match.span(), date)) {
        continue;
      }
      if (match.rule().yields().containsKey("attribution")
          && isName(text, match.span().end(), clause.end())) {
        continue;
      }
      if (said.compareTo(modality) > 0) {
        modality = said;
      }
      if (attributedTo == null && match.rule().yields().containsKey("attribution")) {
        attributedTo = Speakers.nameAt(text, match.span());
      }
      dateHedged |= match.rule().yields().containsKey("date") && reaches(text, match, date);
      rules.add(match.ruleId());
    }
    return new Cues(modality, attributedTo, dateHedged, rules);
  }

  /** Returns {@code date} marked uncertain when the clause hedges it. */
  Edtf hedged(Edtf date) {
    return date != null && dateHedged ? date.uncertain() : date;
  }

  private static Modality modalityOf(Match match) {
    String word = match.rule().yields().get("modality");
    for (Modality modality : Modality.values()) {
      if (modality.word().equals(word)) {
        return modality;
      }
    }
    return null;
  }

  /** "The United States": a verb has no capital. */
  private static boolean isName(String text, int end, int limit) {
    int at = end;
    while (at < limit && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < limit && Character.isUpperCase(text.charAt(at));
  }

  /**
   * A conjunction, another verb of the same subject, or one end of a quotation lies between: "In
   * 1911 he said that it is not so", "It closed in 1911 and was not opened again".
   */
  private static boolean isOfAnotherClause(String text, Span negation, Span date) {
    int from = Math.min(negation.end(), date.end());
    int to = Math.max(negation.start(), date.start());
    String between = from < to ? text.substring(from, to) : "";
    long quotes = between.chars().filter(c -> "\"“”".indexOf(c) >= 0).count();
    return quotes % 2 == 1
        || CONJUNCTION.matcher(between).find()
        || NEXT_VERB.matcher(between).find()
        || (negation.end() <= date.start() && between.contains(", and "));
  }

  /** Only white space lies between the hedge and the date. */
  private static boolean reaches(String text, Match hedge, Span date) {
    int end = hedge.span().end();
    return date != null && end <= date.start() && text.substring(end, date.start()).isBlank();
  }
}
