package org.annalist.cited;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.annalist.article.Metadata;

/** A file of cited pages: one page as HTML or plain text, or a WARC file of many. */
public final class CitedFile {

  private static final List<String> ENDINGS =
      List.of("html", "htm", "xhtml", "txt", "text", "md", "warc", "gz");

  private CitedFile() {}

  /**
   * What a file holds.
   *
   * @param captures what was found at which address
   * @param problems what was left out
   */
  public record Contents(List<Capture> captures, List<Problem> problems) {}

  /**
   * Looks through a file.
   *
   * @param path where it lies
   * @param name its path below the folder of cited pages
   * @param said what {@code sources.csv} says of it: its address
   */
  public static Contents contents(Path path, String name, Metadata said) {
    Place whole = new Place(path.toString(), name, Place.WHOLE_FILE);
    try {
      if (isWarc(name)) {
        WarcFile.Contents warc = WarcFile.contents(path, name);
        return new Contents(warc.captures(), warc.problems());
      }
      if (name.toLowerCase(Locale.ROOT).endsWith(".gz")) {
        throw new UnreadablePage("not a format that is read; expected .warc.gz");
      }
      return new Contents(PageFile.captures(whole, said, Limits.DEFAULT), List.of());
    } catch (UnreadablePage e) {
      return new Contents(List.of(), List.of(Problem.at(whole, e.getMessage())));
    } catch (IOException e) {
      return new Contents(
          List.of(), List.of(Problem.at(whole, "cannot be read: " + WarcFile.words(e))));
    }
  }

  /** Says whether files of this name are read. */
  public static boolean isRead(String name) {
    return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  /** Returns the endings of files that are read, for people. */
  public static String endings() {
    return "." + String.join(", .", ENDINGS);
  }

  /** Says whether a name is that of a WARC file: {@code .warc}, {@code .warc.gz}. */
  public static boolean isWarc(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".warc") || lower.endsWith(".warc.gz");
  }
}
