package org.annalist.export;

import java.util.List;
import java.util.function.Function;

/**
 * A column of a CSV file.
 *
 * @param name its name in the header
 * @param freeText whether its cells are words of others, which a spreadsheet might run as a formula
 * @param cell takes the cell from what a row is about; null is an empty cell
 * @param <T> what a row is about
 */
record Column<T>(String name, boolean freeText, Function<T, String> cell) {

  static <T> Column<T> of(String name, Function<T, String> cell) {
    return new Column<>(name, false, cell);
  }

  static <T> Column<T> text(String name, Function<T, String> cell) {
    return new Column<>(name, true, cell);
  }

  static <T> List<String> names(List<Column<T>> columns) {
    return columns.stream().map(Column::name).toList();
  }
}
