package org.annalist.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A pattern as instructions for {@link Captures}, which runs them on a match to find its named
 * parts. As no pattern is endless, no instruction leads back to one before it.
 */
final class Program {

  /** Asks for a token that is the atom given. */
  static final int ATOM = 0;

  /** Goes on with the next instruction or, when that way fails, with the one given. */
  static final int SPLIT = 1;

  /** Goes on with the instruction given. */
  static final int JUMP = 2;

  /** The named part given begins. */
  static final int OPEN = 3;

  /** The named part that was the last to begin ends. */
  static final int CLOSE = 4;

  /** A reported span begins or ends. */
  static final int EDGE = 5;

  /** The match ends here, or not at all. */
  static final int END = 6;

  private int[] code = new int[64];
  private int length;
  private final List<Node.Named> names = new ArrayList<>();

  private Program() {}

  static Program of(Node pattern) {
    Program program = new Program();
    program.add(pattern);
    program.add(END, 0);
    program.code = Arrays.copyOf(program.code, program.length);
    return program;
  }

  /** Returns how many numbers the instructions have, two each. */
  int length() {
    return length;
  }

  /** Returns what the instruction that begins at {@code at} does. */
  int operation(int at) {
    return code[at];
  }

  /** Returns what the instruction that begins at {@code at} does it with. */
  int operand(int at) {
    return code[at + 1];
  }

  /** Returns a named part. */
  Node.Named name(int index) {
    return names.get(index);
  }

  private void add(Node node) {
    if (node instanceof Node.Atom atom) {
      add(ATOM, atom.atom());
    } else if (node instanceof Node.Sequence sequence) {
      sequence.parts().forEach(this::add);
    } else if (node instanceof Node.Choice choice) {
      addChoice(choice.options());
    } else if (node instanceof Node.Repeat repeat) {
      addRepeat(repeat);
    } else if (node instanceof Node.Named named) {
      names.add(named);
      add(OPEN, names.size() - 1);
      add(named.part());
      add(CLOSE, 0);
    } else {
      add(EDGE, 0);
    }
  }

  private void addChoice(List<Node> options) {
    List<Integer> jumps = new ArrayList<>();
    for (int i = 0; i + 1 < options.size(); i++) {
      int split = add(SPLIT, 0);
      add(options.get(i));
      jumps.add(add(JUMP, 0));
      code[split + 1] = length;
    }
    add(options.get(options.size() - 1));
    jumps.forEach(jump -> code[jump + 1] = length);
  }

  private void addRepeat(Node.Repeat repeat) {
    List<Integer> splits = new ArrayList<>();
    for (int i = 0; i < repeat.max(); i++) {
      if (i >= repeat.min()) {
        splits.add(add(SPLIT, 0));
      }
      add(repeat.part());
    }
    splits.forEach(split -> code[split + 1] = length);
  }

  private int add(int operation, int operand) {
    if (length == code.length) {
      code = Arrays.copyOf(code, length * 2);
    }
    code[length] = operation;
    code[length + 1] = operand;
    length += 2;
    return length - 2;
  }
}
