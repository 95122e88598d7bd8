package org.annalist.timex;

import java.util.List;

/** Looks at what stands around mentions, which come in the order of the text. */
final class Settings {

  /** How far back is looked, so that a text without sentences takes no longer. */
  private static final int REACH = 200;

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

  /** The passage of the mention before, -1 at first. */
  private int last = -1;

  /** Looks at the next mention. */
  Setting of(Mention mention) {
    Passage passage = passages.get(mention.passage());
    boolean newSection = passage.heading();
    for (int i = last + 1; i < mention.passage(); i++) {
      newSection |= passages.get(i).heading();
    }
    last = mention.passage();
    return new Setting(
        passage.heading(),
        newSection,
        isInParenthesis(mention, passage),
        isAhead(mention, passage));
  }

  /** Returns whether a word before it in its sentence looks ahead. */
  private boolean isAhead(Mention mention, Passage passage) {
    int start = mention.span().start();
    while (nextCue < cues.size() && cues.get(nextCue).at() < start) {
      nextCue++;
    }
    if (nextCue == 0) {
      return false;
    }
    int cue = cues.get(nextCue - 1).at();
    return cues.get(nextCue - 1).direction().equals("future")
        && cue >= passage.span().start()
        && start - cue < REACH
        && !isSentenceBetween(cue, start);
  }

  private boolean isSentenceBetween(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || (".!?".indexOf(c) >= 0 && Character.isWhitespace(text.charAt(i + 1)))) {
        return true;
      }
    }
    return false;
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
