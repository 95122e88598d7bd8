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

  Setting of(Mention mention) {
    Passage passage = passages.get(mention.passage());
    return new Setting(passage.heading(), isInParenthesis(mention, passage), false, 0, false);
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
