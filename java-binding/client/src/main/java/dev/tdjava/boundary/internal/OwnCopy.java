package dev.tdjava.boundary.internal;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A copy of a library under another name, for a class loader that is not the first to load it: the
 * JVM loads a file for one class loader, and native methods belong to the copy's.
 */
final class OwnCopy {

  private static final Logger LOG = LoggerFactory.getLogger(OwnCopy.class);

  private OwnCopy() {}

  /**
   * Has a copy loaded, and removes it as soon as that is done: what is mapped stays mapped. It lies
   * beside the library, where code may be executed, or in a private temporary folder where nothing
   * can be written there.
   */
  static void load(Path library, Consumer<Path> loader) throws IOException {
    Path copy;
    Path folder = null;
    try {
      copy = copy(library, library.resolveSibling(".").normalize());
    } catch (IOException e) {
      LOG.debug("No copy can be made beside {}", library, e);
      folder = temporaryFolder();
      copy = copy(library, folder);
    }
    try {
      loader.accept(copy);
    } finally {
      remove(copy);
      if (folder != null) {
        remove(folder);
      }
    }
  }

  /** A new folder that others cannot write; not {@code createTempDirectory}, as in Unpacking. */
  private static Path temporaryFolder() throws IOException {
    Path folder =
        FileNames.path("The property java.io.tmpdir", System.getProperty("java.io.tmpdir", "."))
            .resolve("tdjava-" + UUID.randomUUID());
    Files.createDirectory(folder);
    WriteAccess.onlyForOwner(folder);
    return folder;
  }

  private static Path copy(Path library, Path folder) throws IOException {
    // The ending lets the cache remove what a killed process left.
    Path copy = Files.createFile(folder.resolve(UUID.randomUUID() + Unpacking.UNFINISHED));
    try (InputStream in = new FileInputStream(library.toFile());
        OutputStream out = new FileOutputStream(copy.toFile())) {
      WriteAccess.onlyForOwner(copy);
      in.transferTo(out);
      return copy;
    } catch (IOException e) {
      remove(copy);
      throw e;
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) { // Windows keeps what is loaded
      LOG.debug("{} cannot be removed", file, e);
    }
  }
}
