package org.annalist.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annalist.text.Ideographs;

/**
 * Reads the pattern language.
 *
 * <pre>
 *   early March       these words, whatever their case; a capital asks for a capital
 *   {month}           a word of a list or a number of a shape, captured as "month"; or a fragment
 *   {from=month}      the same, captured as "from"; the parts of a fragment as "from.day" …
 *   {word} {Word} {number}   any word, any capitalised word, any number
 *   {basicDate}       20110311, of which the value is 2011-03-11
 *   {basicTime}       144600, of which the value is 14:46:00
 *   {end}             the end of the text, or a blank line
 *   (a|b c)           alternatives
 *   x?  x{1,3}        once or not at all; one to three times
 *   &lt;…&gt;               what is reported, several parts if need be; the rest is context
 *   \?                the character itself
 * </pre>
 *
 * A space stands for any white space but a blank line; where the pattern has none, the text must
 * have none. Other characters stand for themselves, an ideograph for a word of its own, {@code -}
 * for every hyphen and the en dash.
 */
final class PatternParser {

  private static final String SPECIAL = "{}()|?<>\\";

  private final Lexicon lexicon;
  private final Vocabulary vocabulary;

  private final String pattern;
  private final String prefix;
  private final Set<String> within;
  private int at;

  /** Whether a {@code <} is open. */
  private boolean inside;

  private PatternParser(
      Lexicon lexicon, Vocabulary vocabulary, String pattern, String prefix, Set<String> within) {
    this.lexicon = lexicon;
    this.vocabulary = vocabulary;
    this.pattern = pattern;
    this.prefix = prefix;
    this.within = within;
  }

  static Node parse(Lexicon lexicon, Vocabulary vocabulary, String pattern) {
    return new PatternParser(lexicon, vocabulary, pattern, "", Set.of()).parse();
  }

  /** A pattern that cannot be read. */
  static final class SyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int column;

    SyntaxException(int column, String problem) {
      super(problem);
      this.column = column;
    }

