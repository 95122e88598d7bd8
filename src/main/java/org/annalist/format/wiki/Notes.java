package org.annalist.format.wiki;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annalist.text.Table;

/**
 * The notes of a page, numbered as MediaWiki's <a
 * href="https://www.mediawiki.org/wiki/Help:Cite">Cite</a> does: in order of first use, each group
 * for itself, a name counting once. A note inside another one's words comes first.
 */
final class Notes {

  /** Names of the templates that make or list notes, each with what it is and its group. */
  private static final Map<String, List<String>> TEMPLATES = templates();

  /** Longer names are cut: nobody tells notes apart by more. */
  private static final int LONGEST_KEY = 500;

  private final Markup markup;
  private final Map<String, Note> byKey = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final List<Note> all = new ArrayList<>();
  private final Map<Integer, Note.Use> uses = new HashMap<>();
  private final List<Call> citations = new ArrayList<>();

  private Notes(Markup markup) {
    this.markup = markup;
  }

  /** Numbers the notes of a page. */
  static Notes of(Markup markup) {
    Notes notes = new Notes(markup);
    notes.number();
    return notes;
  }

  /** Returns what the construct calls, or null. */
  Note.Use at(int construct) {
    return uses.get(construct);
  }

  /** Returns the notes in order of their first use, those that no marker points to left out. */
  List<Note> all() {
    return all;
  }

  /** Returns the calls of templates that cite a work, wherever they stand. */
  List<Call> citations() {
    return citations;
  }

  /** Says whether a template of this name prints a list of notes, not words of the page. */
  static boolean isList(String name) {
    List<String> row = TEMPLATES.get(name);
    return row != null && row.get(1).equals("list");
  }

  /** A template that was begun, its notes being numbered after those inside it. */
  private record Pending(int construct, Call call, List<String> row, boolean defines) {}

  private void number() {
    Deque<Pending> pending = new ArrayDeque<>();
    int listEnd = -1;
    String listGroup = "";
    for (int i = 0; i < markup.size(); i++) {
      int start = markup.start(i);
      while (!pending.isEmpty() && markup.end(pending.peek().construct()) <= start) {
        use(pending.pop());
      }
      boolean defines = start < listEnd;
      switch (markup.kind(i)) {
        case REF -> ref(i, defines, listGroup);
        case REFERENCES -> {
          listEnd = Math.max(listEnd, markup.end(i));
          listGroup = orEmpty(markup.attribute(i, "group"));
        }
        case TEMPLATE -> {
          Call call = Call.of(markup, i);
          List<String> row = TEMPLATES.get(call.name());
          if (row == null) {
            if (CitationTemplate.is(call.name())) {
              citations.add(call);
            }
          } else if (row.get(1).equals("list")) {
            listEnd = Math.max(listEnd, markup.end(i));
            listGroup = row.get(2).isEmpty() ? orEmpty(call.raw("group")) : row.get(2);
          } else if (!call.name().equals("#tag:") || "ref".equals(call.raw("1"))) {
            pending.push(new Pending(i, call, row, defines));
          }
        }
        default -> {}
      }
    }
    while (!pending.isEmpty()) {
      use(pending.pop());
    }
  }

  private void ref(int construct, boolean defines, String listGroup) {
    String group = orEmpty(markup.attribute(construct, "group"));
    String name = orEmpty(markup.attribute(construct, "name"));
    if (defines && group.isEmpty()) {
      group = listGroup;
    }
    boolean empty = markup.inner(construct) == markup.innerEnd(construct);
    if (defines) {
      if (!empty) {
        defined(group, name, markup.inner(construct), markup.innerEnd(construct));
      }
      return;
    }
    if (name.isEmpty() && empty) {
      return;
    }
    Note note = note(group, name);
    if (!empty) {
      note.define(markup.inner(construct), markup.innerEnd(construct));
    }
    uses.put(construct, new Note.Use(List.of(note), null));
  }

