package org.annalist.timex;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annalist.rule.Match;
import org.annalist.rule.Rule;

/**
 * What a rule of the time book yields.
 *
 * @param id its id
 * @param type the TIMEX3 type, null for a rule that only keeps others away
 * @param values the value of each span it reports, open parts as {@code X}
 * @param shift how far from its anchor the date is ({@code "-{n} {unit}"}), or null
 * @param from what it counts from
 * @param seek where what is open lies, seen from the anchor
 * @param storyOnly whether news knows no such time expression
 * @param cue what it says of the dates in its sentence, or null
 * @param flag a remark for the reader, or null
 */
record TimeRule(
    String id,
    TimexType type,
    List<Template> values,
    Template shift,
    From from,
    Seek seek,
    boolean storyOnly,
    String cue,
    String flag) {

  /** The names of what rules may yield. */
  static final Set<String> YIELDS =
      Set.of("type", "value", "then", "shift", "from", "seek", "only", "cue", "flag");

  /** What a relative expression counts from. */
  enum From {
    /** The time of writing: "two days ago"; in a narrative without one, the story. */
    WRITING,
    /** The date that the story has reached: "two days later". */
    STORY,
    /** The era that the story is in: "in 241", said of the Punic Wars; else it is no date. */
    ERA,
    /** Nothing: "night attacks" are of no certain night. */
    NOTHING
  }

  /** Where an open date lies. */
  enum Seek {
    /** As the text tells. */
    NEAR,
    BEFORE,
    AFTER,
    /** In the year, month or week of the anchor. */
    SAME
  }

  static TimeRule of(Rule rule) {
    Map<String, String> yields = rule.yields();
    String type = yields.getOrDefault("type", "NONE");
    String value = yields.getOrDefault("value", "");
    String then = yields.get("then");
    return new TimeRule(
        rule.id(),
        type.equals("NONE") ? null : TimexType.valueOf(type),
        then == null ? List.of(Template.of(value)) : List.of(Template.of(value), Template.of(then)),
        yields.containsKey("shift") ? Template.of(yields.get("shift")) : null,
        From.valueOf(yields.getOrDefault("from", "story").toUpperCase(Locale.ROOT)),
        Seek.valueOf(yields.getOrDefault("seek", "near").toUpperCase(Locale.ROOT)),
        "story".equals(yields.get("only")),
        yields.get("cue"),
        yields.get("flag"));
  }

  List<String> flags() {
    return flag == null ? List.of() : List.of(flag);
  }

  String value(Match match, int span) {
    return values.get(Math.min(span, values.size() - 1)).fill(match);
  }
}
