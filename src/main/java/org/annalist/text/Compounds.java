package org.annalist.text;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Words of two parts that mean one thing: "twenty-seven", and verbs with a particle or an object,
 * "took over", "opened fire", as far as {@code related.tsv} lists them ({@code take_over}).
 */
final class Compounds {

  private static final Set<String> LISTED = listed();

  private static final Set<String> VERBS =
      LISTED.stream().map(Compounds::listed).collect(Collectors.toUnmodifiableSet());

  /** The second parts of verbs, by their first letter from a to z: hardly any word is one. */
  private static final List<List<String>> SECOND_PARTS =
      byFirstLetter(LISTED.stream().map(word -> word.substring(word.indexOf('_') + 1)));

  private Compounds() {}

  /** Says whether a word and the next, right behind it, are one. */
  static boolean isOne(String text, int start, int end, int nextStart, int nextEnd) {
    if (nextStart != end + 1) {
      return false;
    }
    char between = text.charAt(end);
    if (between == '-' && text.startsWith("ty", end - 2)) {
      return number(text.substring(start, nextEnd)) != null;
    }
    if (between != ' ' && between != '-') {
      return false;
    }
    int letter = Ascii.toLowerCase(text.charAt(nextStart)) - 'a';
    if (letter < 0 || letter >= SECOND_PARTS.size()) {
      return false;
    }
    for (String particle : SECOND_PARTS.get(letter)) {
      if (particle.length() == nextEnd - nextStart
          && text.regionMatches(true, nextStart, particle, 0, particle.length())) {
        return VERBS.contains(verb(text.substring(start, end), particle))
            && !text.startsWith("-", nextEnd)
            && !(particle.equals("over") && isDigitAt(text, nextEnd + 1));
      }
    }
    return false;
  }

  private static List<List<String>> byFirstLetter(Stream<String> words) {
    Set<String> distinct = words.collect(Collectors.toCollection(TreeSet::new));
    return IntStream.rangeClosed('a', 'z')
        .mapToObj(c -> distinct.stream().filter(word -> word.charAt(0) == c).toList())
        .toList();
  }

  /** "It took over 40 years" takes nothing over. */
  private static boolean isDigitAt(String text, int at) {
    return at < text.length() && Character.isDigit(text.charAt(at));
  }

  /** Returns what a word that {@link #isOne} joined is compared by. */
  static String key(String joined) {
    String number = number(joined);
    if (number != null) {
      return number;
    }
    int at = Math.max(joined.indexOf(' '), joined.indexOf('-'));
    return verb(joined.substring(0, at), Ascii.toLowerCase(joined.substring(at + 1)));
  }

  /** Returns the digits of "twenty-seven", or null. */
  private static String number(String words) {
    int hyphen = words.indexOf('-');
    if (hyphen < 0) {
      return null;
    }
    String tens = Words.digitsOf(words.substring(0, hyphen));
    String one = Words.digitsOf(words.substring(hyphen + 1));
    return tens.length() == 2 && tens.endsWith("0") && one.length() == 1
        ? tens.charAt(0) + one
        : null;
  }

  private static String verb(String verb, String particle) {
    return Stems.of(Ascii.toLowerCase(verb)) + '_' + particle;
  }

  private static Set<String> listed() {
    return Table.rows(Compounds.class, "related.tsv").stream()
        .flatMap(row -> Splitter.on(' ').splitToStream(row.get(2)))
        .filter(word -> word.indexOf('_') > 0)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns what a word of {@code related.tsv} is compared by. */
  static String listed(String word) {
    int at = word.indexOf('_');
    return at < 0 ? Stems.of(word) : verb(word.substring(0, at), word.substring(at + 1));
  }
}
