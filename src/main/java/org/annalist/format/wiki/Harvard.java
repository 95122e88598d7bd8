package org.annalist.format.wiki;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annalist.text.Fold;

/**
 * A citation by author and year: {@code {{sfn|Smith|Jones|2005|p=12}}}, {@code {{harvnb|…}}}.
 *
 * @param names last names
 * @param year year, with the letter that tells it from others
 * @param place where in the work, as printed: {@code p. 12}, or ""
 */
record Harvard(List<String> names, String year, String place) {

  private static final Set<String> TEMPLATES =
      Set.of(
          "sfn",
          "sfnp",
          "sfns",
          "harv",
          "harvnb",
          "harvtxt",
          "harvp",
          "harvcol",
          "harvcolnb",
          "harvcoltxt",
          "harvs",
          "harvsp",
          "harvard citation",
          "harvard citation no brackets",
          "harvard citation text",
          "sfnref",
          "harvid");

  /** Says whether a template of this name cites by author and year. */
  static boolean is(String name) {
    return TEMPLATES.contains(name);
  }

  /** Reads a call with its authors and year in order. */
  static Harvard of(Call call) {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      String raw = call.raw(Integer.toString(i));
      if (raw != null) {
        names.add(raw);
      }
    }
    String year = names.isEmpty() ? "" : names.remove(names.size() - 1);
    String place = "";
    for (String[] kind :
        new String[][] {
          {"p", "p. "}, {"page", "p. "}, {"pp", "pp. "}, {"pages", "pp. "}, {"loc", ""}, {"at", ""}
        }) {
      String raw = call.raw(kind[0]);
      if (raw != null && place.isEmpty()) {
        place = kind[1] + raw;
      }
    }
    return new Harvard(names, year, place);
  }

  /** Returns the name of the note that a short citation is, as the module Footnotes makes it. */
  static String footnoteName(Markup markup, Call call) {
    StringBuilder name = new StringBuilder("FOOTNOTE");
    for (int i = 1; i <= 5; i++) {
      append(name, markup, call, Integer.toString(i));
    }
    append(name, markup, call, "p", "page");
    append(name, markup, call, "pp", "pages");
    append(name, markup, call, "at", "loc");
    return name.toString();
  }

  private static void append(StringBuilder name, Markup markup, Call call, String... parameters) {
    for (String parameter : parameters) {
      int argument = call.given(parameter);
      if (argument >= 0) {
        int end = Math.min(call.end(argument), call.start(argument) + NoteCall.LONGEST_KEY);
        name.append(markup.text().substring(call.start(argument), end).strip());
        return;
      }
    }
  }

  /** Returns the words: {@code Smith & Jones 2005, p. 12}. */
  String words() {
    return (authors() + " " + year).strip() + where();
  }

  private String authors() {
    int last = names.size() - 1;
    return switch (names.size()) {
      case 0 -> "";
      case 1 -> names.get(0);
      case 2, 3 -> String.join(", ", names.subList(0, last)) + " & " + names.get(last);
      default -> names.get(0) + " et al.";
    };
  }

  private String where() {
    return place.isEmpty() ? "" : ", " + place;
  }

  /** Returns the words as the template of that name prints them in running text. */
  String printedBy(String template) {
    return switch (template) {
      case "harv", "harvcol", "harvard citation" -> "(" + words() + ")";
      case "harvtxt", "harvcoltxt", "harvard citation text" ->
          (authors() + " (").stripLeading() + year + where() + ")";
      case "harvp" -> (authors() + " (").stripLeading() + year + ")" + where();
      default -> words();
    };
  }

  /** Returns what the work is found by. */
  String key() {
    return key(names, year);
  }

  static String key(List<String> names, String year) {
    return Fold.fold(String.join(" ", names) + " " + year);
  }
}
