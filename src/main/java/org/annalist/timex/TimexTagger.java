package org.annalist.timex;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.annalist.rule.Match;
import org.annalist.rule.Matcher;
import org.annalist.rule.Rule;

/**
 * Finds the time expressions of a text and says which dates they mean.
 *
 * <pre>{@code
 * TimexTagger tagger = TimexTagger.english();
 * for (Timex timex : tagger.tag("It opened last month.", LocalDate.of(2021, 6, 22))) {
 *   System.out.println(timex.value()); // 2021-05
 * }
 * }</pre>
 *
 * Safe for use by several threads.
 */
public final class TimexTagger implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Mode mode;

  /** Whether only dates in figures and ideographs are found. */
  private final boolean ideographic;

  private TimexTagger(Mode mode, boolean ideographic) {
    this.mode = mode;
    this.ideographic = ideographic;
  }

  /** What relative dates count from. */
  public enum Mode {
    /** The tagger decides by the text. */
    AUTO,
    /** The day of publication, as in a piece of news. */
    NEWS,
    /** The date that the story has reached, as in an encyclopedia's article on a war. */
    STORY
  }

  /** Returns the tagger for English, with the rules that come with the program. */
  public static TimexTagger english() {
    return new TimexTagger(Mode.AUTO, false);
  }

  /** Returns this tagger with relative dates counted as {@code newMode} says. */
  public TimexTagger withMode(Mode newMode) {
    return new TimexTagger(newMode, ideographic);
  }

  /**
   * Returns this tagger for texts in Chinese, Japanese or Korean: it finds dates such as 2012年5月4日
   * alone, as what is English there is a name or a title.
   */
  public TimexTagger ofIdeographicDates() {
    return new TimexTagger(mode, true);
  }

  /** Returns the rules that it tags by. */
  public List<Rule> rules() {
    return English.BOOK.rules();
  }

  /**
   * Tags a whole text, its blank-line separated paragraphs as passages.
   *
   * @param published the document creation time that "yesterday" is counted from, or null
   */
  public List<Timex> tag(String text, LocalDate published) {
    return tag(text, Passages.of(text), published);
  }

  /** Tags the passages of a text, in order; nothing outside them is looked at. */
  public List<Timex> tag(String text, List<Passage> passages, LocalDate published) {
    List<Mention> mentions = new ArrayList<>();
    List<Cue> cues = new ArrayList<>();
    Matcher matcher = English.BOOK.matcher(text);
    StringBuilder scratch = new StringBuilder();
    for (int i = 0; i < passages.size(); i++) {
      matcher.start(passages.get(i).span());
      for (Match match = matcher.next(); match != null; match = matcher.next()) {
        add(match, i, scratch, mentions, cues);
      }
    }
    if (mentions.isEmpty()) {
      return List.of();
    }
    return new Dating(text, passages, cues, published, mode).date(mentions);
  }

  /** Returns the first day that {@code words} tell with its year, or null. */
  public LocalDate dayIn(String words) {
    for (Timex timex : tag(words, null)) {
      if (timex.date() != null
          && timex.kind() == Timex.Kind.EXPLICIT
          && timex.date().precision() == Precision.DAY) {
        return timex.date().start();
      }
    }
    return null;
  }

  private void add(
      Match match, int passage, StringBuilder scratch, List<Mention> mentions, List<Cue> cues) {
    if (ideographic && !match.rule().file().equals(English.IDEOGRAPHIC)) {
      return;
    }
    TimeRule rule = English.rule(match.rule());
    if (rule.cue() != null) {
      cues.add(new Cue(match.span().start(), rule.cue()));
    }
    if (rule.type() == null) {
      return;
    }
    for (int i = 0; i < match.spans().size(); i++) {
      mentions.add(Mention.of(rule, match, i, passage, scratch));
    }
  }
}
