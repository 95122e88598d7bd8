package org.annalist.timex;

import java.util.ArrayList;
import java.util.Arrays;
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
 * @param only the genre that alone knows such time expressions, or {@code ALL}
 * @param keepsQuarter whether a year before a quarter is the quarter of that year: "from a year
 *     earlier"
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
    Only only,
    boolean keepsQuarter,
    Seek cue,
    String flag) {

  /** The names of what rules may yield. */
  static final Set<String> YIELDS =
      Set.of("type", "value", "then", "shift", "from", "seek", "only", "keep", "cue", "flag");

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

  /** The genres whose annotators take the words for a time expression. */
  enum Only {
    ALL,
    STORY,
    NEWS;

    boolean allows(boolean news) {
      return this == ALL || (this == NEWS) == news;
    }
  }

  /** What of the anchor's grain stays when years are counted from it in news. */
  private enum Keep {
    QUARTER
  }

  /** Where an open date lies. */
  enum Seek {
    /** As the text tells. */
    NEAR,
    BEFORE,
    AFTER,
    /** There or before. */
    BACK,
    /** There or after. */
    AHEAD,
    /** In the year, month or week of the anchor. */
    SAME
  }

  /**
   * Reads what {@code rule} yields.
   *
   * @param parts the names of the parts that its matches can have
   * @throws org.annalist.rule.BrokenRuleException when that makes no sense
   */
  static TimeRule of(Rule rule, Set<String> parts) {
    Map<String, String> yields = rule.yields();
    List<Template> values = new ArrayList<>();
    values.add(template(yields.getOrDefault("value", ""), rule, parts));
    if (yields.containsKey("then")) {
      values.add(template(yields.get("then"), rule, parts));
    }
    String shift = yields.get("shift");
    return new TimeRule(
        rule.id(),
        yields.containsKey("type") ? oneOf(TimexType.class, yields.get("type"), rule) : null,
        List.copyOf(values),
        shift == null ? null : template(shift, rule, parts),
        oneOf(From.class, yields.getOrDefault("from", "story"), rule),
        oneOf(Seek.class, yields.getOrDefault("seek", "near"), rule),
        oneOf(Only.class, yields.getOrDefault("only", "all"), rule),
        yields.containsKey("keep") && oneOf(Keep.class, yields.get("keep"), rule) == Keep.QUARTER,
        yields.containsKey("cue") ? oneOf(Seek.class, yields.get("cue"), rule) : null,
        yields.get("flag"));
  }

  private static Template template(String text, Rule rule, Set<String> parts) {
    Template template = Template.of(text);
    for (String name : template.names()) {
      if (!parts.contains(name)) {
        throw rule.broken("\"" + text + "\" speaks of {" + name + "}, the pattern does not");
      }
    }
    return template;
  }

  private static <E extends Enum<E>> E oneOf(Class<E> words, String word, Rule rule) {
    try {
      return Enum.valueOf(words, word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw rule.broken(
          "\"" + word + "\" is not one of " + Arrays.toString(words.getEnumConstants()));
    }
  }

  List<String> flags() {
    return flag == null ? List.of() : List.of(flag);
  }

  /** Returns the value of a span that {@code match} reports, as {@link Template#fill} does. */
  CharSequence value(Match match, int span, StringBuilder scratch) {
    return values.get(Math.min(span, values.size() - 1)).fill(match, scratch);
  }
}