  private void use(Pending pending) {
    Call call = pending.call();
    String own = pending.row().get(2);
    switch (pending.row().get(1)) {
      case "short" -> {
        Note note = note("", "\n" + shortKey(call));
        note.define(call);
        uses.put(pending.construct(), new Note.Use(List.of(note), null));
      }
      case "named" -> {
        List<Note> named = new ArrayList<>();
        String group = orEmpty(first(call, "group", "g", "grp"));
        for (int i = 0; i < call.size(); i++) {
          String parameter = call.parameter(i);
          if (isNumber(parameter) || (parameter.startsWith("n") && isNumber(parameter, 1))) {
            String name = call.raw(parameter);
            if (name != null) {
              named.add(note(group, name));
            }
          }
        }
        if (!named.isEmpty()) {
          uses.put(
              pending.construct(),
              new Note.Use(
                  named, first(call, "p", "pp", "page", "pages", "p1", "pp1", "loc", "at")));
        }
      }
      case "pages" -> {
        String pages = first(call, "1", "p", "pp", "page", "pages", "loc", "at");
        if (pages != null) {
          uses.put(pending.construct(), new Note.Use(List.of(), pages));
        }
      }
      default -> {
        String group = own.isEmpty() ? orEmpty(first(call, "group", "groupe", "gruppe")) : own;
        String name = orEmpty(first(call, "name", "nom"));
        int words = words(call);
        if (pending.defines()) {
          if (words >= 0) {
            defined(group, name, call.start(words), call.end(words));
          }
        } else if (words >= 0 || !name.isEmpty()) {
          Note note = note(group, name);
          if (words >= 0) {
            note.define(call.start(words), call.end(words));
          }
          uses.put(pending.construct(), new Note.Use(List.of(note), null));
        }
      }
    }
  }

  /** The first argument of a note holds its words, of {@code {{#tag:ref|…}}} the second. */
  private static int words(Call call) {
    for (String parameter :
        call.name().equals("#tag:") ? new String[] {"2"} : new String[] {"1", "text", "texte"}) {
      int argument = call.given(parameter);
      if (argument >= 0) {
        return argument;
      }
    }
    return -1;
  }

  /** Two short citations are one note when they say the same. */
  private String shortKey(Call call) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < call.size() && key.length() < LONGEST_KEY; i++) {
      key.append(call.parameter(i)).append('=');
      int end = Math.min(call.end(i), call.start(i) + LONGEST_KEY);
      key.append(markup.text(), call.start(i), end).append('\n');
    }
    return key.toString().replaceAll("\\s+", " ");
  }

  private void defined(String group, String name, int from, int to) {
    if (!name.isEmpty()) {
      waiting(group, name).define(from, to);
    }
  }

  private final Map<String, Note> waiting = new LinkedHashMap<>();

  private Note waiting(String group, String name) {
    String key = key(group, name);
    Note used = byKey.get(key);
    return used != null ? used : waiting.computeIfAbsent(key, k -> new Note(""));
  }

  private Note note(String group, String name) {
    String key = key(group, name);
    Note known = name.isEmpty() ? null : byKey.get(key);
    if (known != null) {
      return known;
    }
    Note note = new Note(NoteLabel.of(group, counts.merge(group, 1, Integer::sum)));
    Note waited = waiting.remove(key);
    if (waited != null && !name.isEmpty()) {
      note.define(waited.start(), waited.end());
    }
    all.add(note);
    if (!name.isEmpty()) {
      byKey.put(key, note);
    }
    return note;
  }

  private static String key(String group, String name) {
    String cut = name.length() > LONGEST_KEY ? name.substring(0, LONGEST_KEY) : name;
    return group + '\n' + cut.replace('_', ' ');
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

  private static boolean isNumber(String parameter) {
    return isNumber(parameter, 0);
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
    Table.rows(Notes.class, "notes.tsv").forEach(row -> templates.put(row.get(0), row));
    return Map.copyOf(templates);
  }
}
