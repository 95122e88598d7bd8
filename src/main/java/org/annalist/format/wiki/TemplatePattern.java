package org.annalist.format.wiki;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One way in which a template prints its arguments: words, arguments, and parts that may lack. */
final class TemplatePattern {

  private static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };

  /** A part of what is printed. */
  sealed interface Piece {}

  /** Words of the template's own. */
  record Words(String words) implements Piece {}

  /** An argument, or the words that stand for it when {@code words} is not null. */
  record Argument(int argument, String words) implements Piece {}

  private sealed interface Part {}

  private record Literal(String words) implements Part {}

  private record Place(List<String> parameters, Form form, List<String> allowed) implements Part {}

  private record Optional(List<Part> parts) implements Part {}

  private enum Form {
    AS_WRITTEN,
    NAME,
    MONTH,
    ONE_OF,
    UNSEEN
  }

  private final List<Part> parts;

  private TemplatePattern(List<Part> parts) {
    this.parts = parts;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException when it is none
   */
  static TemplatePattern parse(String pattern) {
    Parser parser = new Parser(pattern);
    List<Part> parts = parser.parts(false);
    return new TemplatePattern(parts);
  }

  /** Returns what {@code call} prints, or null when a part is not given. */
  List<Piece> pieces(Call call) {
    List<Piece> pieces = new ArrayList<>();
    return add(parts, call, pieces) ? pieces : null;
  }

  private static boolean add(List<Part> parts, Call call, List<Piece> pieces) {
    for (Part part : parts) {
      if (part instanceof Literal literal) {
        pieces.add(new Words(literal.words()));
      } else if (part instanceof Place place) {
        if (!add(place, call, pieces)) {
          return false;
        }
      } else if (part instanceof Optional optional) {
        int before = pieces.size();
        if (!add(optional.parts(), call, pieces)) {
          pieces.subList(before, pieces.size()).clear();
        }
      }
    }
    return true;
  }

  private static boolean add(Place place, Call call, List<Piece> pieces) {
    if (place.form() == Form.NAME) {
      pieces.add(new Words(call.writtenName()));
      return true;
    }
    for (String parameter : place.parameters()) {
      int argument = call.given(parameter);
      if (argument < 0) {
        continue;
      }
      String raw = place.form() == Form.AS_WRITTEN ? null : call.raw(parameter);
      if (!place.allowed().isEmpty() && !place.allowed().contains(raw)) {
        return false;
      }
      switch (place.form()) {
        case AS_WRITTEN -> pieces.add(new Argument(argument, null));
        case MONTH -> pieces.add(new Argument(argument, month(raw)));
        case ONE_OF -> pieces.add(new Argument(argument, raw));
        case UNSEEN, NAME -> {}
      }
      return true;
    }
    return false;
  }

  private static String month(String raw) {
    int number = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c < '0' || c > '9' || i > 1) {
        return null;
      }
      number = number * 10 + c - '0';
    }
    return number >= 1 && number <= 12 ? MONTHS[number - 1] : null;
  }

  /** Reads the language that the head of {@code templates.yaml} tells. */
  private static final class Parser {

    private final String pattern;
    private final Set<String> seen = new HashSet<>();
    private int at;

    Parser(String pattern) {
      this.pattern = pattern;
    }

    List<Part> parts(boolean optional) {
      List<Part> parts = new ArrayList<>();
      StringBuilder literal = new StringBuilder();
      while (at < pattern.length()) {
        char c = pattern.charAt(at++);
        if (c == '\\' && at < pattern.length()) {
          literal.append(pattern.charAt(at++));
        } else if (c == '{') {
          flush(literal, parts);
          parts.add(place());
        } else if (c == '[') {
          flush(literal, parts);
          parts.add(new Optional(parts(true)));
        } else if (c == ']') {
          if (!optional) {
            throw new IllegalArgumentException("\"" + pattern + "\" closes what it did not open");
          }
          flush(literal, parts);
          return parts;
        } else {
          literal.append(c);
        }
      }
      if (optional) {
        throw new IllegalArgumentException("\"" + pattern + "\" does not close a bracket");
      }
      flush(literal, parts);
      return parts;
    }

    private static void flush(StringBuilder literal, List<Part> parts) {
      if (!literal.isEmpty()) {
        parts.add(new Literal(literal.toString()));
        literal.setLength(0);
      }
    }

    private Place place() {
      int close = pattern.indexOf('}', at);
      if (close < 0) {
        throw new IllegalArgumentException("\"" + pattern + "\" does not close a brace");
      }
      String body = pattern.substring(at, close);
      at = close + 1;
      Form form = Form.AS_WRITTEN;
      List<String> allowed = List.of();
      if (body.equals("template")) {
        return new Place(List.of(), Form.NAME, List.of());
      }
      if (body.endsWith("!")) {
        form = Form.UNSEEN;
        body = body.substring(0, body.length() - 1);
      }
      int equals = body.indexOf('=');
      if (equals >= 0) {
        form = form == Form.UNSEEN ? form : Form.ONE_OF;
        allowed = Splitter.on(',').splitToList(body.substring(equals + 1));
        body = body.substring(0, equals);
      } else if (body.endsWith(":month")) {
        form = Form.MONTH;
        body = body.substring(0, body.length() - 6);
      }
      List<String> parameters = Splitter.on('|').splitToList(body);
      for (String parameter : parameters) {
        // Printed twice and nested, an argument would grow with every level.
        if (form != Form.UNSEEN && !seen.add(parameter)) {
          throw new IllegalArgumentException("\"" + pattern + "\" prints " + parameter + " twice");
        }
      }
      return new Place(parameters, form, allowed);
    }
  }
}
