package org.annalist.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.annalist.article.Metadata;
import org.annalist.format.wiki.Dump;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * The documents that a file holds: one; as many as an archive has entries ({@code .zip}); or as
 * many as a MediaWiki dump ({@code .xml}) has articles. Each may be compressed ({@code .gz}, {@code
 * .bz2}).
 *
 * <p>Documents come one by one, and none is kept: a dump takes no more memory than its longest
 * page. One that cannot be read is told of, and the next one follows.
 */
public final class Documents {

  /** Longer documents, in bytes, are left out. */
  public static final long LONGEST = Limits.USUAL.document();

  private static final List<String> COMPRESSED = List.of(".gz", ".bz2");

  /** Is told of each document of a file, in its order. */
  public interface Receiver {

    /** Here is a document. */
    void document(Document document);

    /** The document of this name cannot be read. */
    void failed(String name, String reason);

    /** A page of a dump that is no article, such as a redirect: {@code kind} is its plural. */
    void passedOver(String kind);
  }

  private final Limits limits;
  private final Receiver receiver;

  private Documents(Limits limits, Receiver receiver) {
    this.limits = limits;
    this.receiver = receiver;
  }

  /** Says whether a file of this name holds documents of a format that is read. */
  public static boolean areIn(String name) {
    String inner = withoutCompression(name);
    return isArchive(name) || isDump(inner) || Format.of(inner) != null;
  }

  /** Says whether a file of this name is one document, not many. */
  public static boolean isOne(String name) {
    return !isArchive(name) && !isDump(withoutCompression(name));
  }

  /** Returns the endings of all files that are read, for people. */
  public static String endings() {
    return Format.endings() + ", .xml (a MediaWiki dump), each also .gz or .bz2, or .zip";
  }

  /** Reads the file at {@code path}, {@code name} below the input folder. Never throws for it. */
  public static void read(Path path, String name, Receiver receiver) {
    read(path, name, Limits.USUAL, receiver);
  }

  static void read(Path path, String name, Limits limits, Receiver receiver) {
    Documents documents = new Documents(limits, receiver);
    try {
      if (isArchive(name)) {
        documents.archive(path, name);
      } else {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
          documents.stream(in, name);
        }
      }
    } catch (AccessDeniedException e) {
      receiver.failed(name, "no permission to read it");
    } catch (NoSuchFileException e) {
      receiver.failed(name, "it was there when the folder was listed, and is gone");
    } catch (IOException e) {
      receiver.failed(name, "cannot be read: " + e.getMessage());
    }
  }

  private void stream(InputStream in, String name) throws IOException {
    String inner = withoutCompression(name);
    InputStream content = decompressed(in, name);
    if (isDump(inner)) {
      dump(content, name);
      return;
    }
    byte[] bytes = content.readNBytes((int) limits.document() + 1);
    if (bytes.length > limits.document()) {
      receiver.failed(name, "more than " + limits.document() + " bytes; at most so many are read");
      return;
    }
    receiver.document(new Document(name, Format.of(inner), bytes, Metadata.NONE));
  }

  /** Members that follow each other are one text, as in a multistream dump. */
  private InputStream decompressed(InputStream in, String name) throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".gz")) {
      return new Inflating(
          in,
          limits,
          counted ->
              GzipCompressorInputStream.builder()
                  .setInputStream(counted)
                  .setDecompressConcatenated(true)
                  .get());
    }
    if (lower.endsWith(".bz2")) {
      return new Inflating(in, limits, counted -> new BZip2CompressorInputStream(counted, true));
    }
    return in;
  }

  private void dump(InputStream in, String name) throws IOException {
    Dump dump = Dump.open(in, limits.page());
    for (Dump.Item item = dump.next(); item != null; item = dump.next()) {
      if (item instanceof Dump.Article article) {
        receiver.document(
            new Document(
                name + "#" + article.metadata().title(),
                Format.WIKITEXT,
                article.wikitext(),
                article.metadata()));
      } else if (item instanceof Dump.Malformed malformed) {
        receiver.failed(
            name + (malformed.title() == null ? "" : "#" + malformed.title()), malformed.reason());
      } else if (item instanceof Dump.PassedOver passed) {
        receiver.passedOver(passed.kind());
      }
    }
  }

  private void archive(Path path, String name) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(path).get()) {
      List<ZipArchiveEntry> entries =
          Collections.list(zip.getEntries()).stream()
              .filter(entry -> !entry.isDirectory() && !isHidden(entry.getName()))
              .sorted(Comparator.comparing(ZipArchiveEntry::getName))
              .toList();
      if (entries.size() > limits.entries()) {
        receiver.failed(
            name, entries.size() + " entries; at most " + limits.entries() + " are read");
        return;
      }
      long left = limits.archive();
      for (ZipArchiveEntry entry : entries) {
        String inside = name + "/" + entry.getName();
        String fault = fault(zip, entry);
        if (fault != null) {
          receiver.failed(inside, fault);
          continue;
        }
        left -= entry(zip, entry, inside, left);
        if (left < 0) {
          return;
        }
      }
    }
  }

  /** Reads an entry, of which {@code left} bytes may be read; returns how many were. */
  private long entry(ZipFile zip, ZipArchiveEntry entry, String name, long left) {
    Inflating in = null;
    try (InputStream content = zip.getInputStream(entry)) {
      in = new Inflating(content, entry.getCompressedSize(), limits, left);
      stream(in, name);
    } catch (Inflating.TooLarge e) {
      receiver.failed(name, e.getMessage());
    } catch (IOException e) {
      receiver.failed(name, "cannot be read: " + e.getMessage());
    }
    return in == null ? 0 : in.count();
  }

  private static String fault(ZipFile zip, ZipArchiveEntry entry) {
    String name = entry.getName();
    if (leadsOut(name)) {
      return "a name that leads out of the archive";
    }
    if (isArchive(name) || !withoutCompression(name).equals(name)) {
      return "an archive inside an archive";
    }
    if (!areIn(name)) {
      return "not a format that is read; expected " + Format.endings();
    }
    return zip.canReadEntryData(entry) ? null : "encrypted, or compressed in a way unknown";
  }

  private static boolean leadsOut(String name) {
    return name.startsWith("/")
        || name.indexOf('\\') >= 0
        || name.indexOf(':') == 1
        || ("/" + name + "/").contains("/../");
  }

  /** Hidden files, and those that a system puts into archives for itself. */
  private static boolean isHidden(String name) {
    return name.startsWith("__MACOSX/")
        || (("/" + name).contains("/.") && !("/" + name).contains("/../"));
  }

  private static boolean isArchive(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  private static boolean isDump(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".xml");
  }

  private static String withoutCompression(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String ending : COMPRESSED) {
      if (lower.endsWith(ending)) {
        return name.substring(0, name.length() - ending.length());
      }
    }
    return name;
  }
}
