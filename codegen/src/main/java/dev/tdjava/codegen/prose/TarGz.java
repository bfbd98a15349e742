package dev.tdjava.codegen.prose;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Takes one file out of a gzipped tar archive, the form of npm's packages. */
final class TarGz {

  private TarGz() {}

  /** The content of the first file whose name ends with {@code suffix}. */
  static Optional<byte[]> find(Path archive, String suffix) throws IOException {
    try (TarArchiveInputStream in =
        new TarArchiveInputStream(
            new GzipCompressorInputStream(
                new BufferedInputStream(Files.newInputStream(archive))))) {
      for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().endsWith(suffix)) {
          return Optional.of(in.readAllBytes());
        }
      }
    }
    return Optional.empty();
  }
}
