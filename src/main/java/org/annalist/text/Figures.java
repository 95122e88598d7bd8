package org.annalist.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the figures of a sentence, by the words of {@code figures.yaml}. */
public final class Figures {

  /** How far before a number a word may stand that makes it rough. */
  private static final int BEFORE = 3;

  /** How far from its figure an act may stand, in words. */
  private static final int REACH = 4;

  /** Of a name for things, the first words are looked at. */
  private static final int MOST_THINGS = 4;

  private static final JsonNode RULES = load();
  private static final Set<String> ROUGH = words("rough");
  private static final Set<String> ROUGH_AFTER = words("rough_after");
  private static final Set<String> ORDERS = words("orders");
  private static final Map<String, Double> MULTIPLES = multiples();
  private static final Map<String, String> THINGS = things();

  private Figures() {}

  /**
   * Two figures of two sentences that cannot both be right.
   *
   * @param mine of the first sentence
   * @param theirs of the second
   */
  public record Difference(Figure mine, Figure theirs) {}

  /** Returns the figures of {@code sentence}, in order. */
  public static List<Figure> of(String sentence) {
    return new Search(sentence, Words.of(sentence)).run();
  }

  /**
   * Returns where two sentences about one event differ in a figure, or null. The order of the two
   * does not matter but for which figure is whose.
   */
  public static Difference between(List<Figure> mine, List<Figure> theirs) {
    for (Figure one : mine) {
      Figure other = onlyOfTheSame(one, theirs);
      if (other != null
          && one.exact()
          && other.exact()
          && one.equals(onlyOfTheSame(other, mine))
          && !one.agreesWith(other)
          && isNowhere(one, theirs)
          && isNowhere(other, mine)) {
        return new Difference(one, other);
      }
    }
    return null;
  }

  /** A sentence that holds both figures tells that they are of two things. */
  private static boolean isNowhere(Figure figure, List<Figure> among) {
    return among.stream()
        .noneMatch(each -> each.things().equals(figure.things()) && each.agreesWith(figure));
  }

  /** Several figures of the same are of several places or days: nobody can tell which is meant. */
  private static Figure onlyOfTheSame(Figure figure, List<Figure> among) {
    Figure found = null;
    for (Figure each : among) {
      if (each.isOfTheSame(figure)) {
        if (found != null) {
          return null;
        }
        found = each;
      }
    }
    return found;
  }

  /** A number in the words of a sentence: the words {@code from} up to {@code to}. */
  private record Quantity(double low, double high, int from, int to) {}

  private static final class Search {

    private final String text;
    private final List<Word> words;

    Search(String text, List<Word> words) {
      this.text = text;
      this.words = words;
    }

    List<Figure> run() {
      List<Figure> figures = new ArrayList<>();
      int at = 0;
      while (at < words.size()) {
        Quantity quantity = isCount(at) ? quantityAt(at) : null;
        if (quantity != null) {
          Figure figure = figure(quantity);
          if (figure != null) {
            figures.add(figure);
          }
        }
        at = quantity == null ? at + 1 : quantity.to();
      }
      return figures;
    }

    private boolean isCount(int at) {
      return words.get(at).kind() == Word.Kind.NUMBER && !ORDERS.contains(words.get(at).form());
    }

    /** Reads "1.2 million", "two hundred and fifty", "10–12", "between 10 and 12". */
    private Quantity quantityAt(int at) {
      Quantity first = numberAt(at);
      int next = first.to();
      if (next < words.size() && isLink(next - 1)) {
        boolean word = !isCount(next);
        int second = word ? next + 1 : next;
        if (second < words.size() && isCount(second)) {
          Quantity last = numberAt(second);
          // "20–13" is no range: a score, a vote.
          boolean rises = first.high() < last.low();
          return new Quantity(
              rises ? first.low() : Double.NaN, rises ? last.high() : Double.NaN, at, last.to());
        }
      }
      return first;
    }

    /** Says whether a range goes on after the word at {@code at}. */
    private boolean isLink(int at) {
      String between = between(at);
      if (between.equals("-") || between.equals("–")) {
        return true;
      }
      String word = words.get(at + 1).form();
      return word.equals("to") || word.equals("or") || (word.equals("and") && afterBetween(at));
    }

    private boolean afterBetween(int at) {
      for (int i = at; i >= 0 && i >= at - 2; i--) {
        if (words.get(i).form().equals("between")) {
          return true;
        }
      }
      return false;
    }

    private Quantity numberAt(int at) {
      double value = Double.parseDouble(words.get(at).key());
      int next = at + 1;
      double whole = 0;
      while (next < words.size() && MULTIPLES.containsKey(words.get(next).form())) {
        value *= MULTIPLES.get(words.get(next).form());
        next++;
        int rest = next < words.size() && words.get(next).form().equals("and") ? next + 1 : next;
        if (rest < words.size() && isCount(rest) && isSpelled(at) && isSpelled(rest)) {
          whole += value;
          value = Double.parseDouble(words.get(rest).key());
          next = rest + 1;
        }
      }
      return new Quantity(whole + value, whole + value, at, next);
    }

    private boolean isSpelled(int at) {
      return Character.isLetter(text.charAt(words.get(at).span().start()));
    }

    /** Returns what stands between a word and the next. */
    private String between(int at) {
      return at + 1 < words.size()
          ? text.substring(words.get(at).span().end(), words.get(at + 1).span().start())
          : "";
    }

