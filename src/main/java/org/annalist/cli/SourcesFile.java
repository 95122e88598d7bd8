package org.annalist.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.annalist.article.SourcesTable;
import org.annalist.pipeline.Inputs;

/** Finds {@code sources.csv}. */
final class SourcesFile {

  private SourcesFile() {}

  /** Reads {@code given}, else the table that lies in or beside the first input that has one. */
  static SourcesTable besideOr(Path given, List<Path> inputs) throws IOException {
    if (given != null) {
      return read(given);
    }
    for (Path input : inputs) {
      Path folder = Files.isDirectory(input) ? input : input.toAbsolutePath().getParent();
      Path beside = folder.resolve(Inputs.SOURCES);
      if (Files.isReadable(beside)) {
        return read(beside);
      }
    }
    return SourcesTable.EMPTY;
  }

  private static SourcesTable read(Path file) throws IOException {
    try {
      return SourcesTable.parse(Files.readString(file, StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is not UTF-8", e);
    }
  }
}
