package org.annalist.corroboration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Draws who passes a vote to whom, from one witness on: a line a step, indented by its depth. */
final class Chain {

  /** A longer drawing is cut, and says so. */
  static final int MOST_LINES = 100;

  private final Votes votes;
  private final UnaryOperator<String> name;
  private final Set<String> drawn = new HashSet<>();
  private final List<String> lines = new ArrayList<>();

  private Chain(Votes votes, UnaryOperator<String> name) {
    this.votes = votes;
    this.name = name;
  }

  /**
   * Draws all witnesses, {@code first} at the top.
   *
   * @param name what a work is to be called
   */
  static List<String> of(Votes votes, String first, UnaryOperator<String> name) {
    Chain chain = new Chain(votes, name);
    chain.draw(first);
    votes.steps().keySet().stream()
        .filter(work -> !chain.drawn.contains(work))
        .toList()
        .forEach(chain::draw);
    if (chain.lines.size() > MOST_LINES) {
      int more = chain.lines.size() - MOST_LINES;
      List<String> cut = new ArrayList<>(chain.lines.subList(0, MOST_LINES));
      cut.add("… and " + more + " lines more");
      return cut;
    }
    return chain.lines;
  }

  private void draw(String witness) {
    if (!drawn.contains(witness)) {
      lines.add(name.apply(witness));
      drawSteps(witness, "");
    }
  }

  private void drawSteps(String witness, String indent) {
    drawn.add(witness);
    List<Votes.Step> steps = votes.steps().get(witness);
    for (int i = 0; i < steps.size(); i++) {
      Votes.Step step = steps.get(i);
      boolean last = i == steps.size() - 1;
      boolean again = step.isWitness() && drawn.contains(step.to());
      lines.add(
          indent
              + (last ? "└─ " : "├─ ")
              + step.why()
              + (step.to() == null ? "" : " → " + name.apply(step.to()))
              + (again ? " (above)" : ""));
      // Depth is bounded by the witnesses, and a chain of many is cut when it is printed.
      if (step.isWitness() && !again && lines.size() <= MOST_LINES) {
        drawSteps(step.to(), indent + (last ? "   " : "│  "));
      }
    }
  }
}
