package org.annalist.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of an export while it is written. Everything is made in a hidden folder inside it and
 * moved out, file by file, when all of it is whole and on disk; until then the export before it
 * stays as it was. One run writes at a time.
 */
public final class ExportFolder implements AutoCloseable {

  private static final String HIDDEN = ".annalist-";
  private static final String LOCK = HIDDEN + "lock";

  private final Path folder;
  private final Path staging;
  private final FileChannel channel;
  private final FileLock lock;

  private ExportFolder(Path folder, Path staging, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.staging = staging;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Opens {@code folder} for one export, making it where needed; what a killed run left is removed.
   *
   * @throws IOException also when another run is writing there
   */
  public static ExportFolder open(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = lockOf(channel);
    if (lock == null) {
      channel.close();
      throw new IOException(folder + ": another run is writing there");
    }
    try (Stream<Path> left = Files.list(folder)) {
      for (Path path : left.toList()) {
        String name = path.getFileName().toString();
        if (name.startsWith(HIDDEN) && !name.equals(LOCK)) {
          delete(path);
        }
      }
    }
    return new ExportFolder(folder, Files.createTempDirectory(folder, HIDDEN), channel, lock);
  }

  private static FileLock lockOf(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Returns where the files of the export are made. */
  public Path files() throws IOException {
    return Files.createDirectories(staging.resolve("files"));
  }

  /** Returns where the parts of the tables are made. */
  public Path parts() {
    return staging.resolve("parts");
  }

  /** Puts the files in their place, the whole export at once as far as a file system allows. */
  public void publish() throws IOException {
    List<Path> ready = new ArrayList<>();
    try (Stream<Path> files = Files.list(files())) {
      files.sorted().forEach(ready::add);
    }
    for (Path file : ready) {
      try (FileChannel data = FileChannel.open(file, StandardOpenOption.WRITE)) {
        data.force(true);
      }
    }
    for (Path file : ready) {
      Files.move(
          file,
          folder.resolve(file.getFileName().toString()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes what was not published, and lets the next run in. */
  @Override
  public void close() throws IOException {
    delete(staging);
    Files.deleteIfExists(folder.resolve(LOCK));
    lock.release();
    channel.close();
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(path)) {
      for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}
