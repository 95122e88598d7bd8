package org.annalist.timex;

import java.util.List;

/** Looks at what stands around mentions, which come in the order of the text. */
final class Settings {

  private final String text;
  private final List<Passage> passages;

  Settings(String text, List<Passage> passages) {
    this.text = text;
    this.passages = passages;
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
    return new Setting(passage.heading(), newSection, isInParenthesis(mention, passage), false);
  }

  private boolean isInParenthesis(Mention mention, Passage passage) {
    int from = Math.max(passage.span().start(), mention.span().start() - 200);
    for (int i = mention.span().start() - 1; i >= from; i--) {
      char c = text.charAt(i);
      if (c == ')') {
        return false;
      }
      if (c == '(') {
        return true;
      }
    }
    return false;
  }
}
