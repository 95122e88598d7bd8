package org.annalist.rule;

import java.util.HashMap;
import java.util.Map;

/**
 * What a name in braces can stand for: a word list, a shape of numbers, or a fragment, which is a
 * pattern with a name.
 */
final class Vocabulary {

  final Map<String, WordList> lists = new HashMap<>();
  final Map<String, NumberShape> shapes = new HashMap<>();
  final Map<String, String> fragments = new HashMap<>();

  /** Returns whether {@code name} already stands for something. */
  boolean has(String name) {
    return lists.containsKey(name)
        || shapes.containsKey(name)
        || fragments.containsKey(name)
        || name.equals("word")
        || name.equals("Word")
        || name.equals("number")
        || name.equals("basicDate")
        || name.equals("basicTime")
        || name.equals("end");
  }
}
