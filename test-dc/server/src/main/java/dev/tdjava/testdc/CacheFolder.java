package dev.tdjava.testdc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which tests keep what takes time to make: the key that all data centres of a user
 * share, and copies of TDLib that trust it. Safe for threads, class loaders and processes.
 */
final class CacheFolder {

  /** The property that names it, instead of the usual place of the system. */
  static final String PROPERTY = "tdjava.testdc.cache";

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OWNER_READS =
      PosixFilePermissions.fromString("rw-------");
  private static final Object IN_THIS_PROCESS = new Object();

  private final Path root;

  CacheFolder(Path root) {
    this.root = root.toAbsolutePath();
  }

  /** Work on files. */
  interface Work<T> {
    T run() throws IOException;
  }

  /** The one that the property names, or the usual one of the system. */
  static CacheFolder ofProcess() {
    String named = System.getProperty(PROPERTY);
    if (named != null && named.isBlank()) {
      throw new IllegalStateException(
          "The property " + PROPERTY + " is empty; name a folder, or leave it out");
    }
    return new CacheFolder(
        named != null
            ? FolderNames.path("The property " + PROPERTY, named)
            : usual(
                System.getProperty("os.name", ""),
                System.getenv(),
                System.getProperty("user.home", "")));
  }

  /** Where programs of this system keep what they can make again. */
  static Path usual(String osName, Map<String, String> environment, String userHome) {
    String os = osName.toLowerCase(Locale.ROOT);
    boolean windows = os.startsWith("windows");
    boolean mac = os.startsWith("mac");
    String local = environment.get("LOCALAPPDATA");
    String xdg = environment.get("XDG_CACHE_HOME");
    if (windows && local != null) {
      return FolderNames.path("The variable LOCALAPPDATA", local)
          .resolve("tdjava")
          .resolve("test-dc");
    }
    // The standard says that a relative XDG_CACHE_HOME is to be ignored.
    if (!windows && !mac && xdg != null && xdg.startsWith("/")) {
      return FolderNames.path("The variable XDG_CACHE_HOME", xdg)
          .resolve("tdjava")
          .resolve("test-dc");
    }
    if (userHome.isEmpty() || userHome.equals("?")) { // containers run as users without a name
      throw new IllegalStateException(
          "The JVM knows no home directory for this user, so there is no place to keep a TDLib for"
              + " tests. Name a directory that can be written, with -D"
              + PROPERTY
              + "=<folder>");
    }
    Path home = FolderNames.path("The property user.home", userHome);
    Path caches =
        windows
            ? home.resolve("AppData").resolve("Local")
            : mac ? home.resolve("Library").resolve("Caches") : home.resolve(".cache");
    return caches.resolve("tdjava").resolve("test-dc");
  }

  Path root() {
    return root;
  }

  /**
   * Does something that one thread of all processes may do at a time. An interrupt is not heeded,
   * and stays.
   */
  <T> T alone(Work<T> work) throws IOException {
    Files.createDirectories(root);
    synchronized (IN_THIS_PROCESS) {
      try (FileChannel file = openLock();
          FileLock lock = lock(file)) {
        if (!lock.isValid()) {
          throw new IOException("The lock of " + root + " was lost");
        }
        return work.run();
      }
    }
  }

  /** A new folder in here that only its owner can look into. */
  Path temporaryFolder() throws IOException {
    return Files.createTempDirectory(root, ".unfinished-");
  }

  /** A new file in a folder that only its owner can read. */
  static Path privateFile(Path file) throws IOException {
    return Files.createFile(file, attributes(file, OWNER_READS));
  }

  /**
   * Takes a folder's permissions away from others: who can write there decides what code tests run.
   */
  static void makePrivate(Path folder) throws IOException {
    if (isPosix(folder) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(folder))) {
      Files.setPosixFilePermissions(folder, OWNER_ONLY);
    }
  }

  /** Removes a folder and what is in it. */
  static void delete(Path folder) throws IOException {
    List<Path> found;
    try (Stream<Path> files = Files.walk(folder)) {
      found = files.sorted(Comparator.reverseOrder()).toList();
    } catch (NoSuchFileException e) {
      return;
    }
    for (Path path : found) {
      Files.deleteIfExists(path);
    }
  }

  private FileChannel openLock() throws IOException {
    Path file = root.resolve(".lock");
    try {
      privateFile(file);
    } catch (FileAlreadyExistsException e) {
      // it is there from the second time on
    }
    return FileChannel.open(file, StandardOpenOption.WRITE);
  }

  /** By asking again and again, since an interrupt closes a channel that waits for its lock. */
  private static FileLock lock(FileChannel file) throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        FileLock lock = tryLock(file);
        if (lock != null) {
          return lock;
        }
        try {
          Thread.sleep(10);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) { // another class loader of this process has it
      return null;
    }
  }

  private static FileAttribute<?>[] attributes(Path file, Set<PosixFilePermission> permissions) {
    return isPosix(file)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
