package org.annalist.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Collects lines, table by table, each as it stands in a part: the key that it is sorted by, a tab,
 * the line. No key holds a control character, so that such lines sort as their keys do.
 */
public final class ExportLines {

  private final Map<Table, List<String>> tables = new EnumMap<>(Table.class);
  private int count;

  /** Adds a line. */
  public void add(ExportLine line) {
    tables
        .computeIfAbsent(line.table(), table -> new ArrayList<>())
        .add(line.key() + '\t' + line.line());
    count++;
  }

  /** Returns how many lines were added. */
  public int count() {
    return count;
  }

  /** Returns the lines of each table, sorted. */
  public Map<Table, List<String>> sorted() {
    tables.values().forEach(lines -> lines.sort(null));
    return tables;
  }
}
