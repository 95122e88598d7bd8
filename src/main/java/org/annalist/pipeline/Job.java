package org.annalist.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.annalist.article.SourcesTable;
import org.annalist.export.CsvLines;
import org.annalist.export.Rejected;
import org.annalist.timex.TimexTagger;

/**
 * What a build is asked to do.
 *
 * @param inputs the files to read
 * @param sources what the user says of them
 * @param cited the cited pages at hand
 * @param output the folder of the export
 * @param mode what relative dates of the articles count from
 * @param inheritDates whether undated sentences that continue a dated one become claims, too
 * @param csv how CSV is written
 */
public record Job(
    Inputs inputs,
    SourcesTable sources,
    CitedFolder cited,
    Path output,
    TimexTagger.Mode mode,
    boolean inheritDates,
    CsvLines csv) {

  /** Returns what is left out before the first file is read. */
  List<Rejected> rejected() {
    List<Rejected> rejected = new ArrayList<>(inputs.rejected());
    List<SourcesTable.Problem> problems = new ArrayList<>(sources.problems());
    problems.addAll(sources.missing(named()));
    for (SourcesTable.Problem problem : problems) {
      rejected.add(
          new Rejected("sources", Inputs.SOURCES + ", line " + problem.line(), problem.reason()));
    }
    rejected.addAll(cited.rejected());
    return rejected;
  }

  /** A file that was found but is not read is among the rejects already. */
  private Set<String> named() {
    Set<String> names = new HashSet<>();
    inputs.files().forEach(file -> names.add(file.name()));
    inputs.rejected().forEach(file -> names.add(file.where()));
    return names;
  }
}
