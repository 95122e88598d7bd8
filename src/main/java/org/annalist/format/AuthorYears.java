package org.annalist.format;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.article.Entry;
import org.annalist.article.Marker;
import org.annalist.text.Search;
import org.annalist.text.Span;

/**
 * Citations by author and year (parenthetical referencing, the "Harvard" style): "(Smith 2004)",
 * "(Smith & Jones, 1998, p. 4; Brown et al. 2001a)", "Smith (2004) found". Only works that the
 * reference list has are cited so; any other name and year are words of the text.
 *
 * <p>A note that is such a citation, "Smith 2004, p. 12", stands for the work it names.
 *
 * @param markers the citations in prose, in order; of "Smith (2004)" the part in brackets
 * @param entries the list, in which an entry that is cited so is called as it is cited first:
 *     {@code Smith & Jones 1998}
 */
public record AuthorYears(List<Marker> markers, List<Entry> entries) {

  private static final String NAME =
      "(?:(?:[Dd]e|[Dd]el|[Dd]i|[Dd]a|[Dd]u|[Ll]a|[Ll]e|[Vv]an|[Vv]on|der|den|al|bin|ter|ten) ){0,2}"
          + "\\p{Lu}[\\p{L}\\p{M}'’-]+";
  private static final String NAMES =
      "(?:{name} ){0,4}{name}(?:(?:,|,? and|,? &) (?:{name} )?{name}){0,3}(?:,? et al\\.?)?"
          .replace("{name}", NAME);
  private static final String YEAR = "(?:1[5-9]|20)\\d\\d[a-z]?";
  private static final String YEARS = YEAR + "(?:(?:, ?|,? and |,? & )(?:" + YEAR + "|[b-z]\\b))*";
  private static final String PAGES =
      "(?:(?:,|:|, ?(?:at|esp\\.)) ?(?:pp?|chs?|chap|sec|vol|figs?|para|nn?|no)?\\.? ?[\\dxvi][^;()\\[\\]]{0,40})?";
  private static final String LEAD =
      "(?i:(?:see|also|e\\.g\\.|cf\\.|i\\.e\\.|compare|but|for example|for a review|reviewed in"
          + "|cited in|quoted in|after|from|data from|adapted from|according to|and|as in),? ){0,3}";

  /** One work, or several of one author, between brackets and semicolons. */
  private static final Pattern PART =
      Pattern.compile(
          " *" + LEAD + "(?:(" + NAMES + "),? \\(?)?(" + YEARS + ")\\)?" + PAGES + "\\.? *");

  private static final Pattern NAMES_BEFORE = Pattern.compile("(" + NAMES + ")['’]? $");

  private static final Pattern YEAR_OF_ENTRY = Pattern.compile("\\b" + YEAR + "\\b");

  private static final Pattern BETWEEN_NAMES = Pattern.compile(",? (?:and|&) |, |,? et al\\.?");

  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");

  private static final String QUOTES = "\"“„«'‘";

  /** The authors of an entry stand in its first characters. */
  private static final int AUTHORS = 200;

  /** And the first of them in as many. */
  private static final int FIRST_AUTHOR = 40;

  /** Brackets that cite hold no more, and no more names stand before them. */
  private static final int LONGEST_BRACKETS = 240;

  private static final int LONGEST_NAMES = 120;

  /** A note that only names a work is not longer. */
  private static final int LONGEST_SHORT = 100;

  /** Nobody tells where a work is found before saying when it appeared. */
  private static final int HEAD = 500;

  /**
   * Finds the citations in the prose of {@code text}, outside of its other {@code markers}.
   *
   * @param unmarked works of the page to which no marker can lead: of these only those that are
   *     cited become entries
   */
  public static AuthorYears in(
      String text,
      List<Block> blocks,
      List<Marker> markers,
      List<Entry> entries,
      List<Entry> unmarked) {
    List<Entry> all = new ArrayList<>(entries);
    all.addAll(unmarked);
    Works works = new Works(all, markers);
    List<Marker> found = new ArrayList<>();
    if (!works.byYear.isEmpty()) {
      for (Block block : blocks) {
        if (block.kind() == BlockKind.PROSE) {
          works.cite(text, block.span(), markers, found);
        }
      }
    }
    return new AuthorYears(found, works.named(entries.size()));
  }

