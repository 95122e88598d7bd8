package org.annalist.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The alphabet of a book's automaton. A pattern is made of <i>atoms</i>: a certain word, a word of
 * a list, a number of a shape, a punctuation mark, a space. A token's <i>symbol</i> stands for all
 * atoms that the token is, so that classing a token is one look-up however many rules there are.
 */
final class Lexicon {

  /** The symbol of what no pattern speaks of. */
  static final int OTHER = 0;

  /** Characters below are looked up in tables: the letters of Europe, the punctuation of all. */
  private static final int COMMON = 0x2220;

  /** Their folded letters, 0 for what is no letter. */
  private static final char[] LETTERS = new char[COMMON];

  static {
    for (char c = 0; c < COMMON; c++) {
      LETTERS[c] = letterOf(c);
    }
  }

  /** Bits of the filter of words, about twelve a word; a power of two. */
  private static final int FILTER_BITS = 1 << 14;

  private static final String SPACE = "space";
  private static final String END = "end";
  private static final String ANY_WORD = "word";
  private static final String CAPITAL_WORD = "Word";
  private static final String ANY_NUMBER = "number";
  private static final String BASIC_DATE = "basicDate";
  private static final String BASIC_TIME = "basicTime";

  private final Map<String, Integer> atoms = new HashMap<>();
  private final Map<BitSet, Integer> symbols = new LinkedHashMap<>();
  private final List<BitSet> atomsOfSymbol = new ArrayList<>();

  /** Folded words that patterns speak of, with the atoms each is in lower case and capitalised. */
  private final Map<String, WordAtoms> words = new LinkedHashMap<>();

  private final Map<Integer, NumberShape> shapes = new LinkedHashMap<>();
  private final Map<Integer, String> exactNumbers = new LinkedHashMap<>();
  private final Map<Character, Integer> marks = new LinkedHashMap<>();

  // What the lexer looks up, filled by freeze().
  private String[] tableWords;

  /** Keys of the words, 0 where there is none. */
  private long[] tableKeys;

  /** Whether some word may have a key, by a hash of it: small enough to be always at hand. */
  private final long[] mayBeWord = new long[FILTER_BITS / Long.SIZE];

  /** The atoms of each symbol, a row of bits a symbol. */
  private long[] atomBits;

  private int atomWords;

  private int[] tableLower;
  private int[] tableCapital;
  private int[][] numberSymbols;
  private int longNumber;
  private int basicDate;
  private int basicTime;
  private int unknownWord;
  private int unknownCapital;
  private int spaceSymbol;
  private int endSymbol;

  /** Symbols of the marks of all languages; others are looked up. */
  private final char[] markSymbols = new char[COMMON];

  private final Map<Character, Integer> rareMarks = new HashMap<>();

  private record WordAtoms(BitSet lower, BitSet capital) {}

  /** Returns the atom of one word; with a capital it needs a capital in the text. */
  int word(String word) {
    int atom = atom("w:" + word);
    addWord(word, atom);
    return atom;
  }

  /** Returns the atom of a list, and says that {@code word} is in it. */
  int listed(String list, String word) {
    int atom = atom("l:" + list);
    addWord(word, atom);
    return atom;
  }

  int number(String name, NumberShape shape) {
    int atom = atom("n:" + name);
    shapes.put(atom, shape);
    return atom;
  }

  /** Returns the atom of a number written exactly so. */
  int exactNumber(String digits) {
    int atom = atom("d:" + digits);
    exactNumbers.put(atom, digits);
    return atom;
  }

  int mark(char c) {
    char folded = foldMark(c);
    int atom = atom("p:" + folded);
    marks.put(folded, atom);
    return atom;
  }

  int space() {
    return atom(SPACE);
  }

  int end() {
    return atom(END);
  }

  int anyWord() {
    return atom(ANY_WORD);
  }

  int capitalWord() {
    return atom(CAPITAL_WORD);
  }

