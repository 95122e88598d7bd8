package org.annalist.format.wiki;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.annalist.text.Table;

/**
 * A template that cites a work: {@code {{cite news}}}, {@code {{citation}}}, and its kin in other
 * languages, after <a href="https://en.wikipedia.org/wiki/Help:Citation_Style_1">Citation Style
 * 1</a>.
 *
 * @param names last names of its authors, or of its editors when it has none, four at most
 * @param year its year of publication with the letter that tells it from others, or ""
 * @param title its title, or null
 * @param publisher the work it stands in, else who issued it, or null
 * @param published its date as written, or null
 * @param accessed the date on which it was read, as written, or null
 * @param url its address, or null
 * @param archivedUrl the address of an archived copy, or null
 * @param words the citation as a reader sees it
 */
record CitationTemplate(
    List<String> names,
    String year,
    String title,
    String publisher,
    String published,
    String accessed,
    String url,
    String archivedUrl,
    String words) {

  private static final Map<String, List<String>> FIELDS = fields();

  private static final Set<String> NAMES =
      Set.of(
          "citation",
          "internetquelle",
          "literatur",
          "lien web",
          "ouvrage",
          "article",
          "chapitre",
          "wayback",
          "webarchive",
          "webarchiv",
          "vcite web",
          "citeweb",
          "citenews",
          "cytuj",
          "kilde www",
          "webref",
          "webbref",
          "bokref",
          "verkkoviite",
          "книга",
          "статья",
          "цитат уеб",
          "cit-web");

  private static final List<String> FAMILIES =
      List.of(
          "cite ",
          "cita ",
          "citar ",
          "citace ",
          "cytuj ",
          "cit ",
          "ref-",
          "literatur",
          "цитат ",
          "navedi ",
          "alıntı ",
          "web kaynağı",
          "kilde ",
          "harvref");

  private static final Set<String> ARCHIVES = Set.of("webarchive", "webarchiv", "wayback");

  private static final Set<String> NO_CITATIONS =
      Set.of("cite quote", "ref-note", "ref-list", "cite needed", "cita requerida");

  /** How many authors are read: a citation by author and year names no more. */
  private static final int MOST_NAMES = 4;

  /** The parameters that name an author, else an editor, by number from 0. */
  private static final List<List<List<String>>> NAMED =
      List.of(
          numbered(
              "last#",
              "surname#",
              "author#",
              "author-last#",
              "vauthors",
              "authors",
              "last",
              "nom#",
              "autor"),
          numbered(
              "editor-last#", "editor#-last", "editor-surname#", "editor#", "editors", "veditors"));

  /** Says whether a template of this name cites a work. */
  static boolean is(String name) {
    if (NAMES.contains(name)) {
      return true;
    }
    for (String family : FAMILIES) {
      if (name.startsWith(family)) {
        return !NO_CITATIONS.contains(name);
      }
    }
    return false;
  }

  /** Reads {@code call}; {@code words} gives the words of an argument as a reader sees them. */
  static CitationTemplate of(Call call, Function<Integer, String> words) {
    Function<String, String> field =
        name -> {
          for (String parameter : FIELDS.get(name)) {
            int argument = call.given(parameter);
            if (argument >= 0) {
              String value = words.apply(argument);
              if (!value.isEmpty()) {
                return value;
              }
            }
          }
          return null;
        };
    List<String> names = names(call, words);
    String title = field.apply("title");
    String work = field.apply("work");
    String issuer = field.apply("publisher");
    // The date of a link to an archive is that of the copy.
    String published = ARCHIVES.contains(call.name()) ? null : field.apply("published");
    String accessed = field.apply("accessed");
    String url = address(call, "url", words);
    String archivedUrl = address(call, "archive", words);
    if (url == null) {
      url = identified(call);
    }
    StringBuilder text = new StringBuilder();
    if (!names.isEmpty()) {
      text.append(String.join("; ", names)).append(published == null ? ". " : " ");
    }
    if (published != null) {
      text.append(names.isEmpty() ? "" : "(" + published + "). ");
    }
    if (title != null) {
      text.append('"').append(title).append("\". ");
    }
    if (work != null) {
      text.append(work).append(". ");
    }
    if (issuer != null) {
      text.append(issuer).append(". ");
    }
    if (published != null && names.isEmpty()) {
      text.append(published).append(". ");
    }
    if (accessed != null) {
      text.append("Retrieved ").append(accessed).append(". ");
    }
    return new CitationTemplate(
        names,
        year(call, published),
        title,
        work != null ? work : issuer,
        published,
        accessed,
        url,
        archivedUrl,
        text.toString().strip());
  }

  /** "last#" is "last1" or "last" of the first, "last2" of the second. */
  private static List<List<String>> numbered(String... kinds) {
    List<List<String>> numbered = new ArrayList<>();
    for (int number = 1; number <= MOST_NAMES; number++) {
      List<String> parameters = new ArrayList<>();
      for (String kind : kinds) {
        if (kind.indexOf('#') >= 0) {
          parameters.add(kind.replace("#", Integer.toString(number)));
        }
        if (number == 1) {
          parameters.add(kind.replace("#", ""));
        }
      }
      numbered.add(List.copyOf(parameters));
    }
    return numbered;
  }

  private static List<String> names(Call call, Function<Integer, String> words) {
    for (List<List<String>> numbered : NAMED) {
      List<String> names = new ArrayList<>();
      for (List<String> parameters : numbered) {
        int argument = call.given(parameters);
        if (argument < 0) {
          break;
        }
        names.add(words.apply(argument));
      }
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  /** Returns its address and that of the archived copy, as far as they are given. */
  List<String> urls() {
    return Stream.of(url, archivedUrl).filter(Objects::nonNull).toList();
  }

  private static String year(Call call, String published) {
    String year = call.raw("year");
    return yearIn(year != null ? year : published);
  }

  /** Returns the year in a date as written, with the letter after it: {@code 1999a}; or "". */
  static String yearIn(String date) {
    if (date == null) {
      return "";
    }
    int digits = 0;
    for (int i = 0; i <= date.length(); i++) {
      if (i < date.length() && Character.isDigit(date.charAt(i))) {
        digits++;
        continue;
      }
      if (digits == 4) {
        boolean lettered =
            i < date.length()
                && date.charAt(i) >= 'a'
                && date.charAt(i) <= 'z'
                && (i + 1 == date.length() || !Character.isLetter(date.charAt(i + 1)));
        return date.substring(i - 4, lettered ? i + 1 : i);
      }
      digits = 0;
    }
    return "";
  }

  private static String address(Call call, String field, Function<Integer, String> words) {
    for (String parameter : FIELDS.get(field)) {
      String raw = call.raw(parameter);
      if (raw != null && raw.startsWith("{{")) {
        // A template that makes an address of the number of a book.
        raw = words.apply(call.argument(parameter));
      }
      if (raw != null && Links.addressAt(raw, 0)) {
        return raw.substring(0, Links.addressEnd(raw, 0, raw.length()));
      }
    }
    return null;
  }

  /** The address that an identifier stands for. */
  private static String identified(Call call) {
    String doi = call.raw("doi");
    if (doi != null && doi.startsWith("10.")) {
      return "https://doi.org/" + doi.substring(0, Links.addressEnd(doi, 0, doi.length()));
    }
    return null;
  }

  private static Map<String, List<String>> fields() {
    Map<String, List<String>> fields = new HashMap<>();
    Table.map(CitationTemplate.class, "citations.tsv")
        .forEach((field, names) -> fields.put(field, Splitter.on(',').splitToList(names)));
    return Map.copyOf(fields);
  }
}
