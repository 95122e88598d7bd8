package org.annalist.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Serializable;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of CSV after RFC 4180, without their line ends. Cells hold no line breaks; a cell of free
 * text that a spreadsheet would run as a formula is prefixed with {@code '}, unless told otherwise.
 */
public final class CsvLines implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final ThreadLocal<Line> LINE = ThreadLocal.withInitial(Line::new);

  private final boolean safe;

  /**
   * Writes cells.
   *
   * @param safe whether free text is kept from being run as a formula
   */
  public CsvLines(boolean safe) {
    this.safe = safe;
  }

  <T> String line(List<Column<T>> columns, T row) {
    List<String> cells = new ArrayList<>(columns.size());
    for (Column<T> column : columns) {
      String cell = column.cell().apply(row);
      cells.add(cell == null ? "" : column.freeText() ? free(cell) : oneLine(cell));
    }
    return line(cells);
  }

  static String line(List<String> cells) {
    return LINE.get().of(cells);
  }

  /** A writer that is kept: to make one takes longer than to write a line. */
  private static final class Line {

    private final StringWriter out = new StringWriter();
    private final CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(out);

    String of(List<String> cells) {
      csv.writeRecord(cells);
      String line = out.getBuffer().substring(0, out.getBuffer().length() - 1);
      out.getBuffer().setLength(0);
      return line;
    }
  }

  private String free(String cell) {
    String line = oneLine(cell);
    return safe && startsFormula(line) ? "'" + line : line;
  }

  /** The characters that spreadsheets begin a formula with, also in their full-width forms. */
  private static boolean startsFormula(String cell) {
    return !cell.isEmpty() && "=+-@\t＝＋－＠".indexOf(cell.charAt(0)) >= 0;
  }

  private static String oneLine(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (isBreak(cell.charAt(i))) {
        StringBuilder line = new StringBuilder(cell.length());
        cell.chars().forEach(c -> line.append(isBreak((char) c) ? ' ' : (char) c));
        return line.toString();
      }
    }
    return cell;
  }

  private static boolean isBreak(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\u000b'
        || c == '\f'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029'
        || c == '\0';
  }
}
