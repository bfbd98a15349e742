package dev.tdjava.boundary.internal;

import dev.tdjava.errors.TdNativeException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder with native files that nobody but its owner can write, each below its own checksum:
 * versions do not disturb each other, and processes that fill it at once only ever put the same
 * bytes into the same place.
 */
final class NativeCache {

  /** Where a file comes from when the cache does not have it; its text is for messages. */
  interface Source {
    /** The bytes, or null if there are none. */
    @Nullable InputStream open();
  }

  private static final Logger LOG = LoggerFactory.getLogger(NativeCache.class);

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
            ? FileNames.path("The property " + NativeFiles.CACHE_PROPERTY, named).toAbsolutePath()
            : usual(platform, System.getenv(), System.getProperty("user.home", "")));
  }

  /** Where programs of this system keep what they can make again. */
  static Path usual(Platform platform, Map<String, String> environment, String userHome) {
    String xdg = environment.get("XDG_CACHE_HOME");
    String local = environment.get("LOCALAPPDATA");
    if (platform.isWindows() && local != null) {
      return FileNames.path("The environment variable LOCALAPPDATA", local, "tdjava");
    }
    // The standard says that a relative XDG_CACHE_HOME is to be ignored.
    if (!platform.isWindows() && !platform.isMacos() && xdg != null && xdg.startsWith("/")) {
      return FileNames.path("The environment variable XDG_CACHE_HOME", xdg, "tdjava");
    }
    if (userHome.isEmpty() || userHome.equals("?")) { // containers run as users without a name
      throw new TdNativeException(
          "The JVM knows no home directory for this user, so there is no place to keep native"
              + " files. Name a directory that can be written, with -D"
              + NativeFiles.CACHE_PROPERTY
              + "=<folder>.");
    }
    if (platform.isWindows()) {
      return FileNames.path("The property user.home", userHome, "AppData", "Local", "tdjava");
    }
    return platform.isMacos()
        ? FileNames.path("The property user.home", userHome, "Library", "Caches", "tdjava")
        : FileNames.path("The property user.home", userHome, ".cache", "tdjava");
  }

  /**
   * The file with this checksum, taken from the source when the cache has no good one. Where it
   * has, nothing is written, so that the cache may be read-only and another user's.
   *
   * @throws TdNativeException if the source is not good either, or the cache cannot be written
   */
  Path file(String name, String sha256, Source source) {
    Path folder = root.resolve(sha256.substring(0, Math.min(32, sha256.length())));
    Path file = folder.resolve(name);
    try {
      if (!isGood(folder, file, sha256, source)) {
        Unpacking.prepare(folder);
        Unpacking.put(file, sha256, source);
      }
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
              + "=<folder>, or one with files that were unpacked before, with -D"
              + NativeFiles.LIBRARY_PATH_PROPERTY
              + "=<folder>.",
          e);
    }
  }

  private static boolean isGood(Path folder, Path file, String sha256, Source source)
      throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    WriteAccess.onlyForOwner(folder); // before it is looked at: nobody alters it then
    WriteAccess.onlyForOwner(file);
    String actual = Sha256.of(file);
    if (actual.equals(sha256)) {
      return true;
    }
    LOG.warn(
        "{} was altered (SHA-256 {} instead of {}); it is replaced from {}",
        file,
        actual,
        sha256,
        source);
    return false;
  }
}
