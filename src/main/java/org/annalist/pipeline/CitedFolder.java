package org.annalist.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.annalist.article.SourcesTable;
import org.annalist.cited.CitedFile;
import org.annalist.export.Rejected;

/**
 * The folder of cited pages.
 *
 * @param inputs its files
 * @param sources what the user says of them: their addresses
 */
public record CitedFolder(Inputs inputs, SourcesTable sources) {

  /** No cited page at hand. */
  public static final CitedFolder NONE =
      new CitedFolder(new Inputs(List.of(), List.of()), SourcesTable.EMPTY);

  /**
   * Lists the files of {@code folder}.
   *
   * @param sources what {@code sources.csv} in it says of them
   * @throws IOException when it is not there
   */
  public static CitedFolder in(Path folder, SourcesTable sources) throws IOException {
    return new CitedFolder(
        Inputs.in(List.of(folder), CitedFile::isRead, CitedFile.endings(), name -> Long.MAX_VALUE),
        sources);
  }

  /** Returns what is left out before the first file is read. */
  List<Rejected> rejected() {
    List<Rejected> rejected = new ArrayList<>();
    for (Rejected file : inputs.rejected()) {
      rejected.add(new Rejected(IndexCited.STEP, file.where(), file.reason()));
    }
    for (SourcesTable.Problem problem : sources.problems()) {
      rejected.add(
          new Rejected(
              IndexCited.STEP, Inputs.SOURCES + ", line " + problem.line(), problem.reason()));
    }
    Set<String> there = new HashSet<>();
    inputs.files().forEach(file -> there.add(file.name()));
    sources.byFile().keySet().stream()
        .filter(file -> !there.contains(file))
        .sorted()
        .forEach(
            file ->
                rejected.add(
                    new Rejected(
                        IndexCited.STEP,
                        Inputs.SOURCES,
                        "file \"" + file + "\" is not in the folder of cited pages, or not read")));
    return rejected;
  }
}