    private Figure figure(Quantity quantity) {
      int start = words.get(quantity.from()).span().start();
      int end = words.get(quantity.to() - 1).span().end();
      char before = start > 0 ? text.charAt(start - 1) : ' ';
      char after = end < text.length() ? text.charAt(end) : ' ';
      if (Double.isNaN(quantity.low())
          || "-–:/.#".indexOf(before) >= 0
          || "-–:/".indexOf(after) >= 0) {
        return null;
      }
      if (Character.isLetter(after)) {
        return null; // 12th, 5km
      }
      Set<String> things = new HashSet<>();
      int to = quantity.to();
      if ("$£€¥".indexOf(before) >= 0) {
        things.add(String.valueOf(before));
        start--;
      } else if (after == '%' || isPerCent(to)) {
        things.add("%");
        end++;
        to += after == '%' ? 0 : text.startsWith("cent", words.get(to).span().end() + 1) ? 2 : 1;
      } else {
        to = addThings(quantity.to(), things);
        end = words.get(to - 1).span().end();
      }
      Word act = actOf(quantity.from(), to);
      boolean named = quantity.from() > 0 && isNameBefore(quantity.from());
      if (things.isEmpty()
          && (act == null || named || to >= words.size() || !words.get(to).equals(act))) {
        return null;
      }
      return new Figure(
          quantity.low(), quantity.high(), !isRough(quantity), things, act, new Span(start, end));
    }

    private boolean isPerCent(int at) {
      if (at >= words.size()) {
        return false;
      }
      String form = words.get(at).form();
      return form.equals("percent")
          || (form.equals("per")
              && at + 1 < words.size()
              && words.get(at + 1).form().equals("cent"));
    }

    private boolean isRough(Quantity quantity) {
      for (int i = quantity.from() - 1; i >= 0 && i >= quantity.from() - BEFORE; i--) {
        if (!between(i).isBlank()) {
          break;
        }
        if (ROUGH.contains(words.get(i).form())) {
          return true;
        }
      }
      int last = Math.min(words.size(), quantity.to() + 3);
      for (int i = quantity.to(); i < last; i++) {
        boolean near = i == quantity.to() || words.get(i - 1).form().equals("or");
        boolean time = i == quantity.to() + 1;
        if ((near || time) && ROUGH_AFTER.contains(words.get(i).form()) && !isPerCent(i)) {
          return near || !words.get(i).form().equals("of");
        }
      }
      return false;
    }

    private boolean isNameBefore(int at) {
      return words.get(at - 1).kind() == Word.Kind.NAME
          || Character.isUpperCase(text.charAt(words.get(at - 1).span().start()));
    }

    /** Returns the place after the words for what is counted. */
    private int addThings(int from, Set<String> things) {
      int at = from;
      while (at < words.size() && things.size() < MOST_THINGS) {
        Word word = words.get(at);
        boolean thing =
            word.kind() == Word.Kind.CONTENT
                || word.kind() == Word.Kind.COMMON
                || word.kind() == Word.Kind.NAME;
        if (!thing
            || !between(at - 1).isBlank()
            || Likeness.isAct(word)
            || word.form().endsWith("ing")) {
          break;
        }
        things.add(THINGS.getOrDefault(word.key(), word.key()));
        at++;
      }
      return at;
    }

    /** The act that follows, with or without an auxiliary, else the one before, else one after. */
    private Word actOf(int from, int to) {
      int next = to;
      while (next < words.size()
          && words.get(next).kind() == Word.Kind.STOP
          && between(next - 1).isBlank()
          && next < to + 3) {
        next++;
      }
      boolean passive = next == to || isAuxiliary(words.get(to).form());
      if (passive && next < words.size() && Likeness.isAct(words.get(next))) {
        return words.get(next);
      }
      for (int i = from - 1; i >= 0 && i >= from - REACH && !isCount(i); i--) {
        if (Likeness.isAct(words.get(i))) {
          return words.get(i);
        }
      }
      return null;
    }

    private static boolean isAuxiliary(String form) {
      return switch (form) {
        case "is", "are", "was", "were", "be", "been", "has", "have", "had", "got" -> true;
        default -> false;
      };
    }
  }

  /** Returns pairs of sentences that {@code figures.yaml} names, under {@code differ} or so. */
  static List<List<String>> examples(String name) {
    List<List<String>> pairs = new ArrayList<>();
    for (JsonNode pair : RULES.path(name)) {
      pairs.add(List.of(pair.path(0).asText(), pair.path(1).asText()));
    }
    return pairs;
  }

  private static JsonNode load() {
    try (InputStream in = Figures.class.getResourceAsStream("figures.yaml")) {
      return new YAMLMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("figures.yaml cannot be read: " + e.getMessage(), e);
    }
  }

  private static Set<String> words(String name) {
    Set<String> words = new HashSet<>();
    RULES.path(name).forEach(word -> words.add(word.asText()));
    return Set.copyOf(words);
  }

  private static Map<String, Double> multiples() {
    Map<String, Double> multiples = new HashMap<>();
    RULES
        .path("multiples")
        .properties()
        .forEach(entry -> multiples.put(entry.getKey(), entry.getValue().asDouble()));
    return Map.copyOf(multiples);
  }

  private static Map<String, String> things() {
    Map<String, String> things = new HashMap<>();
    for (JsonNode same : RULES.path("same_things")) {
      same.forEach(word -> things.put(Stems.of(word.asText()), Stems.of(same.path(0).asText())));
    }
    return Map.copyOf(things);
  }
}