  int anyNumber() {
    return atom(ANY_NUMBER);
  }

  /** Returns the atom of eight digits that are a date, as ISO 8601 writes it without hyphens. */
  int basicDate() {
    return atom(BASIC_DATE);
  }

  /**
   * Returns the atom of six digits that are a time of day, as ISO 8601 writes it without colons.
   */
  int basicTime() {
    return atom(BASIC_TIME);
  }

  /** Builds the look-up tables; nothing can be added after. */
  void freeze() {
    symbol(new BitSet());
    spaceSymbol = symbol(setOf(space()));
    endSymbol = symbol(setOf(end()));
    unknownWord = symbol(setOf(anyWord()));
    unknownCapital = symbol(setOf(anyWord(), capitalWord()));
    freezeWords();
    freezeNumbers();
    marks.forEach((c, atom) -> rareMarks.put(c, symbol(setOf(atom))));
    for (char c = 0; c < COMMON; c++) {
      markSymbols[c] = (char) (int) rareMarks.getOrDefault(foldMark(c), OTHER);
    }
    freezeAtoms();
  }

  int symbolCount() {
    return atomsOfSymbol.size();
  }

  /** Returns whether a token of {@code symbol} is {@code atom}. */
  boolean is(int symbol, int atom) {
    return (atomBits[symbol * atomWords + (atom >> 6)] & 1L << atom) != 0;
  }

  /** Returns whether a token of {@code symbol} is any of {@code wanted}. */
  boolean isAny(int symbol, BitSet wanted) {
    return atomsOfSymbol.get(symbol).intersects(wanted);
  }

  private void freezeAtoms() {
    atomWords = (atoms.size() >> 6) + 1;
    atomBits = new long[symbolCount() * atomWords];
    for (int symbol = 0; symbol < symbolCount(); symbol++) {
      long[] bits = atomsOfSymbol.get(symbol).toLongArray();
      System.arraycopy(bits, 0, atomBits, symbol * atomWords, bits.length);
    }
  }

  int endSymbol() {
    return endSymbol;
  }

  int spaceSymbol() {
    return spaceSymbol;
  }

  /**
   * Returns the symbol of the word at {@code [start, end)}.
   *
   * @param key what its letters make
   * @param ascii whether they are all ASCII
   */
  int wordSymbol(char[] text, int start, int end, long key, boolean ascii) {
    boolean exact = ascii && end - start <= Long.BYTES;
    char first = text[start];
    boolean capital = first < 128 ? first <= 'Z' : Character.isUpperCase(first);
    int slot = slot(key);
    if ((mayBeWord[(slot & (FILTER_BITS - 1)) >> 6] & 1L << slot) == 0) {
      return capital ? unknownCapital : unknownWord;
    }
    int mask = tableKeys.length - 1;
    for (int i = slot & mask; tableKeys[i] != 0; i = (i + 1) & mask) {
      if (tableKeys[i] == key && (exact || isWord(tableWords[i], text, start, end))) {
        return capital ? tableCapital[i] : tableLower[i];
      }
    }
    return capital ? unknownCapital : unknownWord;
  }

  /** Returns the symbol of a number of {@code digits} digits; {@code value} counts up to eight. */
  int numberSymbol(int digits, int value) {
    if (digits <= NumberShape.MAX_DIGITS) {
      return numberSymbols[digits][value];
    }
    if (digits == BasicFormat.DATE_DIGITS && BasicFormat.isDate(value)) {
      return basicDate;
    }
    return digits == BasicFormat.TIME_DIGITS && BasicFormat.isTime(value) ? basicTime : longNumber;
  }

  int markSymbol(char c) {
    return c < COMMON ? markSymbols[c] : rareMarks.getOrDefault(foldMark(c), OTHER);
  }

  /**
   * Continues the key of a word by one folded letter. The key of a word of up to eight letters of
   * ASCII is its letters; that of another is a hash.
   */
  static long key(long key, char folded) {
    return (key << 8 | key >>> 56) ^ folded;
  }

