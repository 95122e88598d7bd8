package org.annalist.pipeline;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.annalist.export.Rejected;
import org.annalist.format.Documents;

/**
 * The files of a run: listed once, sorted by name, each below the folder that the user gave. Hidden
 * files and {@code sources.csv} are passed over; what else is no article is among the rejects.
 *
 * @param files the files to read
 * @param rejected the files that will not be read, and why
 */
public record Inputs(List<InputFile> files, List<Rejected> rejected) {

  /** Name of the table that describes the inputs and lies beside them. */
  public static final String SOURCES = "sources.csv";

  public Inputs {
    files = List.copyOf(files);
    rejected = List.copyOf(rejected);
  }

  /**
   * Lists what is in {@code paths}, files and folders.
   *
   * @throws IOException when one of them is not there
   */
  public static Inputs in(List<Path> paths) throws IOException {
    return in(
        paths,
        Documents::areIn,
        Documents.endings(),
        name -> Documents.isOne(name) ? Documents.LONGEST : Long.MAX_VALUE);
  }

  /**
   * Lists what is in {@code paths}.
   *
   * @param isRead whether files of a name are read
   * @param endings the names that are, for people
   * @param largest larger files of a name, in bytes, are left out
   * @throws IOException when one of them is not there
   */
  static Inputs in(
      List<Path> paths, Predicate<String> isRead, String endings, ToLongFunction<String> largest)
      throws IOException {
    Lister lister = new Lister(isRead, endings, largest);
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        lister.addFolder(path);
      } else if (Files.exists(path)) {
        lister.add(path, path.getFileName().toString());
      } else if (isGlob(path)) {
        lister.addMatches(path);
      } else {
        throw new IOException(path + ": no such file or folder");
      }
    }
    lister.files.sort(Comparator.comparing(InputFile::name));
    return new Inputs(lister.files, lister.rejected);
  }

  /** Shells that know no wildcards leave them to the program. */
  private static boolean isGlob(Path path) {
    Path name = path.getFileName();
    return name != null && (name.toString().indexOf('*') >= 0 || name.toString().indexOf('?') >= 0);
  }

  /** The walk through the folders. */
  private static final class Lister {

    private final List<InputFile> files = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Predicate<String> isRead;
    private final String endings;
    private final ToLongFunction<String> largest;

    Lister(Predicate<String> isRead, String endings, ToLongFunction<String> largest) {
      this.isRead = isRead;
      this.endings = endings;
      this.largest = largest;
    }

    void addFolder(Path given) throws IOException {
      Path root = given.toRealPath();
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              return !dir.equals(root) && isHidden(dir)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              String name = root.relativize(file).toString().replace('\\', '/');
              if (isHidden(file) || name.equals(SOURCES)) {
                return FileVisitResult.CONTINUE;
              }
              if (attributes.isSymbolicLink() && !staysIn(root, file)) {
                reject(name, "a link that leads out of the input folder, or to nothing");
              } else {
                add(file, name);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              String name = root.relativize(file).toString().replace('\\', '/');
              reject(name, "cannot be opened: no permission, or gone");
              return FileVisitResult.CONTINUE;
            }
          });
    }

    /** Adds the files that a pattern such as {@code press/*.txt} matches. */
    void addMatches(Path pattern) throws IOException {
      Path folder = pattern.toAbsolutePath().getParent();
      int before = files.size() + rejected.size();
      if (Files.isDirectory(folder)) {
        try (DirectoryStream<Path> matches =
            Files.newDirectoryStream(folder, pattern.getFileName().toString())) {
          for (Path match : matches) {
            String name = match.getFileName().toString();
            if (!Files.isDirectory(match) && !isHidden(match) && !name.equals(SOURCES)) {
              add(match, name);
            }
          }
        }
      }
      if (files.size() + rejected.size() == before) {
        throw new IOException(pattern + ": no file matches");
      }
    }

    void add(Path file, String name) throws IOException {
      if (!Files.isRegularFile(file)) {
        reject(name, "not a file");
      } else if (!isRead.test(name)) {
        reject(name, "not a format that is read; expected " + endings);
      } else if (Files.size(file) > largest.applyAsLong(name)) {
        reject(
            name, Files.size(file) + " bytes; at most " + largest.applyAsLong(name) + " are read");
      } else if (!names.add(name)) {
        reject(name, "a file of this name was given before: " + file);
      } else {
        files.add(new InputFile(file.toAbsolutePath().toString(), name));
      }
    }

    private void reject(String name, String reason) {
      rejected.add(new Rejected("list", name, reason));
    }

    private static boolean staysIn(Path root, Path link) {
      try {
        return link.toRealPath().startsWith(root);
      } catch (IOException e) {
        return false;
      }
    }

    private static boolean isHidden(Path path) {
      return path.getFileName().toString().startsWith(".");
    }
  }
}
