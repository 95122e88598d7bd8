package org.annalist.format.plain;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annalist.text.MappedText;

/**
 * Reads a Markdown text as the words that it shows. An address stands behind the words it belongs
 * to, {@code words(https://…)}; links within the site show their words alone, links to notes their
 * marker, {@code [5]}; marks of headings and emphasis and pictures show nothing.
 */
final class Markdown {

  /** Longer words are no link's. */
  private static final int LONGEST = 300;

  private static final int LONGEST_ADDRESS = LONGEST * 4;
  private static final int DEEPEST = 4;

  /** What shows that a text is Markdown. */
  private static final Pattern EVIDENCE =
      Pattern.compile(
          "(?m)\\]\\((?:https?:|#|/|<)|^#{1,6} +\\S|^ {0,3}\\[[^\\]\\n]{1,60}\\]: +<?http");

  private static final Pattern DEFINITION =
      Pattern.compile(
          "(?m)^ {0,3}\\[([^\\]\\[^\\n][^\\]\\n]{0,60})\\]: +<?(https?://[^\\s<>]+)>?[^\\n]*\\n?");

  /** Targets of links to a note, and of links back from it. */
  private static final Pattern NOTE =
      Pattern.compile("#(?:cite_note|cite-note|fn|_?ftn|_edn|footnote|endnote|note)");

  private static final Pattern BACK = Pattern.compile("#(?:cite_ref|fnref|_?ftnref|_ednref)");

  private static final Set<String> TAGS =
      Set.of("sup", "sub", "a", "span", "b", "i", "em", "strong", "u", "small");

  private final String file;
  private final MappedText out;

  /** Addresses by the names that links call them by, in lower case. */
  private final Map<String, String> definitions = new HashMap<>();

  /** The numbers that have an address. */
  private final Set<String> numbers = new HashSet<>();

  private Markdown(String file) {
    this.file = file;
    this.out = new MappedText(file);
  }

  /** Returns the words that {@code file} shows, or null when it is no Markdown. */
  static MappedText read(String file) {
    boolean mayBe = file.contains("](") || file.contains("]: ") || file.contains("# ");
    if (!mayBe || !EVIDENCE.matcher(file).find()) {
      return null;
    }
    Markdown markdown = new Markdown(file);
    Matcher definition = DEFINITION.matcher(file);
    while (definition.find()) {
      String name = definition.group(1);
      if (Markers.isNumber(name)) {
        markdown.numbers.add(name);
      } else {
        markdown.definitions.putIfAbsent(key(name), definition.group(2));
      }
    }
    int from = 0;
    definition.reset();
    while (definition.find()) {
      // A number may be a marker too: its line is an entry.
      if (!Markers.isNumber(definition.group(1))) {
        markdown.write(from, definition.start(), 0);
        from = definition.end();
      }
    }
    markdown.write(from, file.length(), 0);
    return markdown.out;
  }

  private void write(int from, int to, int depth) {
    int i = from;
    int copied = from;
    while (i < to) {
      char c = file.charAt(i);
      int after =
          switch (c) {
            case '[' -> depth < DEEPEST ? link(copied, i, i, to, depth) : -1;
            case '!' ->
                i + 1 < to && file.charAt(i + 1) == '[' ? link(copied, i, i + 1, to, depth) : -1;
            case '\\' -> escape(copied, i, to);
            case '*', '_' -> emphasis(copied, i, to);
            case '#' -> heading(copied, i, to);
            case '<' -> tag(copied, i, to);
            default -> -1;
          };
      if (after > i) {
        i = after;
        copied = after;
      } else {
        i++;
      }
    }
    out.copy(copied, to);
  }

  /** Writes the link or, when {@code begin} is a mark before it, leaves out the picture. */
  private int link(int copied, int begin, int open, int to, int depth) {
    int close = closing(open, '[', ']', Math.min(to, open + LONGEST));
    if (close < 0 || close + 1 >= to) {
      return -1;
    }
    boolean isPicture = begin < open;
    char next = file.charAt(close + 1);
    int end =
        next == '(' ? closing(close + 1, '(', ')', Math.min(to, close + LONGEST_ADDRESS)) : -1;
    if (end >= 0) {
      String target = file.substring(close + 2, end);
      if (!isTarget(target)) {
        return -1;
      }
      out.copy(copied, begin);
      if (!isPicture) {
        address(open, close, end, target, depth);
      }
      return end + 1;
    }
    return next == '[' && !isPicture ? named(copied, open, close, to, depth) : -1;
  }

  /** {@code [words][name]}: the address of that name stands elsewhere. */
  private int named(int copied, int open, int close, int to, int depth) {
    int end = closing(close + 1, '[', ']', Math.min(to, close + LONGEST));
    if (end < 0) {
      return -1;
    }
    String name = file.substring(close + 2, end);
    String address = definitions.get(key(name.isEmpty() ? file.substring(open + 1, close) : name));
    boolean isMarker = numbers.contains(name);
    if (address == null && (!isMarker || Markers.isNumber(file.substring(open + 1, close)))) {
      return -1;
    }
    out.copy(copied, open);
    write(open + 1, close, depth + 1);
    if (isMarker) {
      out.copy(close + 1, end + 1);
    } else {
      out.replace(close + 1, end + 1, "(" + address + ")");
    }
    return end + 1;
  }

