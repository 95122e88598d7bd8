package org.annalist.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.annalist.article.SourcesTable;
import org.annalist.export.CsvLines;
import org.annalist.export.Rejected;

/**
 * What a build is asked to do.
 *
 * @param inputs the files to read
 * @param sources what the user says of them
 * @param cited the cited pages at hand
 * @param output the folder of the export
 * @param inheritDates whether undated sentences that continue a dated one become claims, too
 * @param csv how CSV is written
 */
public record Job(
    Inputs inputs,
    SourcesTable sources,
    CitedFolder cited,
    Path output,
    boolean inheritDates,
    CsvLines csv) {

  /** Returns what is left out before the first file is read. */
  List<Rejected> rejected() {
    List<Rejected> rejected = new ArrayList<>(inputs.rejected());
    for (SourcesTable.Problem problem : sources.problems()) {
      rejected.add(
          new Rejected("sources", Inputs.SOURCES + ", line " + problem.line(), problem.reason()));
    }
    rejected.addAll(cited.rejected());
    return rejected;
  }
}
