package dev.tdjava.boundary.internal;

import dev.tdjava.errors.TdNativeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A private folder with native files, each below its own checksum: versions do not disturb each
 * other, and processes that fill it at once only ever put the same bytes into the same place.
 */
final class NativeCache {

  /** Where a file comes from when the cache does not have it; its text is for messages. */
  interface Source {
    /** The bytes, or null if there are none. */
    @Nullable InputStream open();
  }

  private static final Logger LOG = LoggerFactory.getLogger(NativeCache.class);

  /** What ends like this is removed when it is an hour old. */
  static final String UNFINISHED = ".part";

  private static final Duration ABANDONED = Duration.ofHours(1);
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private final Path root;

  NativeCache(Path root) {
    this.root = root;
  }

  /** The cache that the property names, or the usual one of the system. */
  static NativeCache ofProcess(Platform platform) {
    String named = System.getProperty(NativeFiles.CACHE_PROPERTY);
    if (named != null && named.isBlank()) {
      throw new TdNativeException(
          "The property "
              + NativeFiles.CACHE_PROPERTY
              + " is empty; name a folder, or leave it out.");
    }
    return new NativeCache(
        named != null
            ? Path.of(named).toAbsolutePath()
            : usual(platform, System.getenv(), System.getProperty("user.home", "")));
  }

  /** Where programs of this system keep what they can make again. */
  static Path usual(Platform platform, Map<String, String> environment, String userHome) {
    String xdg = environment.get("XDG_CACHE_HOME");
    String local = environment.get("LOCALAPPDATA");
    if (platform.isWindows() && local != null) {
      return Path.of(local, "tdjava");
    }
    // The standard says that a relative XDG_CACHE_HOME is to be ignored.
    if (!platform.isWindows() && !platform.isMacos() && xdg != null && xdg.startsWith("/")) {
      return Path.of(xdg, "tdjava");
    }
    if (userHome.isEmpty() || userHome.equals("?")) { // containers run as users without a name
      throw new TdNativeException(
          "The JVM knows no home directory for this user, so there is no place to keep native"
              + " files. Name a directory that can be written, with -D"
              + NativeFiles.CACHE_PROPERTY
              + "=<folder>.");
    }
    if (platform.isWindows()) {
      return Path.of(userHome, "AppData", "Local", "tdjava");
    }
    return platform.isMacos()
        ? Path.of(userHome, "Library", "Caches", "tdjava")
        : Path.of(userHome, ".cache", "tdjava");
  }

  /**
   * The file with this checksum, taken from the source when the cache has no good one.
   *
   * @throws TdNativeException if the source is not good either, or the cache cannot be written
   */
  Path file(String name, String sha256, Source source) {
    Path folder = root.resolve(sha256.substring(0, Math.min(32, sha256.length())));
    Path file = folder.resolve(name);
    try {
      if (Files.isRegularFile(file)) {
        String actual = Sha256.of(file);
        if (actual.equals(sha256)) {
          return file;
        }
        LOG.warn(
            "{} was altered (SHA-256 {} instead of {}); it is replaced from {}",
            file,
            actual,
            sha256,
            source);
      }
      makePrivate(folder);
      removeAbandoned(folder);
      unpack(file, sha256, source);
      return file;
    } catch (IOException e) {
      throw new TdNativeException(
          "The native file "
              + name
              + " cannot be kept in the cache directory "
              + root
              + ": "
              + e
              + ". Name a directory of your own that can be written, with -D"
              + NativeFiles.CACHE_PROPERTY
              + "=<folder>.",
          e);
    }
  }

  private static void unpack(Path file, String sha256, Source source) throws IOException {
    Path part = Files.createTempFile(file.getParent(), "", UNFINISHED);
    try {
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
      Files.deleteIfExists(part);
    }
  }

  private static String copy(Source source, Path to) throws IOException {
    try (InputStream in = source.open();
        OutputStream out = Files.newOutputStream(to)) {
      if (in == null) {
        throw new TdNativeException(
            source + " is missing, though " + NativeDescription.FILE + " beside it names it.");
      }
      return Sha256.copy(in, out);
    }
  }

  private static void moveIntoPlace(Path part, Path file, String sha256) throws IOException {
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

  /**
   * A folder of our own: who can write there decides what code this process runs. Folders above it
   * are made where they are missing, and otherwise left as they are.
   */
  private static void makePrivate(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
      if (!OWNER_ONLY.containsAll(permissions)) {
        Files.setPosixFilePermissions(folder, OWNER_ONLY);
      }
    }
  }

  /** Removes what processes left that were killed while unpacking. */
  private static void removeAbandoned(Path folder) throws IOException {
    Instant limit = Instant.now().minus(ABANDONED);
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
      for (Path part : parts) {
        if (Files.getLastModifiedTime(part).toInstant().isBefore(limit)) {
          Files.deleteIfExists(part);
        }
      }
    }
  }
}
