package org.annalist.format.wiki;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annalist.text.Span;
import org.annalist.text.Table;

/**
 * A construct that makes, calls or lists notes, as it is written: {@code <ref>}, {@code {{efn}}},
 * {@code {{sfn}}}, {@code {{r}}}, {@code {{rp}}}, {@code {{reflist}}}.
 *
 * @param construct its number in the markup
 * @param kind what it does
 * @param group the group of its notes, "" for none
 * @param names the names of the notes, in order; none when it has no name
 * @param words where the words of the note stand, or null when they stand elsewhere
 * @param pages the page that is printed after the marker, as written, or null
 * @param call the template that it is, or null for a tag
 */
record NoteCall(
    int construct,
    Kind kind,
    String group,
    List<String> names,
    Span words,
    String pages,
    Call call) {

  enum Kind {
    /** Its words are a note, or its name calls one. */
    NOTE,
    /** Cites a work by author and year. */
    SHORT,
    /** Calls several notes by their names. */
    NAMED,
    /** Goes on the marker before it. */
    PAGES,
    /** Prints the notes of a group; what stands in it defines notes and calls none. */
    LIST
  }

  /** Names of the templates that make or list notes, each with what it is and its group. */
  private static final Map<String, List<String>> TEMPLATES = templates();

  /** The group of {@code {{efn}}} and {@code {{notelist}}}. */
  private static final String LETTERS = "lower-alpha";

  /** Longer names are cut: nobody tells notes apart by more. */
  static final int LONGEST_KEY = 500;

  /** Reads the tag {@code <ref>}; returns null when it prints no marker. */
  static NoteCall ofRef(Markup markup, int construct) {
    if (markup.attribute(construct, "follow") != null) {
      return null; // Its words go on another note.
    }
    Span inner = new Span(markup.inner(construct), markup.innerEnd(construct));
    Span words = inner.length() == 0 ? null : inner;
    List<String> names = name(markup.attribute(construct, "name"));
    if (words == null && names.isEmpty()) {
      return null;
    }
    String group = orEmpty(markup.attribute(construct, "group"));
    return new NoteCall(construct, Kind.NOTE, group, names, words, null, null);
  }

  /** Reads the tag {@code <references>}. */
  static NoteCall ofReferences(Markup markup, int construct) {
    String group = orEmpty(markup.attribute(construct, "group"));
    return new NoteCall(construct, Kind.LIST, group, List.of(), null, null, null);
  }

  /** Reads a template; returns null when it has nothing to do with notes. */
  static NoteCall of(Markup markup, int construct, Call call) {
    boolean isTag = call.name().equals("#tag:");
    List<String> row = TEMPLATES.get(isTag ? tagOf(call) : call.name());
    if (row == null) {
      return null;
    }
    String own = row.get(2);
    return switch (row.get(1)) {
      case "list" ->
          new NoteCall(construct, Kind.LIST, group(call, own), List.of(), null, null, call);
      case "short" ->
          new NoteCall(
              construct,
              Kind.SHORT,
              orEmpty(call.raw("group")),
              List.of(shortKey(markup, call)),
              null,
              null,
              call);
      case "named" -> named(construct, call);
      case "pages" -> {
        String pages = first(call, "1", "p", "pp", "page", "pages", "loc", "at");
        yield pages == null
            ? null
            : new NoteCall(construct, Kind.PAGES, "", List.of(), null, pages, call);
      }
      default -> note(construct, call, own);
    };
  }

  private static NoteCall named(int construct, Call call) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < call.size(); i++) {
      String parameter = call.parameter(i);
      if (isNumber(parameter, 0) || (parameter.startsWith("n") && isNumber(parameter, 1))) {
        String name = call.raw(parameter);
        if (name != null) {
          names.add(name);
        }
      }
    }
    if (names.isEmpty()) {
      return null;
    }
    String group = orEmpty(first(call, "group", "g", "grp"));
    String pages = first(call, "p", "pp", "page", "pages", "p1", "pp1", "loc", "at");
    return new NoteCall(construct, Kind.NAMED, group, names, null, pages, call);
  }

  private static NoteCall note(int construct, Call call, String own) {
    String group = group(call, own);
    List<String> names = name(unquoted(first(call, "name", "nom")));
    int argument = wordsOf(call);
    if (argument < 0 && names.isEmpty()) {
      return null;
    }
    Span words = argument < 0 ? null : new Span(call.start(argument), call.end(argument));
    return new NoteCall(construct, Kind.NOTE, group, names, words, null, call);
  }

  /** {@code {{#tag:ref|…}}} is in the table under {@code tag:ref}. */
  private static String tagOf(Call call) {
    String tag = call.raw("1");
    return tag == null ? "" : "tag:" + tag.toLowerCase(Locale.ROOT);
  }

  /** Templates with a group of their own take another only if it counts in letters too. */
  private static String group(Call call, String own) {
    String given = orEmpty(unquoted(first(call, "group", "groupe", "gruppe")));
    boolean canDiffer = own.isEmpty() || (own.equals(LETTERS) && NoteLabel.isCounted(given));
    return canDiffer && !given.isEmpty() ? given : own;
  }

  /** What a parser function is given stands in quotes at times, as in a tag. */
  private static String unquoted(String text) {
    int last = text == null ? 0 : text.length() - 1;
    boolean isQuoted =
        last > 0
            && text.charAt(0) == text.charAt(last)
            && (text.charAt(0) == '"' || text.charAt(0) == '\'');
    return isQuoted ? text.substring(1, last).strip() : text;
  }

  /** The first argument of a note holds its words, of {@code {{#tag:ref|…}}} the second. */
  private static int wordsOf(Call call) {
    for (String parameter :
        call.name().equals("#tag:") ? new String[] {"2"} : new String[] {"1", "text", "texte"}) {
      int argument = call.given(parameter);
      if (argument >= 0) {
        return argument;
      }
    }
    return -1;
  }

  /**
   * Short citations of the same place in a work are one note. It has the name that MediaWiki's
   * module Footnotes gives it, so that {@code <ref name="FOOTNOTESmith200112"/>} calls it too.
   */
  private static String shortKey(Markup markup, Call call) {
    if (!call.name().startsWith("sfnm")) {
      return Harvard.footnoteName(markup, call);
    }
    // Of several works: no name begins with a line break.
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < call.size() && key.length() < LONGEST_KEY; i++) {
      key.append(call.parameter(i)).append('=');
      int end = Math.min(call.end(i), call.start(i) + LONGEST_KEY);
      key.append(markup.text(), call.start(i), end).append('\n');
    }
    return "\n" + key.toString().replaceAll("\\s+", " ");
  }

  private static List<String> name(String name) {
    return name == null || name.isEmpty() ? List.of() : List.of(name);
  }

  private static String first(Call call, String... parameters) {
    for (String parameter : parameters) {
      String raw = call.raw(parameter);
      if (raw != null) {
        return raw;
      }
    }
    return null;
  }

  private static boolean isNumber(String parameter, int from) {
    for (int i = from; i < parameter.length(); i++) {
      if (parameter.charAt(i) < '0' || parameter.charAt(i) > '9') {
        return false;
      }
    }
    return parameter.length() > from;
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  private static Map<String, List<String>> templates() {
    Map<String, List<String>> templates = new HashMap<>();
    Table.rows(NoteCall.class, "notes.tsv").forEach(row -> templates.put(row.get(0), row));
    return Map.copyOf(templates);
  }
}
