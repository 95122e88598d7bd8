package org.annalist.pipeline;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.annalist.export.Rejected;

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

  /** Larger files, in bytes, are left out. */
  public static final long LARGEST_FILE = 256L << 20;

  private static final Set<String> ENDINGS = Set.of("", "txt", "text", "md");

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
    return in(paths, ENDINGS, LARGEST_FILE);
  }

  /**
   * Lists what is in {@code paths}, as far as it has one of {@code endings}.
   *
   * @param largest larger files, in bytes, are left out
   * @throws IOException when one of them is not there
   */
  static Inputs in(List<Path> paths, Set<String> endings, long largest) throws IOException {
    Lister lister = new Lister(endings, largest);
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        lister.addFolder(path);
      } else if (Files.exists(path)) {
        lister.add(path, path.getFileName().toString());
      } else {
        throw new IOException(path + ": no such file or folder");
      }
    }
    lister.files.sort(Comparator.comparing(InputFile::name));
    return new Inputs(lister.files, lister.rejected);
  }

  /** The walk through the folders. */
  private static final class Lister {

    private final List<InputFile> files = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> endings;
    private final long largest;

    Lister(Set<String> endings, long largest) {
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

    void add(Path file, String name) throws IOException {
      if (!Files.isRegularFile(file)) {
        reject(name, "not a file");
      } else if (!endings.contains(ending(name))) {
        reject(name, "not a format that is read: ." + ending(name) + "; expected " + expected());
      } else if (Files.size(file) > largest) {
        reject(name, Files.size(file) + " bytes; at most " + largest + " are read");
      } else if (!names.add(name)) {
        reject(name, "a file of this name was given before: " + file);
      } else {
        files.add(new InputFile(file.toAbsolutePath().toString(), name));
      }
    }

    private String expected() {
      return endings.stream()
          .filter(ending -> !ending.isEmpty())
          .sorted()
          .map(ending -> "." + ending)
          .collect(Collectors.joining(", "));
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

    private static String ending(String name) {
      String file = name.substring(name.lastIndexOf('/') + 1);
      int dot = file.lastIndexOf('.');
      return dot <= 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
  }
}