  /**
   * A work as a citation names it.
   *
   * @param work the place of its entry in the list
   * @param words authors and year
   */
  private record Named(int work, String words) {}

  /** The works of a list, by the years that their entries name. */
  private static final class Works {

    private final List<Entry> entries;
    private final String[] labels;
    private final boolean[] areShort;
    private final Map<String, Integer> byLabel = new HashMap<>();
    private final Set<String> pointedTo = new HashSet<>();
    private final Map<String, List<Integer>> byYear = new HashMap<>();

    Works(List<Entry> entries, List<Marker> markers) {
      this.entries = entries;
      this.labels = new String[entries.size()];
      this.areShort = new boolean[entries.size()];
      markers.forEach(marker -> pointedTo.addAll(marker.labels()));
      for (int i = 0; i < entries.size(); i++) {
        String text = entries.get(i).text();
        byLabel.putIfAbsent(entries.get(i).label(), i);
        areShort[i] = text.length() <= LONGEST_SHORT && PART.matcher(text).matches();
        // An entry that begins with a title has no author: "Salt". Variety. 2 September 2011.
        boolean isTitleFirst = !text.isEmpty() && QUOTES.indexOf(text.charAt(0)) >= 0;
        if (!areShort[i] && !isTitleFirst) {
          addYears(i, text.substring(0, Math.min(HEAD, text.length())));
        }
      }
    }

    /** A work of 2001a is also one of 2001. */
    private void addYears(int work, String head) {
      Set<String> once = new TreeSet<>();
      Matcher years = YEAR_OF_ENTRY.matcher(head);
      while (years.find()) {
        once.add(years.group());
        once.add(years.group().substring(0, 4));
      }
      once.forEach(year -> byYear.computeIfAbsent(year, y -> new ArrayList<>()).add(work));
    }

    /** Looks into each pair of brackets that holds no other. */
    void cite(String text, Span block, List<Marker> markers, List<Marker> found) {
      int open = -1;
      for (int i = block.start(); i < block.end(); i++) {
        char c = text.charAt(i);
        if (c == '(' || c == '[') {
          open = i;
        } else if (c == ')' || c == ']') {
          if (open >= 0 && i - open <= LONGEST_BRACKETS) {
            cite(text, block, new Span(open, i + 1), markers, found);
          }
          open = -1;
        }
      }
    }

    private void cite(
        String text, Span block, Span brackets, List<Marker> markers, List<Marker> found) {
      String words = text.substring(brackets.start() + 1, brackets.end() - 1);
      if (!YEAR_OF_ENTRY.matcher(words).find()) {
        return;
      }
      int from = Math.max(block.start(), brackets.start() - LONGEST_NAMES);
      Matcher before = NAMES_BEFORE.matcher(text.substring(from, brackets.start()));
      List<String> cited = labelsIn(words, before.find() ? before.group(1) : null);
      if (!cited.isEmpty() && !isMarked(brackets, markers)) {
        found.add(new Marker(brackets, cited));
      }
    }

    /** Says whether one of {@code markers}, which stand in order, lies in {@code span}. */
    private static boolean isMarked(Span span, List<Marker> markers) {
      int next = Search.first(markers.size(), i -> markers.get(i).span().end() > span.start());
      return next < markers.size() && markers.get(next).span().start() < span.end();
    }

    /** Returns the labels of the works that all parts of {@code words} name, else none. */
    private List<String> labelsIn(String words, String before) {
      List<String> cited = new ArrayList<>();
      String names = before;
      for (String part : words.split(";", -1)) {
        Matcher matcher = PART.matcher(part);
        if (!matcher.matches()) {
          return List.of();
        }
        names = matcher.group(1) == null ? names : matcher.group(1);
        if (names == null) {
          return List.of();
        }
        for (String year : years(matcher.group(2))) {
          Named named = find(names, year);
          String label = named == null ? null : label(named);
          if (label != null && !cited.contains(label)) {
            cited.add(label);
          }
        }
      }
      return cited;
    }

