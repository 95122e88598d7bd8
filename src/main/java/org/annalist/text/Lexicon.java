package org.annalist.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the words of many texts, as {@link Words} does, and gives each {@link Word#key key} a
 * number: what a text repeats is neither folded nor stemmed again, and no objects are made of it.
 *
 * <p>It holds every word that it has read, and the words of the latest text. Not for threads to
 * share.
 */
public final class Lexicon {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> keys = new ArrayList<>();

  /** By the hash of the word as written; half of it is free. */
  private Entry[] table = new Entry[1 << 10];

  private int used;

  /** The words of the latest text. */
  private int count;

  private WordForm[] forms = new WordForm[64];

  private Entry[] entries = new Entry[forms.length];
  private int[] number = new int[forms.length];
  private Word.Kind[] kind = new Word.Kind[forms.length];
  private String[] form = new String[forms.length];

  private record Entry(WordForm form, long hash, int plain, int initial) {}

  /** Reads {@code text}. */
  public void read(String text) {
    Tokens tokens = Tokens.of(text);
    count = tokens.count();
    growTo(count);
    for (int i = 0; i < count; i++) {
      entries[i] = entry(text, tokens.start(i), tokens.end(i));
      forms[i] = entries[i].form;
    }
    boolean headline = Words.isHeadline(text, tokens);
    for (int i = 0; i < count; i++) {
      boolean initial = headline || Words.isInitial(text, tokens, i);
      number[i] = initial ? entries[i].initial : entries[i].plain;
      kind[i] = forms[i].kind(Words.isBesideMonth(forms, i, count), initial);
      form[i] = forms[i].sort(initial).form();
    }
  }

  /** Returns how many words the latest text has. */
  public int count() {
    return count;
  }

  /** Returns the number of the key of word {@code i} of the latest text. */
  public int number(int i) {
    return number[i];
  }

  /** Returns the kind of word {@code i} of the latest text. */
  public Word.Kind kind(int i) {
    return kind[i];
  }

  /** Returns the form of word {@code i} of the latest text. */
  public String form(int i) {
    return form[i];
  }

  /** Returns how many keys there are; they are numbered from 0. */
  public int size() {
    return keys.size();
  }

  /** Returns the key of that number. */
  public String key(int number) {
    return keys.get(number);
  }

  private void growTo(int count) {
    if (count > forms.length) {
      int length = Math.max(count, 2 * forms.length);
      forms = new WordForm[length];
      entries = new Entry[length];
      number = new int[length];
      kind = new Word.Kind[length];
      form = new String[length];
    }
  }

  private Entry entry(String text, int start, int end) {
    long hash = 0;
    for (int i = start; i < end; i++) {
      hash = (hash ^ text.charAt(i)) * 0x9e3779b97f4a7c15L;
      hash ^= hash >>> 32;
    }
    int place = place(hash);
    while (table[place] != null) {
      Entry known = table[place];
      if (known.hash == hash && isAt(known.form.written(), text, start, end)) {
        return known;
      }
      place = (place + 1) & (table.length - 1);
    }
    WordForm read = Words.read(text.substring(start, end));
    Entry entry = new Entry(read, hash, numberOf(read.plain()), numberOf(read.initial()));
    table[place] = entry;
    if (2 * ++used > table.length) {
      grow();
    }
    return entry;
  }

  private int place(long hash) {
    return (int) hash & (table.length - 1);
  }

  private static boolean isAt(String written, String text, int start, int end) {
    return written.length() == end - start && text.startsWith(written, start);
  }

  private int numberOf(WordForm.Sort sort) {
    Integer number = numbers.putIfAbsent(sort.key(), keys.size());
    if (number == null) {
      keys.add(sort.key());
      return keys.size() - 1;
    }
    return number;
  }

  private void grow() {
    Entry[] old = table;
    table = new Entry[2 * old.length];
    for (Entry entry : old) {
      if (entry != null) {
        int place = place(entry.hash);
        while (table[place] != null) {
          place = (place + 1) & (table.length - 1);
        }
        table[place] = entry;
      }
    }
  }
}
