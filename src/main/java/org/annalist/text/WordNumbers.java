package org.annalist.text;

import com.google.common.base.Ascii;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the words of many texts, as {@link Words} does, and gives each {@link Word#key key} a
 * number: what a text repeats is neither folded nor stemmed again, and no objects are made of it.
 *
 * <p>It knows a word by a hash of 64 bits, so that the words of a large corpus stay near the
 * processor. In a hundred million words the odds that any two are taken for one are one in 3,000.
 * Not for threads to share.
 */
public final class WordNumbers {

  private static final List<Word.Kind> KINDS = List.of(Word.Kind.values());
  private static final long FREE = 0;

  /**
   * What is known of a word, in one number: whether it is a day, a month, like its form, or an act
   * where it is no name.
   */
  private static final long DAY = 1;

  private static final long MONTH = 2;
  private static final long AS_WRITTEN = 4;
  private static final long ACT = 8;

  /** And, each in so many bits, its kinds and the numbers of its keys: plain and initial. */
  private static final int KIND_BITS = 3;

  private static final int NUMBER_BITS = 27;
  private static final int PLAIN_KIND = 4;
  private static final int INITIAL_KIND = PLAIN_KIND + KIND_BITS;
  private static final int PLAIN_NUMBER = INITIAL_KIND + KIND_BITS;
  private static final int INITIAL_NUMBER = PLAIN_NUMBER + NUMBER_BITS;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> keys = new ArrayList<>();

  /** The forms of words that are more than the word in lower case, by hash. */
  private final Map<Long, String> otherForms = new HashMap<>();

  /** Hashes, each with what is known of the word after it; half of the table is free. */
  private long[] table = new long[1 << 11];

  private int used;
  private String text = "";
  private final Tokens tokens = new Tokens();
  private long[] hashes = new long[64];
  private long[] known = new long[hashes.length];
  private int[] number = new int[hashes.length];
  private Word.Kind[] kind = new Word.Kind[hashes.length];

  /** Reads {@code text}: all that is said of words is then said of its words. */
  public void read(String text) {
    this.text = text;
    tokens.read(text);
    growTo(count());
    for (int i = 0; i < count(); i++) {
      hashes[i] = hash(text, start(i), end(i));
      known[i] = knownOf(hashes[i], i);
    }
    boolean headline = Words.isHeadline(text, tokens);
    for (int i = 0; i < count(); i++) {
      boolean initial = headline || Words.isInitial(text, tokens, i);
      boolean date = is(i, DAY) && (is(i - 1, MONTH) || is(i + 1, MONTH));
      number[i] = part(known[i], initial ? INITIAL_NUMBER : PLAIN_NUMBER, NUMBER_BITS);
      int sort = part(known[i], initial ? INITIAL_KIND : PLAIN_KIND, KIND_BITS);
      kind[i] = date ? Word.Kind.CALENDAR : KINDS.get(sort);
    }
  }

  private boolean is(int i, long what) {
    return i >= 0 && i < count() && (known[i] & what) != 0;
  }

  private static int part(long known, int from, int bits) {
    return (int) (known >>> from) & ((1 << bits) - 1);
  }

  /** Returns the text that was read. */
  public String text() {
    return text;
  }

  /** Returns how many words it has. */
  public int count() {
    return tokens.count();
  }

  /** Returns where word {@code i} starts, in UTF-16 units. */
  public int start(int i) {
    return tokens.start(i);
  }

  /** Returns where it ends. */
  public int end(int i) {
    return tokens.end(i);
  }

  /** Returns the number of its key. */
  public int number(int i) {
    return number[i];
  }

  /** Returns its kind. */
  public Word.Kind kind(int i) {
    return kind[i];
  }

  /** Says whether it may tell of an act, by {@link Likeness#mayBeAct}. */
  public boolean mayBeAct(int i) {
    return kind[i] == Word.Kind.CONTENT && is(i, ACT);
  }

  /** Returns its form; null when that is the word as it stands, with capitals A to Z made small. */
  public String otherForm(int i) {
    return is(i, AS_WRITTEN) ? null : otherForms.get(hashes[i]);
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
    if (count > hashes.length) {
      int length = Math.max(count, 2 * hashes.length);
      hashes = new long[length];
      known = new long[length];
      number = new int[length];
      kind = new Word.Kind[length];
    }
  }

  private static long hash(String text, int start, int end) {
    long hash = (long) end - start;
    for (int i = start; i < end; i++) {
      hash = (hash ^ text.charAt(i)) * 0x9e3779b97f4a7c15L;
      hash ^= hash >>> 32;
    }
    return hash == FREE ? 1 : hash;
  }

  private long knownOf(long hash, int i) {
    int place = place(hash);
    if (table[place] == FREE) {
      long read = read(hash, text.substring(start(i), end(i)));
      table[place] = hash;
      table[place + 1] = read;
      if (4 * ++used > table.length) {
        grow();
      }
      return read;
    }
    return table[place + 1];
  }

  /** Returns where {@code hash} stands, or is to stand. */
  private int place(long hash) {
    int place = 2 * (int) hash & (table.length - 1);
    while (table[place] != FREE && table[place] != hash) {
      place = (place + 2) & (table.length - 1);
    }
    return place;
  }

  private long read(long hash, String written) {
    WordForm word = Words.read(written);
    String form = word.plain().form();
    boolean asWritten = form.equals(Ascii.toLowerCase(written));
    if (!asWritten) {
      otherForms.put(hash, form);
    }
    return (word.day() ? DAY : 0)
        | (word.month() ? MONTH : 0)
        | (asWritten ? AS_WRITTEN : 0)
        | (mayBeAct(word.plain()) || mayBeAct(word.initial()) ? ACT : 0)
        | (long) KINDS.indexOf(word.plain().kind()) << PLAIN_KIND
        | (long) KINDS.indexOf(word.initial().kind()) << INITIAL_KIND
        | (long) numberOf(word.plain()) << PLAIN_NUMBER
        | (long) numberOf(word.initial()) << INITIAL_NUMBER;
  }

  private static boolean mayBeAct(WordForm.Sort sort) {
    return sort.kind() == Word.Kind.CONTENT && Likeness.mayBeAct(sort.form(), sort.key());
  }

  private int numberOf(WordForm.Sort sort) {
    Integer number = numbers.putIfAbsent(sort.key(), keys.size());
    if (number != null) {
      return number;
    }
    keys.add(sort.key());
    if (keys.size() > 1 << NUMBER_BITS) {
      throw new IllegalStateException("more than " + (1 << NUMBER_BITS) + " different words");
    }
    return keys.size() - 1;
  }

  private void grow() {
    long[] old = table;
    table = new long[Math.multiplyExact(2, old.length)];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i] != FREE) {
        int place = place(old[i]);
        table[place] = old[i];
        table[place + 1] = old[i + 1];
      }
    }
  }
}
