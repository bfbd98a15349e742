package dev.tdjava.boundary.internal;

import dev.tdjava.errors.TdNativeException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a native file into a folder in one step, however many processes do so at once. What is in
 * its place, and what others left unfinished, is removed.
 */
final class Unpacking {

  private static final Logger LOG = LoggerFactory.getLogger(Unpacking.class);

  /** What ends like this is removed from the cache when it is an hour old. */
  static final String UNFINISHED = ".part";

  private static final Duration ABANDONED = Duration.ofHours(1);

  private Unpacking() {}

  /** Makes a folder of our own for native files. Those above it are left as they are. */
  static void prepare(Path folder) throws IOException {
    if (Files.isRegularFile(folder, LinkOption.NOFOLLOW_LINKS)) {
      LOG.warn("{} is a file where a folder of native files should be; it is replaced", folder);
      deleteIfPossible(folder);
    }
    Files.createDirectories(folder);
    WriteAccess.onlyForOwner(folder);
    removeAbandoned(folder);
  }

  /**
   * Puts the file into its folder.
   *
   * @throws TdNativeException if the source is missing or has not this checksum
   */
  static void put(Path file, String sha256, NativeCache.Source source) throws IOException {
    // Not createTempFile, whose class cannot be had where the system's temporary folder has a name
    // that this JVM cannot read.
    Path part = Files.createFile(file.resolveSibling(UUID.randomUUID() + UNFINISHED));
    try {
      WriteAccess.onlyForOwner(part);
      String actual = copy(source, part);
      if (!actual.equals(sha256)) {
        throw new TdNativeException(
            source
                + " is damaged: its SHA-256 is "
                + actual
                + ", but "
                + NativeDescription.FILE
                + " beside it says "
                + sha256
                + ". Fetch the jar again.");
      }
      moveIntoPlace(part, file, sha256);
    } finally {
      deleteIfPossible(part);
    }
  }

  private static String copy(NativeCache.Source source, Path to) throws IOException {
    try (InputStream in = source.open();
        OutputStream out = new FileOutputStream(to.toFile())) {
      if (in == null) {
        throw new TdNativeException(
            source + " is missing, though " + NativeDescription.FILE + " beside it names it.");
      }
      return Sha256.copy(in, out);
    }
  }

  private static void moveIntoPlace(Path part, Path file, String sha256) throws IOException {
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      LOG.warn("{} is a folder where a native file should be; it is replaced", file);
      delete(file);
    }
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (FileSystemException e) {
      // Windows does not replace a library in use; another process then has put it there, and well.
      if (!Files.isRegularFile(file) || !Sha256.of(file).equals(sha256)) {
        throw e;
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> found;
    try (Stream<Path> paths = Files.walk(folder)) {
      found = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : found) {
      Files.deleteIfExists(path);
    }
  }

  /** Removes what processes left that were killed while unpacking; optional, so it never fails. */
  private static void removeAbandoned(Path folder) {
    Instant limit = Instant.now().minus(ABANDONED);
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
      for (Path part : parts) {
        if (isOlder(part, limit)) {
          deleteIfPossible(part);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      LOG.debug("Unfinished files in {} are left there", folder, e);
    }
  }

  private static boolean isOlder(Path part, Instant limit) {
    try {
      return Files.getLastModifiedTime(part).toInstant().isBefore(limit);
    } catch (IOException e) { // its process has just moved it into place
      return false;
    }
  }

  private static void deleteIfPossible(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.debug("{} is left there", file, e);
    }
  }
}
