package org.annalist.timex;

import java.util.List;
import org.annalist.timex.TimeRule.Seek;

/** Looks at what stands around mentions, which come in the order of the text. */
final class Settings {

  /** How far back is looked, so that a text without sentences takes no longer. */
  private static final int REACH = 200;

  /** How far a word that looks ahead may follow a date: "On Monday, the court will". */
  private static final int REACH_AHEAD = 80;

  /** What may stand before a date that begins its sentence. */
  private static final int LONGEST_BEGINNING = 16;

  /** Capitalised words of so many letters before a stop are taken for titles: "Gov.", "Rep." */
  private static final int SHORT_NAME = 3;

  private final String text;
  private final List<Passage> passages;
  private final List<Cue> cues;

  /** Index of the first cue after the mention before. */
  private int nextCue;

  /** Where the last parenthesis before the mention opens and closes, and the first after. */
  private int opening = -1;

  private int closing = -1;
  private int nextOpening = -1;
  private int nextClosing = -1;

  Settings(String text, List<Passage> passages, List<Cue> cues) {
    this.text = text;
    this.passages = passages;
    this.cues = cues;
  }

  /** Where the line of the mention before ends. */
  private int endOfLine = -1;

  /** The passage of the mention before, -1 at first. */
  private int last = -1;

  /** Looks at the next mention. */
  Setting of(Mention mention) {
    Passage passage = passages.get(mention.passage());
    boolean newSection = passage.heading();
    for (int i = last + 1; i < mention.passage(); i++) {
      newSection |= passages.get(i).heading();
    }
    boolean newParagraph = last != mention.passage() || endOfLine < mention.span().start();
    if (newParagraph) {
      int end = text.indexOf('\n', mention.span().start());
      endOfLine = end < 0 ? text.length() : end;
    }
    last = mention.passage();
    return new Setting(
        passage.heading(),
        newSection,
        newParagraph,
        isInParenthesis(mention, passage),
        way(mention, passage));
  }

  /**
   * Returns where the last word before it in its sentence looks that looks anywhere; if there is
   * none and it begins the sentence, whether the first one after it looks ahead.
   */
  private Seek way(Mention mention, Passage passage) {
    int start = mention.span().start();
    while (nextCue < cues.size() && cues.get(nextCue).at() < start) {
      nextCue++;
    }
    int from = Math.max(passage.span().start(), start - REACH);
    if (nextCue > 0) {
      Cue cue = cues.get(nextCue - 1);
      if (cue.at() >= from && !isSentenceBetween(cue.at(), start)) {
        return cue.way();
      }
    }
    boolean first =
        start - from < LONGEST_BEGINNING || isSentenceBetween(start - LONGEST_BEGINNING, start);
    int end = mention.span().end();
    if (first && nextCue < cues.size()) {
      Cue cue = cues.get(nextCue);
      int to = Math.min(passage.span().end(), end + REACH_AHEAD);
      if (cue.way() == Seek.AHEAD && cue.at() < to && !isSentenceBetween(end, cue.at())) {
        return Seek.AHEAD;
      }
    }
    return Seek.NEAR;
  }

  private boolean isSentenceBetween(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      char c = text.charAt(i);
      if (c == '\n'
          || ((c == '.' || c == '!' || c == '?' || c == ';')
              && Character.isWhitespace(text.charAt(i + 1))
              && !(c == '.' && isAbbreviated(i, to)))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the stop at {@code at} ends no sentence: "a.m. ", "Gov. ", "Sept. 3". */
  private boolean isAbbreviated(int at, int to) {
    if (at + 2 < to && !Character.isUpperCase(text.charAt(at + 2))) {
      return true;
    }
    int start = at;
    while (start > 0 && at - start <= SHORT_NAME && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    int length = at - start;
    return length == 1
        || (length > 0 && length <= SHORT_NAME && Character.isUpperCase(text.charAt(start)));
  }

  private boolean isInParenthesis(Mention mention, Passage passage) {
    int start = mention.span().start();
    while (nextOpening < start) {
      opening = nextOpening;
      nextOpening = indexOf('(', opening + 1);
    }
    while (nextClosing < start) {
      closing = nextClosing;
      nextClosing = indexOf(')', closing + 1);
    }
    return opening > closing && opening >= Math.max(passage.span().start(), start - REACH);
  }

  private int indexOf(char c, int from) {
    int at = text.indexOf(c, from);
    return at < 0 ? text.length() : at;
  }
}
