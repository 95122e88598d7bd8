package org.annalist.rule;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Words of one kind and what each means, from a TSV file: word, tab, value. The first line says how
 * to edit it. A word written with a capital matches only where the text has a capital.
 *
 * @param name how patterns call it
 * @param values what each word or phrase means, as written in the file
 */
record WordList(String name, Map<String, String> values) {

  static WordList load(Class<?> near, String name, String resource) {
    try (InputStream in = near.getResourceAsStream(resource)) {
      if (in == null) {
        throw new BrokenRuleException(resource, "", "no such word list");
      }
      return read(name, resource, new BufferedReader(new InputStreamReader(in, UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WordList read(String name, String resource, BufferedReader lines)
      throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length > 2 || cells[0].isBlank()) {
        throw new BrokenRuleException(
            resource, "line " + number, "\"" + line + "\" is not: word, tab, value");
      }
      String word = cells[0].strip();
      String value = cells.length == 2 ? cells[1].strip() : word;
      if (values.putIfAbsent(word, value) != null) {
        throw new BrokenRuleException(resource, "line " + number, "\"" + word + "\" comes twice");
      }
    }
    return new WordList(name, values);
  }
}
