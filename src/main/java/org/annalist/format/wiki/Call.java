package org.annalist.format.wiki;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A call of a template: {@code {{cite web |url=… |title=…}}}, or of a parser function: {@code
 * {{#tag:ref|…}}}, whose name ends with its colon.
 */
final class Call {

  private final Markup markup;
  private final int construct;
  private final String name;

  /** Where the arguments begin; -1 when there are none, or once they are split. */
  private int unsplit;

  private int size;
  private String[] names;

  /** Of the names: a citation is asked for some sixty parameters, and has a dozen. */
  private int[] hashes;

  private int[] starts;
  private int[] ends;

  private Call(Markup markup, int construct, String name, int first) {
    this.markup = markup;
    this.construct = construct;
    this.name = name;
    this.unsplit = first;
  }

  /** Reads the call that the template {@code construct} is. */
  static Call of(Markup markup, int construct) {
    int from = markup.inner(construct);
    int to = markup.innerEnd(construct);
    int bar = markup.indexOf('|', from, to, construct + 1);
    int nameEnd = bar < 0 ? to : bar;
    int colon = markup.indexOf(':', from, nameEnd, construct + 1);
    if (colon >= 0) {
      String function = normal(markup, construct, from, colon);
      if (function.startsWith("#") || TemplateRules.isFunction(function)) {
        return new Call(markup, construct, function + ":", colon + 1);
      }
    }
    String name = normal(markup, construct, from, nameEnd);
    return new Call(markup, construct, name, bar < 0 ? -1 : bar + 1);
  }

  /** The name in lower case, with single spaces, without the namespace. */
  private static String normal(Markup markup, int construct, int from, int to) {
    StringBuilder name = new StringBuilder(Math.min(to - from, 64));
    int i = from;
    int child = construct + 1;
    while (i < to && name.length() < 200) {
      if (child < markup.size() && markup.start(child) == i) {
        i = markup.end(child);
        child = markup.from(i);
        continue;
      }
      char c = markup.text().charAt(i++);
      if (c == ' ' || c == '_' || c == '\n' || c == '\t' || c == '\r') {
        if (!name.isEmpty() && name.charAt(name.length() - 1) != ' ') {
          name.append(' ');
        }
      } else {
        name.append(c);
      }
    }
    String lower = name.toString().strip().toLowerCase(Locale.ROOT);
    return lower.startsWith("template:") ? lower.substring(9).strip() : lower;
  }

  /** Most calls are asked for nothing but their name. */
  private void split() {
    if (unsplit < 0) {
      return;
    }
    names = new String[8];
    hashes = new int[8];
    starts = new int[8];
    ends = new int[8];
    int to = markup.innerEnd(construct);
    int from = unsplit;
    unsplit = -1;
    int position = 0;
    while (true) {
      int child = markup.from(from);
      int bar = markup.indexOf('|', from, to, child);
      int end = bar < 0 ? to : bar;
      int equals = markup.indexOf('=', from, end, child);
      if (equals < 0) {
        add(Integer.toString(++position), from, end);
      } else {
        add(normal(markup, child - 1, from, equals), equals + 1, end);
      }
      if (bar < 0) {
        return;
      }
      from = bar + 1;
    }
  }

  private void add(String parameter, int start, int end) {
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    names[size] = parameter;
    hashes[size] = parameter.hashCode();
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  String name() {
    return name;
  }

  /** Returns the name as it is written, without what is nested in it. */
  String writtenName() {
    int from = markup.inner(construct);
    int to = markup.innerEnd(construct);
    int bar = markup.indexOf('|', from, to, construct + 1);
    return markup
        .text()
        .substring(from, Math.min(bar < 0 ? to : bar, from + name.length() + 2))
        .strip();
  }

  /** Returns how many arguments it has. */
  int size() {
    split();
    return size;
  }

  /** Returns the parameter of an argument: its name, or its number. */
  String parameter(int argument) {
    return names[argument];
  }

  int start(int argument) {
    return starts[argument];
  }

  int end(int argument) {
    return ends[argument];
  }

  /** Returns the argument of {@code parameter}, the last one when there are several, or -1. */
  int argument(String parameter) {
    split();
    int hash = parameter.hashCode();
    for (int i = size - 1; i >= 0; i--) {
      if (hashes[i] == hash && names[i].equals(parameter)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the argument of {@code parameter} unless it is blank, else -1. */
  int given(String parameter) {
    int argument = argument(parameter);
    return argument >= 0 && !isBlank(argument) ? argument : -1;
  }

  /** Returns the first argument of {@code parameters} that is given, else -1. */
  int given(List<String> parameters) {
    for (String parameter : parameters) {
      int argument = given(parameter);
      if (argument >= 0) {
        return argument;
      }
    }
    return -1;
  }

  private boolean isBlank(int argument) {
    int i = starts[argument];
    while (i < ends[argument]) {
      char c = markup.text().charAt(i);
      if (c == '<' && markup.text().startsWith("<!--", i)) {
        i = markup.end(markup.from(i));
      } else if (!Character.isWhitespace(c)) {
        return false;
      } else {
        i++;
      }
    }
    return true;
  }

  /** Returns an argument as it is written, or null when {@code parameter} is not given. */
  String raw(String parameter) {
    int argument = given(parameter);
    return argument < 0 ? null : markup.text().substring(starts[argument], ends[argument]).strip();
  }
}
