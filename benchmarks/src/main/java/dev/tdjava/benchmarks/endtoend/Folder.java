package dev.tdjava.benchmarks.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for TDLib's database that lasts as long as one run. */
final class Folder implements AutoCloseable {

  private final Path path;

  Folder() throws IOException {
    path = Files.createTempDirectory("tdjava-bench");
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