  /** Writes the words of a link and its address; a link to a note is a marker. */
  private void address(int open, int close, int end, String target, int depth) {
    String words = file.substring(open + 1, close).strip();
    boolean isBack = BACK.matcher(target).find();
    boolean isNote = !isBack && NOTE.matcher(target).find();
    boolean isAddress = !isBack && !isNote && isAddress(target);
    if (isNote && Markers.isNumber(words)) {
      out.copy(open, close + 1);
      return;
    }
    if (isAddress && words.startsWith("http")) {
      out.copy(close + 2, addressEnd(close + 2, end));
      return;
    }
    // The number of a source without a list: what it points to is its address.
    boolean isUnseen = isBack ? words.contains("↩") : isAddress && isMarker(words);
    if (!isUnseen) {
      write(open + 1, close, depth + 1);
    }
    if (isAddress) {
      out.copy(close + 1, addressEnd(close + 2, end)).copy(end, end + 1);
    }
  }

  /** {@code 5}, {@code [5]}, {@code \[5\]}. */
  private static boolean isMarker(String words) {
    String bare = words.replace("\\", "");
    boolean bracketed = bare.startsWith("[") && bare.endsWith("]");
    return Markers.isNumber(bracketed ? bare.substring(1, bare.length() - 1) : bare);
  }

  private int addressEnd(int from, int to) {
    int end = from;
    while (end < to && file.charAt(end) != ' ') {
      end++;
    }
    return end;
  }

  private static boolean isAddress(String target) {
    return target.startsWith("http");
  }

  private static boolean isTarget(String target) {
    return isAddress(target)
        || (!target.isEmpty() && "#/<.?".indexOf(target.charAt(0)) >= 0)
        || target.startsWith("mailto:");
  }

  /** Returns the bracket that closes the one at {@code open}, in the same line; else -1. */
  private int closing(int open, char opens, char closes, int limit) {
    int depth = 0;
    for (int i = open; i < limit; i++) {
      char c = file.charAt(i);
      if (c == '\n') {
        return -1;
      }
      if (c == '\\') {
        i++;
      } else if (c == opens) {
        depth++;
      } else if (c == closes && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private int escape(int copied, int at, int to) {
    if (at + 1 >= to || "[]()*_.-#!`>+".indexOf(file.charAt(at + 1)) < 0) {
      return -1;
    }
    out.copy(copied, at).copy(at + 1, at + 2);
    return at + 2;
  }

  /** {@code **words**}, {@code *words*}, {@code _words_}: the mark stands at the edge of a word. */
  private int emphasis(int copied, int at, int to) {
    char mark = file.charAt(at);
    int end = at;
    while (end < to && end - at < 3 && file.charAt(end) == mark) {
      end++;
    }
    char last = at > 0 ? file.charAt(at - 1) : ' ';
    boolean before = !Character.isWhitespace(last) && "([\"“‘—–".indexOf(last) < 0;
    boolean after = end < file.length() && !Character.isWhitespace(file.charAt(end));
    boolean inWord =
        before
            && after
            && Character.isLetterOrDigit(file.charAt(at - 1))
            && Character.isLetterOrDigit(file.charAt(end));
    if (inWord || (!before && !after)) {
      return -1;
    }
    boolean isMark = end - at > 1;
    if (!isMark) {
      boolean begins = after && !before;
      isMark = begins ? closes(end, mark) : opened(at, mark);
    }
    if (!isMark) {
      return -1;
    }
    out.copy(copied, at);
    return end;
  }

  /** Says whether a mark that closes an emphasis follows in the line. */
  private boolean closes(int from, char mark) {
    for (int i = from + 1; i < Math.min(file.length(), from + LONGEST); i++) {
      char c = file.charAt(i);
      if (c == '\n') {
        return false;
      }
      if (c == mark && !Character.isWhitespace(file.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Says whether a mark that opens an emphasis goes before in the line. */
  private boolean opened(int at, char mark) {
    for (int i = at - 2; i >= Math.max(0, at - LONGEST); i--) {
      char c = file.charAt(i);
      if (c == '\n') {
        return false;
      }
      if (c == mark && !Character.isWhitespace(file.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private int heading(int copied, int at, int to) {
    if (at > 0 && file.charAt(at - 1) != '\n') {
      return -1;
    }
    int end = at;
    while (end < to && end - at <= 6 && file.charAt(end) == '#') {
      end++;
    }
    if (end - at > 6 || end >= to || file.charAt(end) != ' ') {
      return -1;
    }
    out.copy(copied, at);
    return end + 1;
  }

  /** Tags of HTML show nothing; raised figures are raised digits. */
  private int tag(int copied, int at, int to) {
    int close = at;
    int limit = Math.min(to, at + LONGEST);
    while (close < limit && file.charAt(close) != '>') {
      close++;
    }
    if (close == limit) {
      return -1;
    }
    int name = file.charAt(at + 1) == '/' ? at + 2 : at + 1;
    int end = name;
    while (end < close && Character.isLetter(file.charAt(end))) {
      end++;
    }
    String tag = file.substring(name, end).toLowerCase(Locale.ROOT);
    if (!TAGS.contains(tag)) {
      return -1;
    }
    out.copy(copied, at);
    int digits = close + 1;
    while (digits < to && digits - close <= 3 && Character.isDigit(file.charAt(digits))) {
      digits++;
    }
    if (tag.equals("sup") && digits > close + 1 && file.startsWith("</sup>", digits)) {
      out.replace(close + 1, digits, Superscripts.of(file.substring(close + 1, digits)));
      return digits + 6;
    }
    return close + 1;
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
