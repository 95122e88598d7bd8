package org.annalist.rule;

import java.util.List;
import java.util.Set;

/** A parsed pattern. */
sealed interface Node {

  /** One token that is the atom. */
  record Atom(int atom) implements Node {}

  /** One after the other. */
  record Sequence(List<Node> parts) implements Node {}

  /** One of several. */
  record Choice(List<Node> options) implements Node {}

  /** Again and again, within bounds. */
  record Repeat(Node part, int min, int max) implements Node {}

  /** A named part; what its words mean is said by the meaning, null when nothing says it. */
  record Named(String name, Node part, Meaning meaning) implements Node {}

  /** Where a reported span begins ({@code <}) or ends ({@code >}). */
  record Edge() implements Node {}

  /** Says what the words of a named part mean. */
  interface Meaning {
    String of(String words);
  }

  /** Returns how many tokens a match can have at most. */
  default int longest() {
    if (this instanceof Sequence s) {
      return s.parts().stream().mapToInt(Node::longest).sum();
    }
    if (this instanceof Choice c) {
      return c.options().stream().mapToInt(Node::longest).max().orElse(0);
    }
    if (this instanceof Repeat r) {
      return r.max() * r.part().longest();
    }
    if (this instanceof Named n) {
      return n.part().longest();
    }
    return this instanceof Atom ? 1 : 0;
  }

  /** Adds the names of its parts to {@code names}. */
  default void collectNames(Set<String> names) {
    if (this instanceof Sequence s) {
      s.parts().forEach(part -> part.collectNames(names));
    } else if (this instanceof Choice c) {
      c.options().forEach(option -> option.collectNames(names));
    } else if (this instanceof Repeat r) {
      r.part().collectNames(names);
    } else if (this instanceof Named n) {
      names.add(n.name());
      n.part().collectNames(names);
    }
  }

  /** Returns whether nothing in it is named or marked. */
  default boolean isPlain() {
    if (this instanceof Sequence s) {
      return s.parts().stream().allMatch(Node::isPlain);
    }
    if (this instanceof Choice c) {
      return c.options().stream().allMatch(Node::isPlain);
    }
    if (this instanceof Repeat r) {
      return r.part().isPlain();
    }
    return this instanceof Atom;
  }
}
