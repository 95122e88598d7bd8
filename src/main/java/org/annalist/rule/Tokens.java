package org.annalist.rule;

import org.annalist.text.Span;

/**
 * The tokens of a text, read as far as they are asked for and kept as long as a match may need
 * them: what is held does not depend on the length of the text. A token is a run of letters, a run
 * of digits, a run of white space, a web address, or any other character alone; the last token, of
 * no length, is the end of the text.
 */
final class Tokens {

  /** Lengths of lines that are taken to go on in the next. */
  private static final int SHORTEST_WRAPPED = 55;

  private static final int LONGEST_WRAPPED = 100;

  private static final int STRETCH = 2048;

  /** A longer run of letters or digits may be cut; nothing that a rule speaks of is so long. */
  private static final int LONGEST_WORD = 128;

  private static final byte MARK = 0;
  private static final byte LETTER = 1;
  private static final byte DIGIT = 2;
  private static final byte BLANK = 3;
  private static final byte[] KINDS = kindsOfCommon();

  private final Lexicon lexicon;
  private final String text;

  /** Whether a match may begin with a token, by its symbol. */
  private final boolean[] beginnings;

  /** A stretch of the text, which is faster to read than the text itself. */
  private final char[] stretch;

  /** Where in the text the stretch begins, and ends. */
  private int stretchStart;

  private int stretchEnd;

  /** The tokens read last, each at its index modulo the length, which is a power of two. */
  private final int[] starts;

  private final int[] ends;
  private final int[] symbols;

  private int textStart;
  private int textEnd;

  /** How many tokens have been read. */
  private int count;

  /** Where the line begins that is being read. */
  private int lineStart;

  /** Where the text not yet read begins. */
  private int next;

  /** Whether the token that stands for the end of the text has been read. */
  private boolean ended;

  /**
   * Reads {@code text}.
   *
   * @param beginnings whether a match may begin with a token, by its symbol
   * @param longest how many tokens before the one read last are still asked for
   */
  Tokens(Lexicon lexicon, boolean[] beginnings, String text, int longest) {
    this.lexicon = lexicon;
    this.beginnings = beginnings;
    this.text = text;
    int held = Integer.highestOneBit(longest + 2) * 2;
    this.stretch = new char[Math.min(STRETCH, text.length())];
    this.starts = new int[held];
    this.ends = new int[held];
    this.symbols = new int[held];
  }

  /** Begins to read a part of the text. */
  void start(Span span) {
    textStart = span.start();
    textEnd = span.end();
    next = textStart;
    stretchEnd = textStart;
    lineStart = textStart;
    count = 0;
    ended = false;
  }

  String text() {
    return text;
  }

  /** Returns whether there is a token {@code index}, which is at most one after the last read. */
  boolean has(int index) {
    if (index == count && !ended) {
      read(false);
    }
    return index < count;
  }

  /**
   * Returns whether there is a token {@code index}, as {@link #has} does, where no match is going
   * on: tokens that none can begin with are passed over and not counted.
   */
  boolean hasBeginning(int index) {
    if (index == count && !ended) {
      read(true);
    }
    return index < count;
  }

  int symbol(int index) {
    return symbols[index & (symbols.length - 1)];
  }

  int start(int index) {
    return starts[index & (starts.length - 1)];
  }

  int end(int index) {
    return ends[index & (ends.length - 1)];
  }

  /**
   * Returns whether a match may begin with this token: not in the middle of a word, a code or a
   * number ({@code 60,000}, {@code 1.1075}).
   */
  boolean mayBegin(int index) {
    int start = start(index);
    if (start == textStart || start == textEnd) {
      return true;
    }
    char before = text.charAt(start - 1);
    return !(isGlue(before) && isGlue(text.charAt(start)))
        && !((before == ',' || before == '.') && isNumber(start) && isNumber(start - 2));
  }

  private boolean isNumber(int at) {
    return at >= textStart && kind(text.charAt(at)) == DIGIT;
  }

  /** Returns whether a match may end with this token. */
  boolean mayEnd(int index) {
    int end = end(index);
    return end == textEnd || !(isGlue(text.charAt(end - 1)) && isGlue(text.charAt(end)));
  }

