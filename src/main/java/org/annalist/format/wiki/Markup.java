package org.annalist.format.wiki;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where the constructs of a wikitext begin and end: templates, links, tags, comments. They nest,
 * and are numbered by where they begin.
 *
 * <p>One pass with a stack of its own, in the manner of MediaWiki's preprocessor: a comment and the
 * content of an extension's tag come before braces and brackets, three braces are a parameter and
 * two a template, and what is never closed is no construct but text. The cost grows with the length
 * of the text alone, whatever is nested in it.
 */
final class Markup {

  /** What a construct is. */
  enum Kind {
    /** {@code {{name|value}}}. */
    TEMPLATE,
    /** {@code {{{name|default}}}}. */
    PARAMETER,
    /** {@code [[target|label]]}. */
    LINK,
    /** {@code [https://… label]}. */
    EXTERNAL,
    /** {@code <!-- … -->}. */
    COMMENT,
    /** {@code <nowiki>…</nowiki>}: its content is text. */
    NOWIKI,
    /** A tag whose content is no text of the page: a formula, a score, a program. */
    HIDDEN,
    /** {@code <ref>…</ref>} or {@code <ref name="x" />}. */
    REF,
    /** {@code <references>…</references>}. */
    REFERENCES,
    /** {@code <gallery>…</gallery>}. */
    GALLERY,
    /** Any other tag of HTML, opening or closing. */
    TAG,
    /** On the stack only: braces that are open. */
    BRACES
  }

  private static final Set<String> HIDDEN =
      Set.of(
          "math",
          "chem",
          "ce",
          "score",
          "timeline",
          "hiero",
          "syntaxhighlight",
          "source",
          "pre",
          "templatedata",
          "templatestyles",
          "graph",
          "mapframe",
          "maplink",
          "imagemap",
          "inputbox",
          "section",
          "includeonly",
          "categorytree",
          "indicator",
          "charinsert",
          "langconvert");

  private static final Set<String> TAGS =
      Set.of(
          "abbr",
          "b",
          "bdi",
          "bdo",
          "big",
          "blockquote",
          "br",
          "caption",
          "center",
          "cite",
          "code",
          "data",
          "dd",
          "del",
          "dfn",
          "div",
          "dl",
          "dt",
          "em",
          "font",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "i",
          "ins",
          "kbd",
          "li",
          "mark",
          "noinclude",
          "ol",
          "onlyinclude",
          "p",
          "poem",
          "q",
          "rb",
          "rp",
          "rt",
          "ruby",
          "s",
          "samp",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "table",
          "tbody",
          "td",
          "th",
          "thead",
          "time",
          "tr",
          "tt",
          "u",
          "ul",
          "var",
          "wbr");

  /** Attributes of a tag are shorter. */
  private static final int LONGEST_TAG = 4_000;

  private final String text;

