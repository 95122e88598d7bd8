package org.annalist.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.annalist.export.ExportLine;
import org.annalist.export.ExportLines;
import org.annalist.export.Parts;
import org.apache.beam.sdk.transforms.DoFn;

/**
 * A step that writes lines of the export: those of a bundle are a part or more of each table, for
 * the launcher to merge.
 *
 * @param <I> what the step writes
 */
abstract class WriteFn<I> extends DoFn<I, Void> {

  private static final long serialVersionUID = 1L;

  /** Of so many lines parts are written, so that a large bundle need not be held as text. */
  private static final int FULL = 50_000;

  private final String parts;
  private transient ExportLines lines;

  /** Writes into the folder {@code parts}. */
  WriteFn(Path parts) {
    this.parts = parts.toString();
  }

  /** Writes {@code more} lines, at the end of the bundle at the latest. */
  final void write(List<ExportLine> more) throws IOException {
    more.forEach(lines::add);
    if (lines.count() >= FULL) {
      finish();
    }
  }

  /** Begins a bundle. */
  @StartBundle
  public void start() {
    lines = new ExportLines();
  }

  /** Ends a bundle. */
  @FinishBundle
  public void finish() throws IOException {
    Parts.write(Path.of(parts), lines);
    lines = new ExportLines();
  }
}
