package dev.tdjava.testdc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The RSA key that all data centres of a user share unless they are given one, so that one copy of
 * TDLib serves all their JVMs. It is made at its first use and kept in the cache folder. Safe for
 * threads and processes.
 */
public final class SharedKey {

  private static final String FILE = "rsa-key.der";
  private static final Logger LOG = LoggerFactory.getLogger(SharedKey.class);
  private static final Map<Path, RsaKey> KNOWN = new HashMap<>();

  private SharedKey() {}

  /**
   * The key in the cache folder of this user, as {@link PatchedLibrary#of(Path, Path, RsaKey)}
   * says.
   *
   * @throws UncheckedIOException if it can neither be read nor made
   */
  public static RsaKey get() {
    return in(CacheFolder.ofProcess().root());
  }

  /** The key in another folder. */
  public static RsaKey in(Path cache) {
    CacheFolder folder = new CacheFolder(cache);
    synchronized (KNOWN) {
      RsaKey known = KNOWN.get(folder.root());
      if (known == null) {
        known = readOrMake(folder);
        KNOWN.put(folder.root(), known);
      }
      return known;
    }
  }

  static RsaKey readOrMake(CacheFolder folder) {
    Path file = folder.root().resolve(FILE);
    try {
      return folder.alone(
          () -> {
            if (Files.exists(file)) {
              try {
                return RsaKey.load(file);
              } catch (FileSystemException e) {
                throw e; // it cannot be read, which does not mean that it is bad
              } catch (IOException e) {
                LOG.warn("{} is damaged and is replaced by a new key: {}", file, e.getMessage());
              }
            }
            return make(folder, file);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The key of the data centre cannot be kept in "
              + file
              + "; another folder can be named with -D"
              + CacheFolder.PROPERTY
              + "=<folder>: "
              + e,
          e);
    }
  }

  private static RsaKey make(CacheFolder folder, Path file) throws IOException {
    Path unfinished = folder.temporaryFolder();
    try {
      RsaKey key = RsaKey.generate();
      Path part = CacheFolder.privateFile(unfinished.resolve(FILE));
      key.save(part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return key;
    } finally {
      CacheFolder.delete(unfinished);
    }
  }
}