  /** Reads the next token or, on request, the next one that a match may begin with. */
  private void read(boolean beginning) {
    while (next < textEnd) {
      int start = next;
      if (start + LONGEST_WORD > stretchEnd && stretchEnd < textEnd) {
        stretchStart = start;
        stretchEnd = Math.min(textEnd, start + stretch.length);
        text.getChars(stretchStart, stretchEnd, stretch, 0);
      }
      int symbol = readToken(start);
      if (!beginning || beginnings[symbol]) {
        add(start, symbol);
        if (isOneSpace()) {
          add(next++, lexicon.spaceSymbol());
        }
        return;
      }
      if (isOneSpace() && !beginnings[lexicon.spaceSymbol()]) {
        next++;
      }
    }
    ended = true;
    add(next, lexicon.endSymbol());
  }

  /** Reads a token; returns its symbol. */
  private int readToken(int start) {
    char c = stretch[start - stretchStart];
    return switch (kind(c)) {
      case LETTER -> readWord(start);
      case DIGIT -> readNumber(start);
      case BLANK -> readBlank(start);
      default -> {
        next++;
        yield lexicon.markSymbol(c);
      }
    };
  }

  /** Returns whether that follows which follows most tokens: one space and then something else. */
  private boolean isOneSpace() {
    int i = next - stretchStart;
    return next + 1 < stretchEnd && stretch[i] == ' ' && stretch[i + 1] > ' ';
  }

  private void add(int start, int symbol) {
    int at = count & (starts.length - 1);
    starts[at] = start;
    ends[at] = next;
    symbols[at] = symbol;
    count++;
  }

  private int readWord(int start) {
    long key = 0;
    int letters = 0;
    int begin = start - stretchStart;
    int end = stretchEnd - stretchStart;
    int i = begin;
    char c = 0;
    for (; i < end; i++) {
      c = stretch[i];
      char letter = Lexicon.letter(c);
      if (letter == 0) {
        break;
      }
      key = Lexicon.key(key, letter);
      letters |= c;
    }
    next = i + stretchStart;
    if ((c == ':' || c == '.') && isAddress(start, next)) {
      while (next < textEnd && kind(text.charAt(next)) != BLANK) {
        next++;
      }
      return Lexicon.OTHER;
    }
    return lexicon.wordSymbol(stretch, begin, i, key, letters < 128);
  }

  private int readNumber(int start) {
    int value = 0;
    int end = stretchEnd - stretchStart;
    int i = start - stretchStart;
    for (; i < end && kind(stretch[i]) == DIGIT; i++) {
      if (i + stretchStart - start < BasicFormat.DATE_DIGITS) {
        value = value * 10 + stretch[i] - '0';
      }
    }
    next = i + stretchStart;
    return lexicon.numberSymbol(next - start, value);
  }

  /**
   * Reads white space. A blank line is an end, and so is a line break unless it only wraps a long
   * line; no pattern matches across an end.
   */
  private int readBlank(int start) {
    int lines = 0;
    int i = start;
    while (i < textEnd && kind(text.charAt(i)) == BLANK) {
      if (text.charAt(i) == '\n') {
        lines++;
      }
      i++;
    }
    next = i;
    boolean end = lines > 1 || (lines == 1 && !isWrapped(start));
    if (lines > 0) {
      lineStart = i;
    }
    return end ? lexicon.endSymbol() : lexicon.spaceSymbol();
  }

  private boolean isWrapped(int lineEnd) {
    int length = lineEnd - lineStart;
    return length >= SHORTEST_WRAPPED && length <= LONGEST_WRAPPED;
  }

  /** Returns whether a web address begins with the word {@code [start, end)} and what follows. */
  private boolean isAddress(int start, int end) {
    char c = text.charAt(end);
    return (c == ':'
            && end + 2 < textEnd
            && text.charAt(end + 1) == '/'
            && text.charAt(end + 2) == '/')
        || (c == '.'
            && end - start == 3
            && text.charAt(start) == 'w'
            && text.charAt(start + 1) == 'w'
            && text.charAt(start + 2) == 'w');
  }

  private static boolean isGlue(char c) {
    byte kind = kind(c);
    return kind == LETTER || kind == DIGIT || c == '_' || c == '@';
  }

  private static byte kind(char c) {
    return c < KINDS.length ? KINDS[c] : kindOf(c);
  }

  private static byte kindOf(char c) {
    if (c >= '0' && c <= '9') {
      return DIGIT;
    }
    if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      return LETTER;
    }
    return Character.isSpaceChar(c) || Character.isWhitespace(c) ? BLANK : MARK;
  }

  /** Returns the kinds of the letters of Europe and of the punctuation of all languages. */
  private static byte[] kindsOfCommon() {
    byte[] kinds = new byte[0x2070];
    for (char c = 0; c < kinds.length; c++) {
      kinds[c] = kindOf(c);
    }
    return kinds;
  }
}