  private static int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40);
  }

  /** Returns the folded letter, or 0 when {@code c} is none. */
  static char letter(char c) {
    return c < COMMON ? LETTERS[c] : letterOf(c);
  }

  private static char letterOf(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK
        ? foldLetter(c)
        : 0;
  }

  static char foldLetter(char c) {
    return c < 128 ? (char) (c | 0x20) : Character.toLowerCase(c);
  }

  /** Takes all hyphens and the en dash for one mark, and all apostrophes for another. */
  static char foldMark(char c) {
    return switch (c) {
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212' -> '-';
      case '\u2018', '\u2019', '\u02bc', '\u2032' -> '\'';
      case '\u201c', '\u201d' -> '"';
      default -> c;
    };
  }

  private void addWord(String word, int atom) {
    WordAtoms entry =
        words.computeIfAbsent(
            fold(word), w -> new WordAtoms(setOf(anyWord()), setOf(anyWord(), capitalWord())));
    entry.capital().set(atom);
    if (!Character.isUpperCase(word.charAt(0))) {
      entry.lower().set(atom);
    }
  }

  private void freezeWords() {
    int size = Integer.highestOneBit(Math.max(1, words.size())) << 3;
    tableWords = new String[size];
    tableKeys = new long[size];
    tableLower = new int[size];
    tableCapital = new int[size];
    words.forEach(
        (word, entry) -> {
          long key = 0;
          for (int i = 0; i < word.length(); i++) {
            key = key(key, word.charAt(i));
          }
          int slot = slot(key);
          mayBeWord[(slot & (FILTER_BITS - 1)) >> 6] |= 1L << slot;
          int i = slot & (size - 1);
          while (tableKeys[i] != 0) {
            i = (i + 1) & (size - 1);
          }
          tableWords[i] = word;
          tableKeys[i] = key;
          tableLower[i] = symbol(entry.lower());
          tableCapital[i] = symbol(entry.capital());
        });
  }

  private void freezeNumbers() {
    longNumber = symbol(setOf(anyNumber()));
    basicDate = symbol(setOf(anyNumber(), basicDate()));
    basicTime = symbol(setOf(anyNumber(), basicTime()));
    numberSymbols = new int[NumberShape.MAX_DIGITS + 1][];
    int count = 1;
    for (int digits = 1; digits <= NumberShape.MAX_DIGITS; digits++) {
      count *= 10;
      numberSymbols[digits] = new int[count];
      for (int value = 0; value < count; value++) {
        numberSymbols[digits][value] = symbol(atomsOfNumber(digits, value));
      }
    }
  }

  private BitSet atomsOfNumber(int digits, int value) {
    BitSet set = setOf(anyNumber());
    shapes.forEach(
        (atom, shape) -> {
          if (shape.fits(digits, value)) {
            set.set(atom);
          }
        });
    exactNumbers.forEach(
        (atom, exact) -> {
          if (exact.length() == digits && Integer.parseInt(exact) == value) {
            set.set(atom);
          }
        });
    return set;
  }

  private int atom(String key) {
    return atoms.computeIfAbsent(key, unused -> atoms.size());
  }

  private int symbol(BitSet set) {
    return symbols.computeIfAbsent(
        (BitSet) set.clone(),
        s -> {
          atomsOfSymbol.add(s);
          return atomsOfSymbol.size() - 1;
        });
  }

  private static BitSet setOf(int... atoms) {
    BitSet set = new BitSet();
    for (int atom : atoms) {
      set.set(atom);
    }
    return set;
  }

  static String fold(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      out.append(foldLetter(word.charAt(i)));
    }
    return out.toString();
  }

  private static boolean isWord(String word, char[] text, int start, int end) {
    if (end - start != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != foldLetter(text[start + i])) {
        return false;
      }
    }
    return true;
  }
}
