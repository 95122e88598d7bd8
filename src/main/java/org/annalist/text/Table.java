package org.annalist.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.google.common.base.Splitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table that comes with the program: tab-separated values beside a class, with a first line that
 * says how to edit it.
 */
public final class Table {

  private Table() {}

  /** Returns the rows of {@code name}, a file in the package of {@code beside}. */
  public static List<List<String>> rows(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside " + beside.getName());
      }
      return new BufferedReader(new InputStreamReader(in, UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Splitter.on('\t').splitToList(line))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the first column of {@code name}: a list of words. */
  public static Set<String> words(Class<?> beside, String name) {
    return rows(beside, name).stream().map(row -> row.get(0)).collect(toUnmodifiableSet());
  }

  /** Returns the second column of {@code name} by its first. */
  public static Map<String, String> map(Class<?> beside, String name) {
    Map<String, String> map = new LinkedHashMap<>();
    for (List<String> row : rows(beside, name)) {
      if (map.put(row.get(0), row.get(1)) != null) {
        throw new IllegalStateException(name + ": '" + row.get(0) + "' stands twice");
      }
    }
    return Collections.unmodifiableMap(map);
  }

  /** Returns the numbers of {@code name} by their names, in the order of the file. */
  public static Map<String, Double> numbers(Class<?> beside, String name) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    map(beside, name).forEach((key, value) -> numbers.put(key, Double.valueOf(value)));
    return Collections.unmodifiableMap(numbers);
  }
}
