package org.annalist.format.wiki;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.annalist.text.Search;
import org.annalist.text.Span;

/**
 * The notes of a page, numbered in the order of reading: those of the text in order of their first
 * use, each group for itself, a name counting once; then those that are called in the words of
 * other notes, in the order in which these are printed.
 *
 * <p>MediaWiki's <a href="https://www.mediawiki.org/wiki/Help:Cite">Cite</a> does the same but for
 * the last: it numbers a note inside {@code {{efn|…}}} where that is called. So on pages that cite
 * inside footnotes its printed numbers can be higher.
 */
final class Notes {

  private final Markup markup;

  /** The constructs that have to do with notes, by where they begin. */
  private final List<NoteCall> calls = new ArrayList<>();

  private final List<Call> citations = new ArrayList<>();
  private final Map<String, Note> byKey = new HashMap<>();

  /** Where the words of notes stand that are not yet called. */
  private final Map<String, Span> waiting = new HashMap<>();

  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> ranks = new HashMap<>();
  private final List<Note> all = new ArrayList<>();
  private final Map<Integer, Note.Use> uses = new HashMap<>();

  /** Notes whose words were not yet looked through, the first to be printed first. */
  private final PriorityQueue<Note> unread =
      new PriorityQueue<>(Comparator.comparingInt(this::rank).thenComparingInt(Note::order));

  private Notes(Markup markup) {
    this.markup = markup;
  }

  /** Numbers the notes of a page. */
  static Notes of(Markup markup) {
    Notes notes = new Notes(markup);
    notes.find();
    notes.number(new Span(0, markup.text().length()));
    while (!notes.unread.isEmpty()) {
      notes.number(notes.unread.poll().words());
    }
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

  private void find() {
    for (int i = 0; i < markup.size(); i++) {
      NoteCall found =
          switch (markup.kind(i)) {
            case REF -> NoteCall.ofRef(markup, i);
            case REFERENCES -> NoteCall.ofReferences(markup, i);
            case TEMPLATE -> template(i);
            default -> null;
          };
      if (found != null) {
        calls.add(found);
        if (found.kind() == NoteCall.Kind.LIST) {
          ranks.putIfAbsent(found.group(), ranks.size());
        }
      }
    }
  }

  private NoteCall template(int construct) {
    Call call = Call.of(markup, construct);
    NoteCall found = NoteCall.of(markup, construct, call);
    if (found == null && CitationTemplate.is(call.name())) {
      citations.add(call);
    }
    return found;
  }

  /** Numbers the notes that are called in {@code part}, but not those in their words. */
  private void number(Span part) {
    int listEnd = -1;
    String listGroup = "";
    int read = part.start();
    for (int i = callAt(part.start()); i < calls.size(); i++) {
      NoteCall call = calls.get(i);
      int start = markup.start(call.construct());
      if (start >= part.end()) {
        return;
      }
      if (start < read) {
        continue;
      }
      if (call.kind() == NoteCall.Kind.LIST) {
        listEnd = Math.max(listEnd, markup.end(call.construct()));
        listGroup = call.group();
        continue;
      }
      if (start < listEnd) {
        define(call, listGroup);
      } else {
        use(call);
      }
      if (call.words() != null) {
        read = markup.end(call.construct());
      }
    }
  }

  /** Returns the first call that begins at or after {@code position}. */
  private int callAt(int position) {
    return Search.first(calls.size(), i -> markup.start(calls.get(i).construct()) >= position);
  }

  private void define(NoteCall call, String listGroup) {
    if (call.kind() == NoteCall.Kind.NOTE && call.words() != null && !call.names().isEmpty()) {
      boolean isTag = call.call() == null;
      String group = isTag && call.group().isEmpty() ? listGroup : call.group();
      String key = key(group, call.names().get(0));
      Note used = byKey.get(key);
      if (used == null) {
        waiting.putIfAbsent(key, call.words());
      } else {
        define(used, call.words());
      }
    }
  }

  private void use(NoteCall call) {
    List<Note> called = new ArrayList<>();
    for (String name : call.names()) {
      called.add(note(call.group(), name));
    }
    if (called.isEmpty() && call.kind() == NoteCall.Kind.NOTE) {
      called.add(newNote(call.group()));
    }
    if (call.kind() == NoteCall.Kind.SHORT) {
      called.get(0).define(call.call());
    } else if (call.words() != null) {
      define(called.get(0), call.words());
    }
    uses.put(call.construct(), new Note.Use(called, call.pages()));
  }

  private Note note(String group, String name) {
    String key = key(group, name);
    Note known = byKey.get(key);
    if (known != null) {
      return known;
    }
    Note note = newNote(group);
    Span words = waiting.remove(key);
    if (words != null) {
      define(note, words);
    }
    byKey.put(key, note);
    return note;
  }

  private Note newNote(String group) {
    Note note = new Note(group, counts.merge(group, 1, Integer::sum), all.size());
    all.add(note);
    return note;
  }

  /** The first words that a note is given are its words. */
  private void define(Note note, Span words) {
    if (!note.isDefined()) {
      note.define(words);
      unread.add(note);
    }
  }

  /** Which of the page's lists prints it: a group without a list comes at the foot of the page. */
  private int rank(Note note) {
    return ranks.getOrDefault(note.group(), Integer.MAX_VALUE);
  }

  private static String key(String group, String name) {
    boolean isLong = name.length() > NoteCall.LONGEST_KEY;
    String cut = isLong ? name.substring(0, NoteCall.LONGEST_KEY) : name;
    return group + '\n' + cut.replace('_', ' ');
  }
}