    /** "2001a, b" are 2001a and 2001b. */
    private static List<String> years(String words) {
      List<String> years = new ArrayList<>();
      for (String year : words.split("(?:,? and |,? & |, ?)", -1)) {
        boolean letter = year.length() == 1;
        years.add(letter ? years.get(years.size() - 1).substring(0, 4) + year : year);
      }
      return years;
    }

    /** Returns the work that {@code names}, or the last of these words, wrote then; or null. */
    private Named find(String names, String year) {
      List<Integer> candidates = byYear.getOrDefault(year, List.of());
      String rest = POSSESSIVE.matcher(names).replaceFirst("");
      while (!rest.isEmpty()) {
        List<String> authors =
            Arrays.stream(BETWEEN_NAMES.split(rest)).filter(name -> !name.isBlank()).toList();
        int best = first(candidates, authors);
        if (best >= 0) {
          return new Named(best, rest + " " + year);
        }
        // "In Smith (2004)": the capital of a first word makes no name.
        int space = rest.indexOf(' ');
        rest = space < 0 ? "" : rest.substring(space + 1);
      }
      return null;
    }

    /** Returns the candidate that names its first author first; -1 for none. */
    private int first(List<Integer> candidates, List<String> authors) {
      int best = -1;
      int bestPlace = FIRST_AUTHOR + 1;
      for (int work : candidates) {
        int place = place(work, authors);
        if (place >= 0 && place < bestPlace) {
          best = work;
          bestPlace = place;
        }
      }
      return best;
    }

    /** Returns where an entry names the first of {@code authors}; -1 when it lacks one of them. */
    private int place(int work, List<String> authors) {
      String text = entries.get(work).text();
      String head = text.substring(0, Math.min(AUTHORS, text.length()));
      for (String author : authors) {
        if (wordsAt(head, author) < 0) {
          return -1;
        }
      }
      int first = authors.isEmpty() ? -1 : wordsAt(head, authors.get(0));
      return first > FIRST_AUTHOR ? -1 : first;
    }

    private static int wordsAt(String text, String words) {
      for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        int end = at + words.length();
        boolean begins = at == 0 || !Character.isLetter(text.charAt(at - 1));
        boolean ends = end == text.length() || !Character.isLetter(text.charAt(end));
        if (begins && ends) {
          return at;
        }
      }
      return -1;
    }

    /** What the other markers of the page point to keeps its name. */
    private String label(Named named) {
      String label = entries.get(named.work).label();
      boolean taken = pointedTo.contains(label) && byLabel.get(label) == named.work;
      if (!taken && labels[named.work] == null) {
        labels[named.work] = named.words;
      }
      return labels[named.work] == null ? label : labels[named.work];
    }

    /** Returns the first {@code kept} entries, and of the others those that are cited. */
    List<Entry> named(int kept) {
      List<Entry> named = new ArrayList<>();
      for (int i = 0; i < entries.size(); i++) {
        if (i < kept || labels[i] != null) {
          named.add(named(i, entries.get(i)));
        }
      }
      return named;
    }

    private Entry named(int work, Entry entry) {
      return new Entry(
          labels[work] == null ? entry.label() : labels[work],
          areShort[work] && entry.urls().isEmpty() ? spelledOut(entry.text()) : entry.text(),
          entry.title(),
          entry.publisher(),
          entry.urls(),
          entry.published(),
          entry.accessed());
    }

    /** "Smith 2004, p. 12", and then the words of that work. */
    private String spelledOut(String words) {
      Matcher part = PART.matcher(words);
      Named named =
          part.matches() && part.group(1) != null ? find(part.group(1), part.group(2)) : null;
      return named == null
          ? words
          : words + (words.endsWith(".") ? " " : ". ") + entries.get(named.work).text();
    }
  }
}
