package org.annalist.format.wiki;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the constructs of a wikitext in one pass.
 *
 * <p>It has a stack of its own, in the manner of MediaWiki's preprocessor: a comment and the
 * content of an extension's tag come before braces and brackets, three braces are a parameter and
 * two a template, and what is never closed is no construct but text. The cost grows with the length
 * of the text alone, whatever is nested in it.
 */
final class MarkupScanner {

  /** Attributes of a tag are shorter. */
  private static final int LONGEST_TAG = 4_000;

  private final String text;

  /** The text once more, which is faster to look at sign by sign. */
  private final char[] signs;

  private final Constructs found = new Constructs();

  // The stack of what is open: its kind, where it begins, and for braces how many of them are left,
  // for tags where their content begins.
  private int depth;
  private Markup.Kind[] openKinds = new Markup.Kind[64];
  private int[] opens = new int[64];
  private int[] counts = new int[64];

  /** Where the content of the innermost open tag ends, else the end of the text. */
  private int limit;

  /** How many of the things on the stack above the innermost open tag are braces. */
  private int openBraces;

  private final Map<String, Integer> nextClosing = new HashMap<>();
  private int nextCommentEnd = -1;
  private int nextTagEnd = -1;

  private MarkupScanner(String text) {
    this.text = text;
    this.signs = text.toCharArray();
    this.limit = text.length();
  }

  /** Returns the constructs of {@code text}, by where they begin. */
  static Constructs scan(String text) {
    MarkupScanner scanner = new MarkupScanner(text);
    scanner.scan();
    scanner.found.sort();
    return scanner.found;
  }

  private void scan() {
    int i = 0;
    while (true) {
      while (i >= limit && depth > 0) {
        if (!unwindTag()) {
          return;
        }
        i = found.end(found.size() - 1);
      }
      if (i >= limit) {
        return;
      }
      switch (signs[i]) {
        case '{' -> {
          int run = run('{', i);
          if (run >= 2) {
            push(Markup.Kind.BRACES, i, run);
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
          if (depth > 0 && openKinds[depth - 1] == Markup.Kind.EXTERNAL) {
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
    while (i < limit && signs[i] == c) {
      i++;
    }
    return i - from;
  }

  private void closeBraces(int from, int length) {
    int at = from;
    int run = length;
    while (run >= 2 && openBraces > 0) {
      while (openKinds[depth - 1] != Markup.Kind.BRACES) {
        depth--;
      }
      int open = counts[depth - 1];
      int width = Math.min(3, Math.min(run, open));
      int start = opens[depth - 1] + open - width;
      found.add(
          width == 3 ? Markup.Kind.PARAMETER : Markup.Kind.TEMPLATE,
          start,
          at + width,
          start + width,
          at);
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
      push(Markup.Kind.LINK, i, 0);
      return i + 2;
    }
    if (Links.addressAt(text, i + 1)) {
      push(Markup.Kind.EXTERNAL, i, 0);
    }
    return i + 1;
  }

  private int closeBracket(int i) {
    if (depth == 0) {
      return i + 1;
    }
    int top = depth - 1;
    if (openKinds[top] == Markup.Kind.EXTERNAL) {
      found.add(Markup.Kind.EXTERNAL, opens[top], i + 1, opens[top] + 1, i);
      depth--;
      return i + 1;
    }
    if (openKinds[top] == Markup.Kind.LINK && i + 1 < limit && text.charAt(i + 1) == ']') {
      found.add(Markup.Kind.LINK, opens[top], i + 2, opens[top] + 2, i);
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
      found.add(Markup.Kind.COMMENT, i, end, i, i);
      return end;
    }
    int nameStart = i + 1;
    boolean closing = nameStart < limit && text.charAt(nameStart) == '/';
    if (closing) {
      nameStart++;
    }
    int nameEnd = nameStart;
    while (nameEnd < limit
        && nameEnd - nameStart < 20
        && Attributes.isNameChar(text.charAt(nameEnd))) {
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
    Markup.Kind kind = TagNames.kindOf(name);
    if (kind == null) {
      return i + 1;
    }
    boolean empty = text.charAt(end - 2) == '/';
    if (kind == Markup.Kind.TAG || closing) {
      found.add(Markup.Kind.TAG, i, end, end, end);
      return end;
    }
    if (empty) {
      found.add(kind, i, end, end, end);
      return end;
    }
    int close = closing(name, end);
    if (close >= limit) {
      if (name.equals("includeonly")) {
        found.add(kind, i, limit, end, limit);
        return limit;
      }
      // MediaWiki prints a tag that nobody closes; nobody meant to.
      found.add(Markup.Kind.TAG, i, end, end, end);
      return end;
    }
    if (kind == Markup.Kind.NOWIKI || kind == Markup.Kind.HIDDEN) {
      int after = closingEnd(close);
      found.add(kind, i, after, end, close);
      return after;
    }
    push(kind, i, end);
    push(Markup.Kind.TAG, limit, openBraces);
    limit = close;
    openBraces = 0;
    return end;
  }

  /** The content of a tag has ended: drops what is open in it. */
  private boolean unwindTag() {
    while (depth > 0 && openKinds[depth - 1] != Markup.Kind.TAG) {
      depth--;
    }
    if (depth == 0) {
      return false;
    }
    int close = limit;
    limit = opens[depth - 1];
    openBraces = counts[depth - 1];
    depth -= 2;
    found.add(openKinds[depth], opens[depth], closingEnd(close), counts[depth], close);
    return true;
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
    int i = Attributes.skipSpace(text, end, Math.min(text.length(), end + 16));
    return i < text.length() && text.charAt(i) == '>';
  }

  private int closingEnd(int close) {
    return text.indexOf('>', close) + 1;
  }

  private void push(Markup.Kind kind, int start, int count) {
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
}