  private int size;
  private Kind[] kinds = new Kind[64];
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] inners = new int[64];
  private int[] innerEnds = new int[64];

  // The stack of what is open: its kind, where it begins, and for braces how many of them are left,
  // for tags where their content begins.
  private int depth;
  private Kind[] openKinds = new Kind[64];
  private int[] opens = new int[64];
  private int[] counts = new int[64];

  /** Where the content of the innermost open tag ends, else the end of the text. */
  private int limit;

  /** How many of the things on the stack above the innermost open tag are braces. */
  private int openBraces;

  private final Map<String, Integer> nextClosing = new HashMap<>();
  private int nextCommentEnd = -1;
  private int nextTagEnd = -1;

  private Markup(String text) {
    this.text = text;
    this.limit = text.length();
  }

  /** Finds the constructs of {@code text}. */
  static Markup of(String text) {
    Markup markup = new Markup(text);
    markup.scan();
    markup.sort();
    return markup;
  }

  String text() {
    return text;
  }

  int size() {
    return size;
  }

  Kind kind(int construct) {
    return kinds[construct];
  }

  /** Returns where the construct begins. */
  int start(int construct) {
    return starts[construct];
  }

  /** Returns where the construct ends. */
  int end(int construct) {
    return ends[construct];
  }

  /** Returns where its content begins. */
  int inner(int construct) {
    return inners[construct];
  }

  /** Returns where its content ends. */
  int innerEnd(int construct) {
    return innerEnds[construct];
  }

  /** Returns the first construct that begins at or after {@code position}, or {@link #size}. */
  int from(int position) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Returns the first {@code c} in {@code [from, to)} that is in no construct, or -1; {@code first}
   * is the first construct at or after {@code from}.
   */
  int indexOf(char c, int from, int to, int first) {
    int next = first;
    int i = from;
    while (i < to) {
      int stop = next < size ? Math.min(to, starts[next]) : to;
      for (; i < stop; i++) {
        if (text.charAt(i) == c) {
          return i;
        }
      }
      if (i < to) {
        i = ends[next];
        next = from(i);
      }
    }
    return -1;
  }

  /** Returns the name of a tag, in lower case, with a slash before it when it closes. */
  String tagName(int construct) {
    int from = starts[construct] + 1;
    int to = from;
    if (text.charAt(to) == '/') {
      to++;
    }
    while (to < ends[construct] && isNameChar(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to).toLowerCase(Locale.ROOT);
  }

  /** Returns the value of an attribute of a tag, or null. */
  String attribute(int construct, String name) {
    int end = inners[construct];
    int i = starts[construct] + 1;
    while (i < end && isNameChar(text.charAt(i))) {
      i++;
    }
    while (i < end) {
      while (i < end && !Character.isLetter(text.charAt(i))) {
        i++;
      }
      int from = i;
      while (i < end && isNameChar(text.charAt(i))) {
        i++;
      }
      int to = i;
      i = skipSpace(i, end);
      if (i >= end || text.charAt(i) != '=') {
        continue;
      }
      i = skipSpace(i + 1, end);
      int valueFrom = i;
      int valueTo;
      char quote = i < end ? text.charAt(i) : ' ';
      if (quote == '"' || quote == '\'') {
        valueFrom++;
        valueTo = valueFrom;
        while (valueTo < end && text.charAt(valueTo) != quote) {
          valueTo++;
        }
        valueTo = valueTo >= end ? bareEnd(valueFrom, end) : valueTo;
        i = valueTo + 1;
      } else {
        valueTo = bareEnd(i, end);
        i = valueTo;
      }
      if (to - from == name.length() && text.regionMatches(true, from, name, 0, name.length())) {
        return text.substring(valueFrom, valueTo).strip();
      }
    }
    return null;
  }

  private int bareEnd(int from, int end) {
    int to = from;
    while (to < end && !isSpace(text.charAt(to)) && text.charAt(to) != '>') {
      to++;
    }
    // The slash that closes <ref name=x/> is none of the name.
    return to < end && text.charAt(to) == '>' && to > from && text.charAt(to - 1) == '/'
        ? to - 1
        : to;
  }

  private int skipSpace(int from, int end) {
    int i = from;
    while (i < end && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private void scan() {
    int i = 0;
    while (true) {
      while (i >= limit && depth > 0) {
        if (!unwindTag()) {
          return;
        }
        i = ends[size - 1];
      }
      if (i >= limit) {
        return;
      }
      switch (text.charAt(i)) {
        case '{' -> {
          int run = run('{', i);
          if (run >= 2) {
            push(Kind.BRACES, i, run);
            openBraces++;
          }
          i += run;
        }
        case '}' -> {
          int run = run('}', i);
          closeBraces(i, run);
          i += run;
        }
        case '[' -> i = openBracket(i);
        case ']' -> i = closeBracket(i);
        case '<' -> i = tag(i);
        case '\n' -> {
          if (depth > 0 && openKinds[depth - 1] == Kind.EXTERNAL) {
            depth--;
          }
          i++;
        }
        default -> i++;
      }
    }
  }

  private int run(char c, int from) {
    int i = from;
    while (i < limit && text.charAt(i) == c) {
      i++;
    }
    return i - from;
  }

  private void closeBraces(int from, int length) {
    int at = from;
    int run = length;
    while (run >= 2 && openBraces > 0) {
      while (openKinds[depth - 1] != Kind.BRACES) {
        depth--;
      }
      int open = counts[depth - 1];
      int width = Math.min(3, Math.min(run, open));
      int start = opens[depth - 1] + open - width;
      add(width == 3 ? Kind.PARAMETER : Kind.TEMPLATE, start, at + width, start + width, at);
      at += width;
      run -= width;
      counts[depth - 1] = open - width;
      if (open - width < 2) {
        depth--;
        openBraces--;
      }
    }
  }

  private int openBracket(int i) {
    if (i + 1 < limit && text.charAt(i + 1) == '[') {
      push(Kind.LINK, i, 0);
      return i + 2;
    }
    if (Links.addressAt(text, i + 1)) {
      push(Kind.EXTERNAL, i, 0);
    }
    return i + 1;
  }

  private int closeBracket(int i) {
    if (depth == 0) {
      return i + 1;
    }
    int top = depth - 1;
    if (openKinds[top] == Kind.EXTERNAL) {
      add(Kind.EXTERNAL, opens[top], i + 1, opens[top] + 1, i);
      depth--;
      return i + 1;
    }
    if (openKinds[top] == Kind.LINK && i + 1 < limit && text.charAt(i + 1) == ']') {
      add(Kind.LINK, opens[top], i + 2, opens[top] + 2, i);
      depth--;
      return i + 2;
    }
    return i + 1;
  }

  private int tag(int i) {
    if (text.startsWith("<!--", i)) {
      if (nextCommentEnd < i + 4) {
        int at = text.indexOf("-->", i + 4);
        nextCommentEnd = at < 0 ? Integer.MAX_VALUE : at;
      }
      int end = nextCommentEnd < limit ? nextCommentEnd + 3 : limit;
      add(Kind.COMMENT, i, end, i, i);
      return end;
    }
    int nameStart = i + 1;
    boolean closing = nameStart < limit && text.charAt(nameStart) == '/';
    if (closing) {
      nameStart++;
    }
    int nameEnd = nameStart;
    while (nameEnd < limit && nameEnd - nameStart < 20 && isNameChar(text.charAt(nameEnd))) {
      nameEnd++;
    }
    if (nameEnd == nameStart) {
      return i + 1;
    }
    if (nextTagEnd < nameEnd) {
      int at = text.indexOf('>', nameEnd);
      nextTagEnd = at < 0 ? Integer.MAX_VALUE : at;
    }
    if (nextTagEnd >= limit || nextTagEnd - nameEnd > LONGEST_TAG) {
      return i + 1;
    }
    int end = nextTagEnd + 1;
    String name = text.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
    Kind kind = kindOf(name);
    if (kind == null) {
      return i + 1;
    }
    boolean empty = text.charAt(end - 2) == '/';
    if (kind == Kind.TAG || closing) {
      add(Kind.TAG, i, end, end, end);
      return end;
    }
    if (empty) {
      add(kind, i, end, end, end);
      return end;
    }
    int close = closing(name, end);
    if (close >= limit) {
      if (name.equals("includeonly")) {
        add(kind, i, limit, end, limit);
        return limit;
      }
      // MediaWiki prints a tag that nobody closes; nobody meant to.
      add(Kind.TAG, i, end, end, end);
      return end;
    }
    if (kind == Kind.NOWIKI || kind == Kind.HIDDEN) {
      int after = closingEnd(close);
      add(kind, i, after, end, close);
      return after;
    }
    push(kind, i, end);
    push(Kind.TAG, limit, openBraces);
    limit = close;
    openBraces = 0;
    return end;
  }

  /** The content of a tag has ended: drops what is open in it. */
  private boolean unwindTag() {
    while (depth > 0 && openKinds[depth - 1] != Kind.TAG) {
      depth--;
    }
    if (depth == 0) {
      return false;
    }
    int close = limit;
    limit = opens[depth - 1];
    openBraces = counts[depth - 1];
    depth -= 2;
    add(openKinds[depth], opens[depth], closingEnd(close), counts[depth], close);
    return true;
  }

  private static Kind kindOf(String name) {
    return switch (name) {
      case "ref" -> Kind.REF;
      case "references" -> Kind.REFERENCES;
      case "gallery" -> Kind.GALLERY;
      case "nowiki" -> Kind.NOWIKI;
      default -> HIDDEN.contains(name) ? Kind.HIDDEN : TAGS.contains(name) ? Kind.TAG : null;
    };
  }

  /** Returns where the next closing tag of {@code name} begins; far away when there is none. */
  private int closing(String name, int from) {
    Integer known = nextClosing.get(name);
    if (known != null && known >= from) {
      return known;
    }
    int at = text.indexOf("</", from);
    while (at >= 0 && !closes(name, at)) {
      at = text.indexOf("</", at + 2);
    }
    int found = at < 0 ? Integer.MAX_VALUE : at;
    nextClosing.put(name, found);
    return found;
  }

  private boolean closes(String name, int at) {
    int end = at + 2 + name.length();
    if (!text.regionMatches(true, at + 2, name, 0, name.length())) {
      return false;
    }
    int i = skipSpace(end, Math.min(text.length(), end + 16));
    return i < text.length() && text.charAt(i) == '>';
  }

  private int closingEnd(int close) {
    return text.indexOf('>', close) + 1;
  }

  private void push(Kind kind, int start, int count) {
    if (depth == opens.length) {
      openKinds = Arrays.copyOf(openKinds, depth * 2);
      opens = Arrays.copyOf(opens, depth * 2);
      counts = Arrays.copyOf(counts, depth * 2);
    }
    openKinds[depth] = kind;
    opens[depth] = start;
    counts[depth] = count;
    depth++;
  }

  private void add(Kind kind, int start, int end, int inner, int innerEnd) {
    if (size == starts.length) {
      kinds = Arrays.copyOf(kinds, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      inners = Arrays.copyOf(inners, size * 2);
      innerEnds = Arrays.copyOf(innerEnds, size * 2);
    }
    kinds[size] = kind;
    starts[size] = start;
    ends[size] = end;
    inners[size] = inner;
    innerEnds[size] = innerEnd;
    size++;
  }

  /** Constructs were added when they ended; their numbers go by where they begin. */
  private void sort() {
    long[] order = new long[size];
    for (int i = 0; i < size; i++) {
      order[i] = (long) starts[i] << 32 | i;
    }
    Arrays.sort(order);
    Kind[] sortedKinds = new Kind[size];
    int[][] sorted = new int[4][size];
    for (int i = 0; i < size; i++) {
      int from = (int) order[i];
      sortedKinds[i] = kinds[from];
      sorted[0][i] = starts[from];
      sorted[1][i] = ends[from];
      sorted[2][i] = inners[from];
      sorted[3][i] = innerEnds[from];
    }
    kinds = sortedKinds;
    starts = sorted[0];
    ends = sorted[1];
    inners = sorted[2];
    innerEnds = sorted[3];
  }

  private static boolean isNameChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }
}