    int column() {
      return column;
    }
  }

  private Node parse() {
    Node node = choice();
    if (at < pattern.length()) {
      throw error("unexpected '" + pattern.charAt(at) + "'");
    }
    if (inside) {
      throw error("'<' is never closed");
    }
    return node;
  }

  private Node choice() {
    List<Node> options = new ArrayList<>();
    options.add(sequence());
    while (peek() == '|') {
      at++;
      options.add(sequence());
    }
    return options.size() == 1 ? options.get(0) : new Node.Choice(options);
  }

  private Node sequence() {
    List<Node> parts = new ArrayList<>();
    while (at < pattern.length() && peek() != '|' && peek() != ')') {
      Node part = repeated(part());
      parts.add(part);
    }
    return parts.size() == 1 ? parts.get(0) : new Node.Sequence(parts);
  }

  private Node part() {
    char c = peek();
    switch (c) {
      case '(' -> {
        at++;
        Node inner = choice();
        expect(')');
        return inner;
      }
      case '{' -> {
        return named();
      }
      case '<', '>' -> {
        if ((c == '<') == inside) {
          throw error("unexpected '" + c + "'");
        }
        inside = c == '<';
        at++;
        return new Node.Edge();
      }
      case '\\' -> {
        at++;
        return new Node.Atom(lexicon.mark(next("a character after '\\'")));
      }
      default -> {
        if (SPECIAL.indexOf(c) >= 0) {
          throw error("unexpected '" + c + "'");
        }
        return literal();
      }
    }
  }

  private Node repeated(Node part) {
    if (peek() == '?') {
      at++;
      return new Node.Repeat(part, 0, 1);
    }
    if (peek() == '{' && at + 1 < pattern.length() && Character.isDigit(pattern.charAt(at + 1))) {
      at++;
      int min = count();
      expect(',');
      int max = count();
      expect('}');
      if (max < min || max == 0) {
        throw error("no such repetition");
      }
      return new Node.Repeat(part, min, max);
    }
    return part;
  }

  private int count() {
    int from = at;
    while (Character.isDigit(peek())) {
      at++;
    }
    if (at == from || at - from > 2) {
      throw error("expected a number up to 99");
    }
    return Integer.parseInt(pattern.substring(from, at));
  }

  private Node named() {
    int open = at++;
    int close = pattern.indexOf('}', at);
    if (close < 0) {
      at = open;
      throw error("'{' is never closed");
    }
    String words = pattern.substring(at, close);
    int equals = words.indexOf('=');
    String alias = equals < 0 ? null : words.substring(0, equals);
    String name = words.substring(equals + 1);
    String captured = prefix + (alias == null ? name : alias);
    at = close + 1;
    switch (name) {
      case "word" -> {
        return new Node.Named(captured, new Node.Atom(lexicon.anyWord()), null);
      }
      case "Word" -> {
        return new Node.Named(captured, new Node.Atom(lexicon.capitalWord()), null);
      }
      case "end" -> {
        return new Node.Atom(lexicon.end());
      }
      case "number" -> {
        return new Node.Named(captured, new Node.Atom(lexicon.anyNumber()), null);
      }
      case "basicDate" -> {
        return new Node.Named(
            captured, new Node.Atom(lexicon.basicDate()), BasicFormat::extendedDate);
      }
      case "basicTime" -> {
        return new Node.Named(
            captured, new Node.Atom(lexicon.basicTime()), BasicFormat::extendedTime);
      }
      default -> {}
    }
    WordList list = vocabulary.lists.get(name);
    if (list != null) {
      return new Node.Named(captured, wordsOf(list), meanings(list));
    }
    NumberShape shape = vocabulary.shapes.get(name);
    if (shape != null) {
      return new Node.Named(captured, new Node.Atom(lexicon.number(name, shape)), shape::padded);
    }
    String fragment = vocabulary.fragments.get(name);
    if (fragment == null) {
      at = open;
      throw error("\"" + name + "\" is no word list, number or fragment");
    }
    if (within.contains(name)) {
      at = open;
      throw error("fragment \"" + name + "\" contains itself");
    }
    Set<String> nested = new HashSet<>(within);
    nested.add(name);
    String inner = alias == null ? prefix : prefix + alias + ".";
    try {
      Node part = new PatternParser(lexicon, vocabulary, fragment, inner, nested).parse();
      return alias == null ? part : new Node.Named(captured, part, null);
    } catch (SyntaxException e) {
      at = open;
      throw error("in fragment \"" + name + "\": " + e.getMessage());
    }
  }

  private Node wordsOf(WordList list) {
    List<Node> options = new ArrayList<>();
    Node single = null;
    for (String entry : list.values().keySet()) {
      if (isOneWord(entry)) {
        single = new Node.Atom(lexicon.listed(list.name(), entry));
      } else {
        options.add(phrase(entry));
      }
    }
    if (single != null) {
      options.add(single);
    }
    return options.size() == 1 ? options.get(0) : new Node.Choice(options);
  }

  private Node phrase(String entry) {
    PatternParser words = new PatternParser(lexicon, vocabulary, entry, "", Set.of());
    List<Node> parts = new ArrayList<>();
    while (words.at < entry.length()) {
      parts.add(words.literal());
    }
    return new Node.Sequence(parts);
  }

  private static Node.Meaning meanings(WordList list) {
    Map<String, String> meanings = new HashMap<>();
    list.values().forEach((word, value) -> meanings.put(folded(word), value));
    // Most texts write a word as the list does, which saves folding it.
    list.values().keySet().forEach(word -> meanings.put(word, meanings.get(folded(word))));
    return words -> {
      String meaning = meanings.get(words);
      return meaning != null ? meaning : meanings.getOrDefault(folded(words), words);
    };
  }

  private static String folded(String words) {
    StringBuilder out = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else {
        out.append(Character.isLetter(c) ? Lexicon.foldLetter(c) : Lexicon.foldMark(c));
      }
    }
    return out.toString();
  }

  private static boolean isOneWord(String entry) {
    for (int i = 0; i < entry.length(); i++) {
      if (!Character.isLetter(entry.charAt(i)) || (i > 0 && Ideographs.is(entry.charAt(i)))) {
        return false;
      }
    }
    return true;
  }

  private Node literal() {
    int from = at;
    char c = pattern.charAt(at);
    if (Ideographs.is(c)) {
      at++;
      return new Node.Atom(lexicon.word(pattern.substring(from, at)));
    }
    if (Character.isLetter(c)) {
      while (at < pattern.length() && isLetterOfWord(pattern.charAt(at))) {
        at++;
      }
      return new Node.Atom(lexicon.word(pattern.substring(from, at)));
    }
    if (Character.isDigit(c)) {
      while (at < pattern.length() && Character.isDigit(pattern.charAt(at))) {
        at++;
      }
      return new Node.Atom(lexicon.exactNumber(pattern.substring(from, at)));
    }
    at++;
    return new Node.Atom(c == ' ' ? lexicon.space() : lexicon.mark(c));
  }

  private static boolean isLetterOfWord(char c) {
    return Character.isLetter(c) && !Ideographs.is(c);
  }

  private char peek() {
    return at < pattern.length() ? pattern.charAt(at) : 0;
  }

  private char next(String expected) {
    if (at >= pattern.length()) {
      throw error("expected " + expected);
    }
    return pattern.charAt(at++);
  }

  private void expect(char c) {
    if (peek() != c) {
      throw error("expected '" + c + "'");
    }
    at++;
  }

  private SyntaxException error(String problem) {
    return new SyntaxException(at + 1, problem);
  }
}
