package org.annalist.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import org.annalist.export.CsvLines;
import org.annalist.export.ExportLines;
import org.annalist.export.Parts;
import org.apache.beam.sdk.transforms.DoFn;

/**
 * A step that adds lines to the export: those of a bundle are a part or more of each table, for the
 * launcher to merge.
 *
 * @param <I> what the step writes
 */
abstract class WriteFn<I> extends DoFn<I, Void> {

  private static final long serialVersionUID = 1L;

  /** A part of so many lines is written, so that a large bundle need not be held as text. */
  private static final int FULL = 50_000;

  private final String parts;
  private final CsvLines csv;
  private transient ExportLines lines;

  /**
   * Writes parts.
   *
   * @param parts the folder that they go to
   * @param csv how CSV is written
   */
  WriteFn(Path parts, CsvLines csv) {
    this.parts = parts.toString();
    this.csv = csv;
  }

  /** Returns where lines are added; after each element they may be written. */
  final ExportLines lines() {
    return lines;
  }

  /** Says that all lines of an element were added. */
  final void added() throws IOException {
    if (lines.count() >= FULL) {
      write();
    }
  }

  /** Begins a bundle. */
  @StartBundle
  public void start() {
    lines = new ExportLines(csv);
  }

  /** Ends a bundle. */
  @FinishBundle
  public void write() throws IOException {
    Parts.write(Path.of(parts), lines);
    lines = new ExportLines(csv);
  }
}
